import fs from "node:fs";
import path from "node:path";
import { medusaCommand } from "../services/applications.mjs";
import { withoutSync } from "../services/migrate.mjs";
import { repositoryRoot } from "../services/settings.mjs";
import { toResult } from "./result.mjs";

const questionsFile = path.join(repositoryRoot, "backend", "integration", "relevance", "queries.tsv");

/**
 * A question over HTTP beside the same calls of `query.search` in a process of the application, p95.
 *
 * @param {import("./bench-world.mjs").BenchWorld} bench
 */
export async function measureSearch(bench) {
  const [, ...lines] = fs.readFileSync(questionsFile, "utf8").trimEnd().split("\n");
  const questions = lines.map((line) => line.split("\t")[1] ?? "");
  const measured = await runInside(bench, { measure: "search", questions });
  return toResult({ measure: "search_http_p95", ...measured, unit: "ms", floor: 2, aim: 1.3 });
}

/**
 * A page of rows out of all products beside the same out of 200.
 *
 * @param {import("./bench-world.mjs").BenchWorld} bench
 */
export async function measureGrowth(bench) {
  const measured = await runInside(bench, { measure: "growth" });
  return toResult({ measure: "list_growth", ...measured, unit: "ms", floor: 1.3, aim: 1.1 });
}

/**
 * @param {import("./bench-world.mjs").BenchWorld} bench
 * @param {object} task
 * @returns {Promise<{ ours: number, peer: number, equal: boolean }>}
 */
async function runInside({ run, world, processes }, task) {
  const { dataDir } = world.settings;
  const [taskFile = "", answerFile = ""] = ["task", "answer"].map((name) =>
    path.join(dataDir, `bench-${name}.json`),
  );
  fs.writeFileSync(
    taskFile,
    JSON.stringify({ backend: run.backend, publishableKey: run.publishable_key, ...task }),
  );
  const command = medusaCommand(world, ["exec", "./bench/measure-engine.js", taskFile, answerFile]);
  await processes.run({ name: "bench-engine", ...command, env: { ...command.env, ...withoutSync } });
  return JSON.parse(fs.readFileSync(answerFile, "utf8"));
}
