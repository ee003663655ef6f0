import fs from "node:fs";
import path from "node:path";
import { connect } from "../services/database.mjs";
import { prepareDatabase } from "../services/prepare-database.mjs";
import { readOrMakeSecrets } from "../services/secrets.mjs";
import { repositoryRoot } from "../services/settings.mjs";
import { StopError } from "../services/stop-error.mjs";

/**
 * The database of this shop for a command beside it: the one of DATABASE_URL, the embedded one of a shop that runs, or
 * the embedded one started for as long as the command needs it.
 *
 * @param {import("../services/settings.mjs").Settings} settings
 * @param {import("../services/processes.mjs").Processes} processes
 * @returns {Promise<string>} its address
 * @throws {StopError} when there is none yet
 */
export async function findShopDatabase(settings, processes) {
  if (settings.databaseUrl) return settings.databaseUrl;
  if (!fs.existsSync(path.join(settings.dataDir, "secrets.json"))) {
    throw new StopError(
      `There is no shop in ${path.relative(repositoryRoot, settings.dataDir) || settings.dataDir} yet. Run npm start once, or set DATABASE_URL.`,
    );
  }
  const secrets = readOrMakeSecrets(settings.dataDir);
  const running = `postgres://medusa:${secrets.databasePassword}@127.0.0.1:${settings.ports.database}/chumchon`;
  if (await answers(running)) return running;
  return (await prepareDatabase(settings, secrets, processes, () => {})).databaseUrl;
}

/** @param {string} url */
async function answers(url) {
  try {
    await (await connect(url)).end();
    return true;
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === "ECONNREFUSED") return false;
    throw error;
  }
}
