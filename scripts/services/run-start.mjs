import fs from "node:fs";
import path from "node:path";
import { emptyDataFolder, makeDataFolder } from "./data-folder.mjs";
import { Processes, stopLeftovers } from "./processes.mjs";
import { createProgress } from "./progress.mjs";
import { removeRunFile } from "./run-file.mjs";
import { readSettings, repositoryRoot } from "./settings.mjs";
import { takeStartLock } from "./start-lock.mjs";
import { startWorld } from "./start-world.mjs";
import { StopError } from "./stop-error.mjs";
import { watchForStop } from "./stop-signals.mjs";

/**
 * The whole life of `npm start`: ends the process.
 * @param {string[]} argv
 */
export async function runStart(argv) {
  const progress = createProgress();
  let exitCode = 0;
  try {
    loadDotEnv();
    const settings = readSettings(process.env, argv);
    makeDataFolder(settings.dataDir);
    const lock = await takeStartLock(settings.dataDir, settings.shopUrl);
    try {
      exitCode = await runUntilStopped(settings, progress, lock.stopping);
    } finally {
      removeRunFile(settings.dataDir);
      lock.release();
    }
  } catch (error) {
    exitCode = 1;
    report(error);
  }
  process.exit(exitCode);
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./progress.mjs").Progress} progress
 * @param {() => void} onStopping
 * @returns {Promise<number>} the exit code
 */
async function runUntilStopped(settings, progress, onStopping) {
  const processes = new Processes(settings.dataDir);
  const stopRequested = watchForStop(processes, onStopping);
  const leftovers = await stopLeftovers(settings.dataDir);
  if (leftovers.length > 0)
    progress.say(`  · stopped what an earlier start left running: ${leftovers.join(", ")}`);
  if (settings.reset) await progress.step("data emptied", () => emptyDataFolder(settings));
  try {
    const started = performance.now();
    const world = await Promise.race([startWorld(settings, processes, progress), stopRequested]);
    if (world === "stop") return 130;
    progress.say(describeWorld(world.run, settings, (performance.now() - started) / 1000));
    await Promise.race([world.crashed, stopRequested]);
    return 0;
  } finally {
    onStopping();
    if (processes.isIdle) await processes.stopAll();
    else await progress.step("everything stopped", () => processes.stopAll());
  }
}

/** Settings in a `.env` file count like those of the environment, which go first. */
function loadDotEnv() {
  const file = path.join(repositoryRoot, ".env");
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/**
 * @param {import("./run-file.mjs").Run} run
 * @param {import("./settings.mjs").Settings} settings
 * @param {number} seconds
 */
function describeWorld(run, settings, seconds) {
  const lines = [
    "",
    `ตลาดเพื่อนชุมชน is running (${seconds.toFixed(1)} s)`,
    "",
    `  shop      ${run.shop}`,
    `  staff     ${run.admin}`,
    ...(run.sandbox ? [`  sandbox   ${run.sandbox}   (pay, decline and watch payments here)`] : []),
    ...run.logins.staff.map(({ email, password, role }) => `  login     ${email} / ${password}   (${role})`),
    ...run.logins.members
      .slice(0, 1)
      .map(({ phone, pin }) => `  group     ${run.shop}/portal   ${phone} / ${pin}`),
    "",
    `  Everything for scripts is in ${path.relative(process.cwd(), path.join(settings.dataDir, "run.json"))}, logs are beside it.`,
    "  Ctrl-C stops it all.",
    "",
  ];
  return lines.join("\n");
}

/** @param {unknown} error */
function report(error) {
  const text =
    error instanceof StopError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`\n${text}\n`);
}
