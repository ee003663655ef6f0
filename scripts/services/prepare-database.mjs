import { createDatabase, dropDatabase, readNotes } from "./database.mjs";
import { initPostgres, startPostgres } from "./postgres.mjs";
import { findPostgresHome } from "./postgres-home.mjs";
import { StopError } from "./stop-error.mjs";

export const databaseName = "chumchon";

/**
 * Starts the embedded PostgreSQL, or checks the one that DATABASE_URL names.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./secrets.mjs").Secrets} secrets
 * @param {import("./processes.mjs").Processes} processes
 * @param {(text: string) => void} note
 * @returns {Promise<{ databaseUrl: string, crashed: Promise<never> | undefined }>}
 */
export async function prepareDatabase(settings, secrets, processes, note) {
  if (settings.databaseUrl) {
    note("DATABASE_URL");
    await refuseHalfLoaded(settings.databaseUrl);
    return { databaseUrl: settings.databaseUrl, crashed: undefined };
  }
  const home = findPostgresHome(settings);
  if (home.remark) note(home.remark);
  await initPostgres(home, secrets.databasePassword, processes);
  const server = await startPostgres(
    home,
    { port: settings.ports.database, password: secrets.databasePassword, durable: settings.durable },
    processes,
  );
  const databaseUrl = server.url(databaseName);
  const isNew = await createDatabase(server.url("postgres"), databaseName);
  if (!isNew && (await readNotes(databaseUrl)).loading) {
    // A start was killed while it loaded the sample world; half a world helps nobody.
    await dropDatabase(server.url("postgres"), databaseName);
    await createDatabase(server.url("postgres"), databaseName);
    note("emptied: its sample world was only half loaded");
  }
  return { databaseUrl, crashed: server.crashed };
}

/** @param {string} databaseUrl */
async function refuseHalfLoaded(databaseUrl) {
  const notes = await readNotes(databaseUrl).catch((error) => {
    throw new StopError(`The database of DATABASE_URL does not answer: ${error.message}`);
  });
  if (notes.loading) {
    throw new StopError(
      "The sample world is only half loaded in the database of DATABASE_URL (an earlier start was cut short). " +
        "Drop that database, create it again, and start again.",
    );
  }
}
