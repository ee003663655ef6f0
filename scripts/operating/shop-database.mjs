import fs from "node:fs";
import path from "node:path";
import { databaseUserName, portOfRunning } from "../services/postgres.mjs";
import { findPostgresHome } from "../services/postgres-home.mjs";
import { databaseName, prepareDatabase } from "../services/prepare-database.mjs";
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
  // Asked of the data folder: with other ports in its environment than the shop's, a command would else take the
  // shop's server for one that was forgotten, and end it.
  const port = portOfRunning(findPostgresHome(settings));
  if (port)
    return `postgres://${databaseUserName}:${secrets.databasePassword}@127.0.0.1:${port}/${databaseName}`;
  return (await prepareDatabase(settings, secrets, processes, () => {})).databaseUrl;
}
