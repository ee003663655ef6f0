import fs from "node:fs";
import path from "node:path";
import { build } from "../services/build.mjs";
import { makeDataFolder } from "../services/data-folder.mjs";
import { install } from "../services/install.mjs";
import { Processes } from "../services/processes.mjs";
import { createProgress } from "../services/progress.mjs";
import { readSettings, repositoryRoot } from "../services/settings.mjs";
import { StopError } from "../services/stop-error.mjs";
import { watchForStop } from "../services/stop-signals.mjs";

/**
 * A command beside the shop (`pnpm revenue …`, `pnpm backup`, …).
 *
 * @typedef {object} Operation
 * @property {import("../services/settings.mjs").Settings} settings
 * @property {import("../services/processes.mjs").Processes} processes
 * @property {import("../services/progress.mjs").Progress} progress
 */

/**
 * The whole life of such a command: ends the process with what `work` answers.
 * @param {(operation: Operation) => Promise<number>} work  answers the exit code
 */
export async function runOperation(work) {
  let exitCode = 1;
  try {
    const file = path.join(repositoryRoot, ".env");
    if (fs.existsSync(file)) process.loadEnvFile(file);
    // Which deployment this is matters to servers only: a command reads the database that it is given.
    const settings = readSettings({ ...process.env, DEPLOYMENT: "demo", OMISE_SECRET_KEY: "" }, []);
    makeDataFolder(settings.dataDir);
    const processes = new Processes(path.join(settings.dataDir, "operations", String(process.pid)));
    makeDataFolder(path.join(settings.dataDir, "operations", String(process.pid)));
    const stopRequested = watchForStop(processes);
    try {
      const answer = await Promise.race([
        work({ settings, processes, progress: createProgress() }),
        stopRequested,
      ]);
      exitCode = answer === "stop" ? 130 : answer;
    } finally {
      await processes.stopAll();
      fs.rmSync(path.join(settings.dataDir, "operations", String(process.pid)), {
        recursive: true,
        force: true,
      });
    }
  } catch (error) {
    const text = error instanceof StopError ? error.message : error instanceof Error ? error.stack : error;
    process.stderr.write(`\n${text}\n`);
  }
  process.exit(exitCode);
}

/**
 * What the compiled backend knows, for a command: built when it is stale.
 * @param {Operation} operation
 */
export async function prepareBackend({ settings, processes, progress }) {
  await progress.step("packages installed", (note) => install(settings, processes, note));
  await progress.step("packages built", (note) => build("packages", settings, processes, note));
  await progress.step("backend built", (note) => build("backend", settings, processes, note));
}
