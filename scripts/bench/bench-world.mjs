import path from "node:path";
import { emptyDataFolder, makeDataFolder } from "../services/data-folder.mjs";
import { findFreePorts } from "../services/ports.mjs";
import { Processes } from "../services/processes.mjs";
import { createProgress } from "../services/progress.mjs";
import { readOrMakeSecrets } from "../services/secrets.mjs";
import { readSettings, repositoryRoot } from "../services/settings.mjs";
import { startWorld } from "../services/start-world.mjs";

/**
 * A shop of the bench's own: the same start as `npm start`, on free ports, in a data folder that is emptied first.
 *
 * @typedef {object} BenchWorld
 * @property {import("../services/run-file.mjs").Run} run
 * @property {import("../services/applications.mjs").World} world
 * @property {Processes} processes
 * @property {string} databaseUrl
 * @property {() => Promise<void>} stop
 *
 * @returns {Promise<BenchWorld>}
 */
export async function startBenchWorld() {
  const [shop, backend, sandbox, database] = await findFreePorts(4);
  const env = {
    ...process.env,
    SHOP_PORT: String(shop),
    BACKEND_PORT: String(backend),
    SANDBOX_PORT: String(sandbox),
    DB_PORT: String(database),
    DATA_DIR: path.join(repositoryRoot, ".data", "bench"),
  };
  const settings = { ...readSettings(env, []), durable: false };
  makeDataFolder(settings.dataDir);
  await emptyDataFolder(settings);
  const processes = new Processes(settings.dataDir);
  const stop = () => processes.stopAll();
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  }
  try {
    const { run, databaseUrl } = await startWorld(settings, processes, createProgress());
    const world = { settings, secrets: readOrMakeSecrets(settings.dataDir), databaseUrl };
    return { run, world, processes, databaseUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
