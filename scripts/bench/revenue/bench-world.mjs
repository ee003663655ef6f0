import fs from "node:fs";
import path from "node:path";
import { compiledBackend } from "../../operating/compiled-backend.mjs";
import { build } from "../../services/build.mjs";
import { makeDataFolder } from "../../services/data-folder.mjs";
import { createDatabase, withDatabase } from "../../services/database.mjs";
import { migrate } from "../../services/migrate.mjs";
import { findFreePorts } from "../../services/ports.mjs";
import { initPostgres, removePostgres, startPostgres } from "../../services/postgres.mjs";
import { findPostgresHome } from "../../services/postgres-home.mjs";
import { Processes } from "../../services/processes.mjs";
import { createProgress } from "../../services/progress.mjs";
import { loadSampleWorld, readLogins } from "../../services/sample-world.mjs";
import { readOrMakeSecrets } from "../../services/secrets.mjs";
import { readSettings } from "../../services/settings.mjs";
import { watchForStop } from "../../services/stop-signals.mjs";
import { fillEntries } from "./fill-entries.mjs";

/**
 * @typedef {object} BenchWorld
 * @property {import("../../services/applications.mjs").World} world
 * @property {import("../../services/processes.mjs").Processes} processes
 * @property {import("../../services/progress.mjs").Progress} progress
 * @property {ReturnType<typeof compiledBackend>} backend
 * @property {any} pg  a knex over 16 connections
 * @property {string[]} groups  ids
 * @property {{ email: string, password: string, role: string }[]} staff
 * @property {number} entries  asked for
 */

/**
 * A shop's database of the sample world with so many income entries, on a PostgreSQL of its own that writes as a live
 * one does. It is made new each time and removed at the end; with `keep` it stays, and the next run goes on with it.
 *
 * @template T
 * @param {{ entries: number, keep: boolean }} what
 * @param {(world: BenchWorld) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withBenchWorld({ entries, keep }, use) {
  const [database = 0, backendPort = 0, shop = 0, sandbox = 0] = await findFreePorts(4);
  const settings = readSettings(
    {
      ...process.env,
      ...{ DATA_DIR: path.join(".data", "bench-revenue"), DATABASE_URL: "", OMISE_SECRET_KEY: "" },
      ...{ DB_PORT: `${database}`, BACKEND_PORT: `${backendPort}`, SHOP_PORT: `${shop}` },
      SANDBOX_PORT: `${sandbox}`,
    },
    [],
  );
  makeDataFolder(settings.dataDir);
  const secrets = readOrMakeSecrets(settings.dataDir);
  const processes = new Processes(settings.dataDir);
  const progress = createProgress();
  const stopRequested = watchForStop(processes);
  const home = findPostgresHome(settings);
  const password = secrets.databasePassword;
  let pg;
  try {
    await progress.step("packages built", (note) => build("packages", settings, processes, note));
    await progress.step("backend built", (note) => build("backend", settings, processes, note));
    if (!keep) await removePostgres(home);
    const isNew = !fs.existsSync(home.dataFolder);
    await initPostgres(home, password, processes);
    const server = await startPostgres(home, { port: database, password, durable: true }, processes);
    const databaseUrl = server.url("bench");
    if (isNew) await createDatabase(server.url("postgres"), "bench");
    const world = { settings, secrets, databaseUrl };
    await progress.step("database migrated", (note) => migrate(world, processes, note));
    await progress.step("sample world loaded", (note) => loadSampleWorld(world, processes, note));
    const groups = await readGroups(databaseUrl);
    await progress.step(`${entries} entries`, () => fillEntries(databaseUrl, entries));
    const backend = compiledBackend(settings);
    pg = backend.connect(databaseUrl, 16);
    const staff = readLogins(settings.dataDir).staff;
    const work = use({ world, processes, progress, backend, pg, groups, staff, entries });
    const answer = await Promise.race([work, stopRequested, server.crashed]);
    if (answer === "stop") throw new Error("Stopped.");
    return answer;
  } catch (error) {
    // Before anything is cleaned up: a connection that hangs must not hide the reason.
    console.error(error);
    throw error;
  } finally {
    await pg?.destroy();
    await processes.stopAll();
    if (!keep) await removePostgres(home);
  }
}

/** @param {string} databaseUrl */
async function readGroups(databaseUrl) {
  return withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query("select id from enterprise_group order by code");
    return rows.map(({ id }) => id);
  });
}
