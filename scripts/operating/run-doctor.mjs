import fs from "node:fs";
import path from "node:path";
import { medusaCommand } from "../services/applications.mjs";
import { readOrMakeSecrets } from "../services/secrets.mjs";
import { StopError } from "../services/stop-error.mjs";
import { prepareBackend } from "./run-operation.mjs";
import { findShopDatabase } from "./shop-database.mjs";

/** What each identity says; docs/operations.md says what to do about it. */
const identities = {
  a: "income entries = rollups, seals",
  "b+d": "shares and web income = captures and refunds",
  c: "captures and cases = paid charges; refunds are named",
};

/**
 * @typedef {{ identity: keyof typeof identities, what: string, found: string }} Fault
 * @typedef {{ faults: Fault[], chargesAsked: number | null, unclear: number }} Books
 */

/**
 * @param {import("./run-operation.mjs").Operation} operation
 * @param {string[]} argv
 * @returns {Promise<number>} the exit code
 */
export async function runDoctor(operation, argv) {
  const unknown = argv.filter((argument) => argument !== "--omise");
  if (unknown.length > 0) throw new StopError("Use: pnpm run doctor [--omise]");
  await prepareBackend(operation);
  const { settings, processes, progress } = operation;
  const databaseUrl = await findShopDatabase(settings, processes);
  const world = { settings, secrets: readOrMakeSecrets(settings.dataDir), databaseUrl };
  const file = path.join(settings.dataDir, "operations", String(process.pid), "doctor.json");
  await progress.step("books examined", () => {
    const asks = argv.includes("--omise") ? ["omise"] : [];
    return processes.run({
      name: "doctor",
      ...medusaCommand(world, ["exec", "./src/operating/doctor.js", file, ...asks]),
    });
  });
  /** @type {Books} */
  const books = JSON.parse(fs.readFileSync(file, "utf8"));
  process.stdout.write(describeBooks(books));
  return books.faults.length === 0 ? 0 : 1;
}

/** @param {Books} books */
export function describeBooks({ faults, chargesAsked, unclear }) {
  const lines = Object.entries(identities).flatMap(([name, meaning]) => {
    const own = faults.filter(({ identity }) => identity === name);
    return [
      `  ${own.length === 0 ? "ok " : "BAD"}  (${name}) ${meaning}`,
      ...own.map(({ what, found }) => `         ${what}: ${found}`),
    ];
  });
  const omise =
    chargesAsked === null
      ? "Omise was not asked (pnpm run doctor --omise)."
      : `Omise was asked about ${chargesAsked} paid charges; ${unclear} answers were unclear.`;
  const end = faults.length === 0 ? "All fits." : `${faults.length} rows do not fit: see docs/operations.md.`;
  return `\n${lines.join("\n")}\n\n  ${omise}\n  ${end}\n`;
}
