import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { StopError } from "../services/stop-error.mjs";
import { compiledBackend } from "./compiled-backend.mjs";
import { prepareBackend } from "./run-operation.mjs";
import { findShopDatabase } from "./shop-database.mjs";

const usage =
  "Use: pnpm revenue verify [--seal 12-a1b2-c3d4-…]   or   pnpm revenue seal   or   " +
  "pnpm revenue import FILE --map MAP.json --by EMAIL [--approved-by EMAIL]";

/** @typedef {(pg: import("./compiled-backend.mjs").Database, backend: ReturnType<typeof compiledBackend>, args: string[]) => Promise<number>} Command */

/** @type {Record<string, Command>} */
const commands = { verify, seal, import: importFile };

/**
 * @param {import("./run-operation.mjs").Operation} operation
 * @param {string[]} argv
 */
export async function runRevenue(operation, [name = "", ...args]) {
  const command = commands[name];
  if (!command) throw new StopError(usage);
  await prepareBackend(operation);
  const databaseUrl = await findShopDatabase(operation.settings, operation.processes);
  const backend = compiledBackend(operation.settings);
  const pg = backend.connect(databaseUrl);
  try {
    return await command(pg, backend, args);
  } finally {
    await pg.destroy();
  }
}

/**
 * Names what does not fit, one a line, and ends with 1 when anything does not.
 * @type {Command}
 */
export async function verify(pg, backend, args) {
  const [flag, printed] = args.length === 1 ? (args[0] ?? "").split("=") : args;
  if (args.length > 0 && (flag !== "--seal" || !printed)) throw new StopError(usage);
  const { verifyIncome } = backend.load("workflows/revenue/verify-income");
  const { printSeal } = backend.load("modules/revenue/domain/printed-seal");
  const { entries, totalSatang, latestSeal, faults } = await verifyIncome(pg, printed);
  for (const { kind, what, found } of faults) process.stdout.write(`  ${kind}  ${what}  (${found})\n`);
  process.stdout.write(
    `\n${entries} entries, ${totalSatang} satang; latest seal: ${latestSeal ? printSeal(latestSeal) : "none"}\n` +
      `${faults.length === 0 ? "Everything fits." : `${faults.length} things do not fit.`}\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

/** @type {Command} */
async function seal(pg, backend) {
  const { createIncomeSeals } = backend.load("modules/revenue/income-seals");
  const made = await createIncomeSeals(pg).sealNew();
  process.stdout.write(`\n${made} new seals\n`);
  return 0;
}

/**
 * Without a map it writes down what the file seems to hold, for a person to correct: into MAP.json where that is not
 * there yet, else onto the screen.
 * @type {Command}
 */
async function importFile(pg, backend, args) {
  const { values, positionals } = parseImportArgs(args);
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new StopError(usage);
  // Its limits come from the application's settings, which would refuse to be read without the secrets of a server.
  Object.assign(process.env, { DEPLOYMENT: "demo", OMISE_SECRET_KEY: "", OMISE_PUBLIC_KEY: "" });
  const script = backend.load("workflows/income-import/import-from-script");
  if (!values.map || !fs.existsSync(values.map)) {
    const guess = `${JSON.stringify(await script.guessMap(path.resolve(file), "income"), null, 2)}\n`;
    if (values.map) fs.writeFileSync(values.map, guess);
    const next = `Look at ${values.map}, correct it, and run the same command again: nothing was brought in.`;
    process.stdout.write(values.map ? `\n${next}\n` : guess);
    return 0;
  }
  if (!values.by) throw new StopError(usage);
  const map = script.importMap.parse(JSON.parse(fs.readFileSync(values.map, "utf8")));
  const given = { path: path.resolve(file), map, by: values.by, approvedBy: values["approved-by"] ?? null };
  const { record, problems, peakMb } = await script.importFromScript(pg, given);
  for (const problem of problems) process.stdout.write(`  ${problem}\n`);
  process.stdout.write(
    `\n${record.id}: ${record.state}; ${record.row_count} entries, ${record.total_satang} satang, ${record.problem_count} things to mend; reading took ${Math.round(peakMb)} MB at most\n`,
  );
  return problems.length === 0 ? 0 : 1;
}

/** @param {string[]} args */
function parseImportArgs(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { map: { type: "string" }, by: { type: "string" }, "approved-by": { type: "string" } },
    });
  } catch {
    throw new StopError(usage);
  }
}
