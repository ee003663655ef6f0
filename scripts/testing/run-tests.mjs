import path from "node:path";
import { build } from "../services/build.mjs";
import { makeDataFolder } from "../services/data-folder.mjs";
import { install } from "../services/install.mjs";
import { Processes, stopLeftovers } from "../services/processes.mjs";
import { createProgress } from "../services/progress.mjs";
import { readSettings } from "../services/settings.mjs";
import { takeStartLock } from "../services/start-lock.mjs";
import { StopError } from "../services/stop-error.mjs";
import { watchForStop } from "../services/stop-signals.mjs";
import { cleanEnv } from "./clean-env.mjs";
import { runIntegrationTests } from "./integration-step.mjs";
import { runJourneys } from "./journeys-step.mjs";
import { countTheFailure, sumOutcomes } from "./outcome.mjs";
import { checkHouse, checkLint, checkTypes, runUnitTests } from "./static-steps.mjs";

/** @type {Record<string, { label: string, run: (context: import("./static-steps.mjs").TestContext, progress: import("../services/progress.mjs").Progress) => Promise<import("./outcome.mjs").Outcome> }>} */
const steps = {
  types: { label: "types", run: checkTypes },
  lint: { label: "lint", run: checkLint },
  checks: { label: "boundaries, version floors and scripts", run: checkHouse },
  unit: { label: "unit tests", run: runUnitTests },
  integration: { label: "integration tests on PostgreSQL", run: runIntegrationTests },
  journeys: { label: "browser journeys", run: runJourneys },
};

/**
 * The whole life of `npm test`: ends the process. The last line is "N passed, N failed".
 * @param {string[]} argv
 */
export async function runTests(argv) {
  const progress = createProgress();
  let exitCode = 1;
  try {
    const chosen = chooseSteps(argv);
    const settings = testSettings();
    makeDataFolder(settings.dataDir);
    const lock = await takeStartLock(settings.dataDir, "npm test", "Wait until it has ended.");
    try {
      exitCode = await runUntilStopped(chosen, settings, progress);
    } finally {
      lock.release();
    }
  } catch (error) {
    const text =
      error instanceof StopError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stdout.write(`\n${text}\n\n0 passed, 1 failed\n`);
  }
  process.exit(exitCode);
}

/**
 * @param {string[]} argv
 * @returns {string[]}
 */
function chooseSteps(argv) {
  if (argv.length === 0) return Object.keys(steps);
  const [flag = "", list = ""] = argv.length === 1 ? (argv[0] ?? "").split("=") : argv;
  const chosen = list.split(",").filter(Boolean);
  const unknown = chosen.filter((name) => !(name in steps));
  if (flag !== "--only" || chosen.length === 0 || unknown.length > 0) {
    throw new StopError(`Use: npm test -- --only ${Object.keys(steps).join(",")}   (any of them)`);
  }
  return Object.keys(steps).filter((name) => chosen.includes(name));
}

function testSettings() {
  const env = cleanEnv(process.env);
  return readSettings({ ...env, DATA_DIR: path.join(".data", "test") }, []);
}

/**
 * @param {string[]} chosen
 * @param {import("../services/settings.mjs").Settings} settings
 * @param {import("../services/progress.mjs").Progress} progress
 * @returns {Promise<number>} the exit code
 */
async function runUntilStopped(chosen, settings, progress) {
  const processes = new Processes(settings.dataDir);
  const stopRequested = watchForStop(processes);
  await stopLeftovers(path.join(settings.dataDir, "world"));
  await stopLeftovers(settings.dataDir);
  try {
    const outcome = await Promise.race([runSteps(chosen, { settings, processes }, progress), stopRequested]);
    if (outcome === "stop") return 130;
    process.stdout.write(`\n${outcome.passed} passed, ${outcome.failed} failed\n`);
    return outcome.ok ? 0 : 1;
  } finally {
    await processes.stopAll();
  }
}

/**
 * One after the other, and on after a failure: whoever reads the end wants to see all of it.
 *
 * @param {string[]} chosen
 * @param {import("./static-steps.mjs").TestContext} context
 * @param {import("../services/progress.mjs").Progress} progress
 */
async function runSteps(chosen, context, progress) {
  const { settings, processes } = context;
  await progress.step("packages installed", (note) => install(settings, processes, note));
  await progress.step("packages built", (note) => build("packages", settings, processes, note));
  const outcomes = [];
  for (const name of chosen) {
    const step = steps[name];
    if (!step) continue;
    const outcome = await progress.step(step.label, async (note) => {
      const result = countTheFailure(await step.run(context, progress).catch(describeFailure));
      note(result.ok ? describeCounts(result) : `FAILED, ${describeCounts(result)}`);
      return result;
    });
    for (const complaint of outcome.complaints) progress.say(`    ${complaint}`);
    if (!outcome.ok) progress.say(`    all of it: ${path.join(settings.dataDir, "logs", `${name}.log`)}`);
    outcomes.push(outcome);
  }
  return sumOutcomes(outcomes);
}

/** @param {import("./outcome.mjs").Outcome} outcome */
function describeCounts({ passed, failed }) {
  return passed + failed === 0 ? "in order" : `${passed} passed, ${failed} failed`;
}

/**
 * A step that could not even run, say because a service would not start.
 * @param {unknown} error
 * @returns {import("./outcome.mjs").Outcome}
 */
function describeFailure(error) {
  const text =
    error instanceof StopError ? error.message : error instanceof Error ? (error.stack ?? "") : String(error);
  return { ok: false, passed: 0, failed: 0, complaints: text.split("\n") };
}
