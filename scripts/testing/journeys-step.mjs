import fs from "node:fs";
import path from "node:path";
import { runFile } from "../services/run-file.mjs";
import { withOwnWorld } from "../services/with-own-world.mjs";
import { readPlaywrightReport } from "./outcome.mjs";

/**
 * The browser journeys against a whole shop of their own.
 *
 * @param {import("./static-steps.mjs").TestContext} context
 * @param {import("../services/progress.mjs").Progress} progress
 * @returns {Promise<import("./outcome.mjs").Outcome>}
 */
export async function runJourneys({ settings, processes }, progress) {
  const { root, dataDir } = settings;
  const e2e = path.join(root, "packages", "e2e");
  const report = path.join(e2e, "test-results", "journeys.json");
  // The poller looks often: a journey should not wait for it.
  const env = { POLL_SECONDS: "2" };
  return withOwnWorld({ settings, processes, progress, env }, async (world) => {
    fs.rmSync(report, { force: true });
    await processes.finish({
      name: "journeys",
      command: path.join(e2e, "node_modules", ".bin", "playwright"),
      args: ["test", "--reporter=list,json"],
      cwd: e2e,
      env: {
        ...settings.env,
        RUN_JSON: runFile(world.dataDir),
        SCREENSHOTS: path.join(dataDir, "screenshots"),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    });
    return readPlaywrightReport(report);
  });
}
