import fs from "node:fs";
import path from "node:path";
import { withPackagePrograms } from "../services/with-package-programs.mjs";
import { inOrder, readTapReport, readVitestReport, sumOutcomes } from "./outcome.mjs";

/**
 * @typedef {object} TestContext
 * @property {import("../services/settings.mjs").Settings} settings  of the test run: own data folder and ports
 * @property {import("../services/processes.mjs").Processes} processes
 *
 * @typedef {import("./outcome.mjs").Outcome} Outcome
 */

/**
 * Types of every package, then of the scripts.
 * @param {TestContext} context
 * @returns {Promise<Outcome>}
 */
export async function checkTypes(context) {
  const packages = await runPlain(context, "types", "turbo", [
    ...["run", "typecheck", "--output-logs=errors-only", "--concurrency=2"],
  ]);
  return sumOutcomes([packages, await runPlain(context, "types-scripts", "tsc", ["-p", "scripts"])]);
}

/**
 * @param {TestContext} context
 * @returns {Promise<Outcome>}
 */
export async function checkLint(context) {
  return runPlain(context, "lint", "biome", ["check", "."]);
}

/**
 * The walls of the house, the version floors, and the tests of the scripts themselves.
 * @param {TestContext} context
 * @returns {Promise<Outcome>}
 */
export async function checkHouse({ settings, processes }) {
  const { root, dataDir } = settings;
  const files = findScriptTests(path.join(root, "scripts"));
  await processes.finish({
    name: "checks",
    command: process.execPath,
    args: ["--test", "--test-reporter=tap", ...files],
    cwd: root,
    env: withPackagePrograms(root, settings.env),
  });
  return readTapReport(fs.readFileSync(path.join(dataDir, "logs", "checks.log"), "utf8"));
}

/**
 * Every package's unit tests; each writes its report into its own folder.
 * @param {TestContext} context
 * @returns {Promise<Outcome>}
 */
export async function runUnitTests({ settings, processes }) {
  const { root } = settings;
  const packages = findUnitPackages(root);
  const report = path.join("test-results", "unit.json");
  for (const folder of packages) fs.rmSync(path.join(root, folder, report), { force: true });
  await processes.finish({
    name: "unit",
    command: "turbo",
    args: [
      ...["run", "test:unit", "--concurrency=2", "--continue", "--output-logs=full", "--"],
      ...["--passWithNoTests", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ],
    cwd: root,
    env: withPackagePrograms(root, settings.env),
  });
  return sumOutcomes(packages.map((folder) => readVitestReport(path.join(root, folder, report))));
}

/** @param {string} root */
function findUnitPackages(root) {
  const folders = [
    "backend",
    "storefront",
    ...fs.readdirSync(path.join(root, "packages")).map((name) => `packages/${name}`),
  ];
  return folders.filter((folder) => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(root, folder, "package.json"), "utf8"));
    return scripts?.["test:unit"] !== undefined;
  });
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function findScriptTests(folder) {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.mjs"))
    .map((name) => path.join(folder, name))
    .sort();
}

/**
 * A command whose exit code is the answer and whose output is for people.
 * @param {TestContext} context
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
export async function runPlain({ settings, processes }, name, command, args) {
  const { root, dataDir } = settings;
  const { code } = await processes.finish({
    name,
    command,
    args,
    cwd: root,
    env: withPackagePrograms(root, settings.env),
  });
  if (code === 0) return inOrder;
  const lines = fs
    .readFileSync(path.join(dataDir, "logs", `${name}.log`), "utf8")
    .trimEnd()
    .split("\n");
  return { ...inOrder, ok: false, complaints: lines.slice(-40) };
}
