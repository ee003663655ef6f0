import { spawn } from "node:child_process";
import path from "node:path";
import { findFreePorts } from "../services/ports.mjs";
import { repositoryRoot } from "../services/settings.mjs";

const backend = path.join(repositoryRoot, "backend");
const cli = path.join(backend, "node_modules", "@medusajs", "cli", "cli.js");
const secret = "bench-bench-bench-bench-bench-bench";
const PATIENCE_SECONDS = 240;

/**
 * Vanilla Medusa on the database of ours. `best`: with its index engine and its caching module, whose tables are made
 * first; the products are indexed when `isReady` of its list says so.
 *
 * @param {string} databaseUrl
 * @param {{ best?: boolean }} [options]
 * @returns {Promise<{ base: string, stop: () => Promise<void> }>}
 */
export async function startPeer(databaseUrl, { best = false } = {}) {
  const env = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    JWT_SECRET: secret,
    COOKIE_SECRET: secret,
    MEDUSA_DISABLE_TELEMETRY: "true",
    ...(best
      ? { BENCH_PEER: "best", MEDUSA_FF_INDEX_ENGINE: "true", MEDUSA_FF_CACHING: "true" }
      : { BENCH_PEER: "default" }),
  };
  // Only the tables of its modules: links and scripts would be those of another application.
  if (best) await finish(run(["db:migrate", "--skip-links", "--skip-scripts", "--skip-search"], env));
  const [port = 0] = await findFreePorts(1);
  const child = run(["start", "-H", "127.0.0.1", "-p", String(port)], env);
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
  };
  const base = `http://127.0.0.1:${port}`;
  try {
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`The peer ended with ${child.exitCode}.`);
      return (await fetch(`${base}/health`)).ok;
    }, "The peer did not start");
  } catch (error) {
    await stop();
    throw error;
  }
  return { base, stop };
}

/**
 * Asks every second until it holds; an unanswered request counts as "not yet".
 *
 * @param {() => Promise<boolean>} holds
 * @param {string} complaint
 */
export async function until(holds, complaint) {
  for (let waited = 0; waited < PATIENCE_SECONDS; waited += 1) {
    const isSo = await holds().catch((error) => {
      if (error instanceof TypeError) return false;
      throw error;
    });
    if (isSo) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error(`${complaint} within ${PATIENCE_SECONDS} seconds.`);
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function run(args, env) {
  return spawn(process.execPath, [cli, ...args], {
    cwd: path.join(backend, "bench", "vanilla"),
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** @param {import("node:child_process").ChildProcess} child */
async function finish(child) {
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`The peer's tables could not be made (${code}).`);
}
