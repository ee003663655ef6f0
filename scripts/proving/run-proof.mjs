import fs from "node:fs";
import path from "node:path";
import { build } from "../services/build.mjs";
import { makeDataFolder } from "../services/data-folder.mjs";
import { Processes, stopLeftovers } from "../services/processes.mjs";
import { createProgress } from "../services/progress.mjs";
import { readSettings, repositoryRoot } from "../services/settings.mjs";
import { takeStartLock } from "../services/start-lock.mjs";
import { StopError } from "../services/stop-error.mjs";
import { watchForStop } from "../services/stop-signals.mjs";
import { cleanEnv } from "../testing/clean-env.mjs";
import { keepTable } from "./keep-table.mjs";
import { readOptions } from "./proof-options.mjs";
import { renderReport } from "./render-report.mjs";

/**
 * What a proof came to. `ok` false: the guarantee does not hold, or the run says nothing about it.
 *
 * @typedef {object} ProofReport
 * @property {boolean} ok
 * @property {string[]} columns
 * @property {(string | number)[][]} rows
 * @property {string[]} remarks  sentences below the table; what failed, with its seed
 *
 * @typedef {object} ProofContext
 * @property {import("../services/settings.mjs").Settings} settings  own data folder and ports
 * @property {import("../services/processes.mjs").Processes} processes
 * @property {import("../services/progress.mjs").Progress} progress
 * @property {number} seeds  how many
 * @property {number} from   the first seed: `--from 4711 --seeds 1` replays one
 *
 * @typedef {object} Proof   what a file of scripts/proof exports as `proof`
 * @property {string} guarantee  one sentence
 * @property {number} seeds      of a long run, when none are asked for
 * @property {(context: ProofContext) => Promise<ProofReport>} run
 */

/**
 * The whole life of `pnpm proof`: ends the process, with 0 only when the proof holds.
 * @param {string[]} argv
 */
export async function runProof(argv) {
  let exitCode = 1;
  try {
    const options = readOptions(argv, listProofs());
    /** @type {{ proof: Proof }} */
    const { proof } = await import(new URL(`../proof/${options.name}.mjs`, import.meta.url).href);
    exitCode = await runUntilStopped(options, proof);
  } catch (error) {
    const text = error instanceof StopError ? error.message : error instanceof Error ? error.stack : error;
    process.stdout.write(`\n${text}\n`);
  }
  process.exit(exitCode);
}

function listProofs() {
  return fs
    .readdirSync(path.join(repositoryRoot, "scripts", "proof"))
    .filter((file) => file.endsWith(".mjs") && !file.endsWith(".test.mjs"))
    .map((file) => path.basename(file, ".mjs"))
    .sort();
}

/**
 * @param {import("./proof-options.mjs").ProofOptions} options
 * @param {Proof} proof
 */
async function runUntilStopped(options, proof) {
  // A folder a proof: two different ones may run beside each other, and beside `npm test`.
  const env = { ...cleanEnv(process.env), DATA_DIR: path.join(".data", `proof-${options.name}`) };
  const settings = readSettings(env, []);
  makeDataFolder(settings.dataDir);
  const lock = await takeStartLock(
    settings.dataDir,
    `pnpm proof ${options.name}`,
    "Wait until it has ended.",
  );
  const progress = createProgress();
  const processes = new Processes(settings.dataDir);
  const stopRequested = watchForStop(processes);
  try {
    await stopLeftovers(settings.dataDir);
    const seeds = options.seeds ?? proof.seeds;
    const context = { settings, processes, progress, seeds, from: options.from };
    const work = async () => {
      await progress.step("packages built", (note) => build("packages", settings, processes, note));
      return progress.step(`proof of ${options.name}, ${seeds} seeds`, () => proof.run(context));
    };
    const report = await Promise.race([work(), stopRequested]);
    if (report === "stop") return 130;
    const text = renderReport({ ...options, seeds, guarantee: proof.guarantee }, report);
    process.stdout.write(`\n${text}\n`);
    if (options.write) keepTable(path.join(settings.root, "docs", "proofs.md"), options.name, text);
    return report.ok ? 0 : 1;
  } finally {
    await processes.stopAll();
    lock.release();
  }
}
