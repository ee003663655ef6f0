import fs from "node:fs";
import path from "node:path";
import { emptyDataFolder, makeDataFolder } from "../services/data-folder.mjs";
import { findFreePorts } from "../services/ports.mjs";
import { Processes } from "../services/processes.mjs";
import { runFile } from "../services/run-file.mjs";
import { readSettings } from "../services/settings.mjs";
import { startWorld } from "../services/start-world.mjs";
import { readPlaywrightReport } from "./outcome.mjs";

/**
 * The browser journeys against a whole shop: the same start as `npm start`, in a data folder that is emptied
 * first and on ports that nobody else has.
 *
 * @param {import("./static-steps.mjs").TestContext} context
 * @param {import("../services/progress.mjs").Progress} progress
 * @returns {Promise<import("./outcome.mjs").Outcome>}
 */
export async function runJourneys({ settings, processes }, progress) {
  const { root, dataDir } = settings;
  const world = await journeySettings(settings);
  makeDataFolder(world.dataDir);
  await emptyDataFolder(world);
  // Its services end with the journeys, not with the whole test run.
  const services = new Processes(world.dataDir);
  const undo = processes.stopTogether(services);
  try {
    const { crashed } = await startWorld(world, services, progress);
    const report = path.join(root, "packages", "e2e", "test-results", "journeys.json");
    fs.rmSync(report, { force: true });
    await Promise.race([
      crashed,
      processes.finish({
        name: "journeys",
        command: path.join(root, "packages", "e2e", "node_modules", ".bin", "playwright"),
        args: ["test", "--reporter=list,json"],
        cwd: path.join(root, "packages", "e2e"),
        env: {
          ...settings.env,
          RUN_JSON: runFile(world.dataDir),
          SCREENSHOTS: path.join(dataDir, "screenshots"),
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
      }),
    ]);
    return readPlaywrightReport(report);
  } finally {
    await services.stopAll();
    undo();
  }
}

/** @param {import("../services/settings.mjs").Settings} settings */
async function journeySettings(settings) {
  const [shop, backend, sandbox, database] = await findFreePorts(4);
  const env = {
    ...settings.env,
    SHOP_PORT: String(shop),
    BACKEND_PORT: String(backend),
    SANDBOX_PORT: String(sandbox),
    DB_PORT: String(database),
    DATA_DIR: path.join(settings.dataDir, "world"),
    // The poller looks often: a journey should not wait for it.
    POLL_SECONDS: "2",
  };
  return { ...readSettings(env, []), durable: false };
}
