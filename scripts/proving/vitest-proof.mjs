import fs from "node:fs";
import path from "node:path";
import { findFreePorts } from "../services/ports.mjs";
import { databaseUserName, initPostgres, removePostgres, startPostgres } from "../services/postgres.mjs";
import { findPostgresHome } from "../services/postgres-home.mjs";
import { quietMedusa } from "../services/quiet-medusa.mjs";
import { readVitestReport } from "../testing/outcome.mjs";

/**
 * Runs a test file of the backend as a proof: the same file that `npm test` runs, with more seeds. It reads how many
 * from PROOF_SEEDS and PROOF_FROM and leaves its table in PROOF_REPORT (backend/proof/proof-run.ts).
 *
 * @param {import("./run-proof.mjs").ProofContext} context
 * @param {{ file: string, database?: boolean }} proof  `file` below backend/; `database`: it needs PostgreSQL
 * @returns {Promise<import("./run-proof.mjs").ProofReport>}
 */
export async function runVitestProof(context, { file, database = false }) {
  if (!database) return runFile(context, file, "vitest.unit.config.mts", {});
  return withPostgres(context, (env) => runFile(context, file, "vitest.integration.config.mts", env));
}

/**
 * A PostgreSQL for one proof, made new and removed at the end.
 *
 * @template T
 * @param {import("./run-proof.mjs").ProofContext} context
 * @param {(env: Record<string, string>) => Promise<T>} use  with the DB_* of backend/vitest.integration.config.mts
 * @returns {Promise<T>}
 */
export async function withPostgres({ settings, processes }, use) {
  const home = findPostgresHome(settings);
  const password = "proof";
  await removePostgres(home);
  await initPostgres(home, password, processes);
  const [port = 0] = await findFreePorts(1);
  const server = await startPostgres(home, { port, password, durable: false }, processes);
  try {
    const env = {
      DB_HOST: "localhost",
      DB_PORT: String(port),
      DB_USERNAME: databaseUserName,
      DB_PASSWORD: password,
    };
    return await Promise.race([server.crashed, use(env)]);
  } finally {
    await server.stop();
    await removePostgres(home);
  }
}

/**
 * @param {import("./run-proof.mjs").ProofContext} context
 * @param {string} file
 * @param {string} config
 * @param {Record<string, string>} env
 * @returns {Promise<import("./run-proof.mjs").ProofReport>}
 */
async function runFile({ settings, processes, seeds, from }, file, config, env) {
  const backend = path.join(settings.root, "backend");
  const table = path.join(settings.dataDir, "table.json");
  const tests = path.join(settings.dataDir, "tests.json");
  for (const old of [table, tests]) fs.rmSync(old, { force: true });
  await processes.finish({
    name: "proof",
    command: path.join(backend, "node_modules", ".bin", "vitest"),
    args: [
      ...["run", "--config", config, file, "--testTimeout=86400000"],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${tests}`],
    ],
    cwd: backend,
    env: {
      ...settings.env,
      ...quietMedusa(settings.dataDir),
      ...env,
      PROOF_SEEDS: String(seeds),
      PROOF_FROM: String(from),
      PROOF_REPORT: table,
    },
  });
  const outcome = readVitestReport(tests);
  if (!fs.existsSync(table)) {
    return { ok: false, columns: ["result"], rows: [["no table was written"]], remarks: outcome.complaints };
  }
  /** @type {{ columns: string[], rows: (string | number)[][], remarks: string[] }} */
  const { columns, rows, remarks } = JSON.parse(fs.readFileSync(table, "utf8"));
  return { ok: outcome.ok, columns, rows, remarks: [...remarks, ...outcome.complaints] };
}
