import { StopError } from "../services/stop-error.mjs";
import { compiledBackend } from "./compiled-backend.mjs";
import { prepareBackend } from "./run-operation.mjs";
import { findShopDatabase } from "./shop-database.mjs";

const usage = "Use: pnpm revenue verify [--seal 12-a1b2-c3d4-…]   or   pnpm revenue seal";

/** @typedef {(pg: any, backend: ReturnType<typeof compiledBackend>, args: string[]) => Promise<number>} Command */

/** @type {Record<string, Command>} */
const commands = { verify, seal };

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

/** @type {Command} */
async function verify(pg, backend, args) {
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
