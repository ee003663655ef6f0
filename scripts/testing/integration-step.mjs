import fs from "node:fs";
import path from "node:path";
import { build } from "../services/build.mjs";
import { migrate } from "../services/migrate.mjs";
import { findFreePorts } from "../services/ports.mjs";
import { databaseUserName, initPostgres, removePostgres, startPostgres } from "../services/postgres.mjs";
import { findPostgresHome } from "../services/postgres-home.mjs";
import { quietMedusa } from "../services/quiet-medusa.mjs";
import { readOrMakeSecrets } from "../services/secrets.mjs";
import { inOrder, readVitestReport, sumOutcomes } from "./outcome.mjs";

const password = "integration";

/**
 * The backend's integration tests on a PostgreSQL of their own. It is made new each time, so that nothing of
 * an earlier run can help or hurt, and it may be careless with the disk.
 *
 * @param {import("./static-steps.mjs").TestContext} context
 * @returns {Promise<import("./outcome.mjs").Outcome>}
 */
export async function runIntegrationTests({ settings, processes }) {
  const { root, env } = settings;
  const home = findPostgresHome(settings);
  await removePostgres(home);
  await initPostgres(home, password, processes);
  const [port = 0] = await findFreePorts(1);
  const server = await startPostgres(home, { port, password, durable: false }, processes);
  await migrateTemplate({ settings, processes }, server.url("template1"));
  const report = path.join(root, "backend", "test-results", "integration.json");
  fs.rmSync(report, { force: true });
  await Promise.race([
    server.crashed,
    processes.finish({
      name: "integration",
      command: path.join(root, "backend", "node_modules", ".bin", "vitest"),
      args: [
        ...["run", "--config", "vitest.integration.config.mts", "--passWithNoTests"],
        ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      ],
      cwd: path.join(root, "backend"),
      env: {
        ...env,
        ...quietMedusa(settings.dataDir),
        DB_HOST: "localhost",
        DB_PORT: String(port),
        DB_USERNAME: databaseUserName,
        DB_PASSWORD: password,
      },
    }),
  ]);
  const backup = await backupOutcome({ settings, processes }, server.url);
  await server.stop();
  await removePostgres(home);
  return sumOutcomes([readVitestReport(report), backup]);
}

/**
 * PostgreSQL copies template1 into every database it makes. Brought up to the code once, it spares each test file
 * most of its start: a copy takes a tenth of the time that all the migrations take.
 *
 * @param {import("./static-steps.mjs").TestContext} context
 * @param {string} databaseUrl
 */
async function migrateTemplate({ settings, processes }, databaseUrl) {
  await build("backend", settings, processes, () => {});
  await migrate({ settings, secrets: readOrMakeSecrets(settings.dataDir), databaseUrl }, processes, () => {});
}

const BACKED_UP_ENTRIES = 50_000;

/**
 * The short form of `pnpm proof backup`: it needs a server, not the application's test runner.
 * @param {import("./static-steps.mjs").TestContext} context
 * @param {(database: string) => string} url
 * @returns {Promise<import("./outcome.mjs").Outcome>}
 */
async function backupOutcome(context, url) {
  try {
    // Loaded only now: it needs packages that a fresh clone installs first.
    const { proveBackup } = await import("../operating/backup/prove-backup.mjs");
    await proveBackup(context, url, BACKED_UP_ENTRIES);
    return { ...inOrder, passed: 1 };
  } catch (error) {
    return { ...inOrder, ok: false, failed: 1, complaints: [`backup and restore: ${error}`] };
  }
}
