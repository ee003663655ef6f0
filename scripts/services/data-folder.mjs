import fs from "node:fs";
import path from "node:path";
import { removePostgres } from "./postgres.mjs";
import { findPostgresHome } from "./postgres-home.mjs";
import { StopError } from "./stop-error.mjs";

/**
 * @param {string} dataDir
 * @throws {StopError} when it can't be written
 */
export function makeDataFolder(dataDir) {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.accessSync(dataDir, fs.constants.W_OK);
  } catch (error) {
    throw new StopError(
      `The data folder ${dataDir} can't be written (${/** @type {Error} */ (error).message}). ` +
        "Start as the user to whom it belongs, or set DATA_DIR to another folder.",
    );
  }
  // PostgreSQL's user must be able to pass through, whatever the umask says. What is secret has its own mode.
  if (process.getuid?.() === 0) fs.chmodSync(dataDir, 0o755);
}

/**
 * Empties the data folder but for the lock and the logs. Nothing may run from it any more.
 * @param {import("./settings.mjs").Settings} settings
 */
export async function emptyDataFolder(settings) {
  if (settings.databaseUrl) {
    throw new StopError(
      "--reset empties the database that npm start runs itself; DATABASE_URL names another one.",
    );
  }
  await removePostgres(findPostgresHome(settings));
  for (const name of [
    "sandbox",
    "mail",
    "private-files",
    "public-files",
    "secrets.json",
    "staff.json",
    "run.json",
  ]) {
    fs.rmSync(path.join(settings.dataDir, name), { recursive: true, force: true });
  }
}
