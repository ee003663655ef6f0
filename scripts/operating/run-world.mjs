import { randomBytes } from "node:crypto";
import { medusaCommand } from "../services/applications.mjs";
import { readPublishableKey, readWorld } from "../services/database.mjs";
import { migrate } from "../services/migrate.mjs";
import { readOrMakeSecrets } from "../services/secrets.mjs";
import { StopError } from "../services/stop-error.mjs";
import { prepareBackend } from "./run-operation.mjs";

const usage = "Use: pnpm world init --real   or   pnpm world migrate   or   pnpm world admin EMAIL";

/**
 * @param {import("./run-operation.mjs").Operation} operation
 * @param {string[]} argv
 * @returns {Promise<number>} the exit code
 */
export async function runWorld(operation, argv) {
  const asked = argv.join(" ");
  const email = /^admin (\S+@\S+)$/.exec(asked)?.[1];
  if (asked !== "init --real" && asked !== "migrate" && !email) throw new StopError(usage);
  const { settings } = operation;
  if (!settings.databaseUrl) {
    throw new StopError("Set DATABASE_URL to the database of the live shop (PostgreSQL 15 or newer, UTF-8).");
  }
  if (asked === "init --real") await refuseUsed(settings.databaseUrl);
  await prepareBackend(operation);
  const secrets = readOrMakeSecrets(settings.dataDir);
  const world = { settings, secrets, databaseUrl: settings.databaseUrl };
  if (email) return makeAdmin(operation, world, email);
  await operation.progress.step("database migrated", (note) => migrate(world, operation.processes, note));
  if (asked === "init --real") await beginRealWorld(operation, world);
  return 0;
}

/**
 * Before anything is built or changed.
 * @param {string} databaseUrl
 */
async function refuseUsed(databaseUrl) {
  const kind = await readWorld(databaseUrl);
  if (kind === "empty") return;
  throw new StopError(
    kind === "unknown"
      ? "This database has tables, goods or orders of something else. A world begins in an empty database."
      : `This database is the ${kind} world already, for ever. Nothing was changed.`,
  );
}

/**
 * @param {import("./run-operation.mjs").Operation} operation
 * @param {import("../services/applications.mjs").World} world
 */
async function beginRealWorld({ processes, progress }, world) {
  const command = medusaCommand(world, ["exec", "./src/seed/init-real-world.js"]);
  await progress.step("real world begun", () => processes.run({ name: "init-real-world", ...command }));
  const key = await readPublishableKey(world.databaseUrl);
  process.stdout.write(
    [
      "",
      "This database is a real world now, for ever. Next:",
      `  1. MEDUSA_PUBLISHABLE_KEY=${key}   into .env, for the storefront`,
      "  2. pnpm world admin you@example.org   the first member of staff",
      "  3. pnpm serve",
      "",
      "",
    ].join("\n"),
  );
}

/**
 * @param {import("./run-operation.mjs").Operation} operation
 * @param {import("../services/applications.mjs").World} world
 * @param {string} email
 */
async function makeAdmin({ processes, progress }, world, email) {
  const password = randomBytes(12).toString("base64url");
  const command = medusaCommand(world, ["user", "-e", email, "-p", password]);
  await progress.step("member of staff made", () => processes.run({ name: "world-admin", ...command }));
  process.stdout.write(
    `\n  ${email} / ${password}   (Super Admin; shown only now: change it after signing in)\n\n`,
  );
  return 0;
}
