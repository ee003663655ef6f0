import path from "node:path";
import { emptyDataFolder, makeDataFolder } from "./data-folder.mjs";
import { findFreePorts } from "./ports.mjs";
import { Processes } from "./processes.mjs";
import { readSettings } from "./settings.mjs";
import { startWorld } from "./start-world.mjs";

/**
 * A whole shop for one purpose: the same start as `npm start`, in a data folder that is emptied first and on ports that
 * nobody else has. Its services end with the purpose, not with the whole command.
 *
 * @template Result
 * @param {object} needs
 * @param {import("./settings.mjs").Settings} needs.settings
 * @param {Processes} needs.processes
 * @param {import("./progress.mjs").Progress} needs.progress
 * @param {Record<string, string>} [needs.env] settings that differ from those of `npm start`
 * @param {(world: import("./settings.mjs").Settings) => Promise<Result>} use
 * @returns {Promise<Result>} what `use` makes of the running shop
 * @throws when a service of the shop ends before `use` does
 */
export async function withOwnWorld({ settings, processes, progress, env = {} }, use) {
  const world = await ownSettings(settings, env);
  makeDataFolder(world.dataDir);
  await emptyDataFolder(world);
  const services = new Processes(world.dataDir);
  const undo = processes.stopTogether(services);
  try {
    const { crashed } = await startWorld(world, services, progress);
    const used = use(world);
    await Promise.race([crashed, used]);
    return await used;
  } finally {
    await services.stopAll();
    undo();
  }
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {Record<string, string>} differing
 */
async function ownSettings(settings, differing) {
  const [shop, backend, sandbox, database] = await findFreePorts(4);
  const env = {
    ...settings.env,
    SHOP_PORT: String(shop),
    BACKEND_PORT: String(backend),
    SANDBOX_PORT: String(sandbox),
    DB_PORT: String(database),
    DATA_DIR: path.join(settings.dataDir, "world"),
    ...differing,
  };
  return { ...readSettings(env, []), durable: false };
}
