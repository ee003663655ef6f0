import fs from "node:fs";
import path from "node:path";
import { findFreePorts } from "../services/ports.mjs";
import { databaseUserName, initPostgres, removePostgres, startPostgres } from "../services/postgres.mjs";
import { findPostgresHome } from "../services/postgres-home.mjs";
import { quietMedusa } from "../services/quiet-medusa.mjs";
import { readVitestReport } from "./outcome.mjs";

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
  await server.stop();
  await removePostgres(home);
  return readVitestReport(report);
}
