import path from "node:path";
import { fileURLToPath } from "node:url";
import { StopError } from "./stop-error.mjs";

export const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

const portDefaults = { SHOP_PORT: 3000, BACKEND_PORT: 9000, SANDBOX_PORT: 9100, DB_PORT: 9200 };

/**
 * Where everything of one running stack lives. Every port and folder comes from the environment, so that
 * two stacks (say `npm start` and the one of `npm test`) can run beside each other.
 *
 * @typedef {object} Settings
 * @property {string} root            the repository
 * @property {string} dataDir         absolute; logs, secrets, run.json, and the database where its user can reach it
 * @property {{ shop: number, backend: number, sandbox: number, database: number }} ports
 * @property {string} shopUrl         without a trailing slash
 * @property {string} backendUrl
 * @property {string} sandboxUrl
 * @property {string | undefined} databaseUrl   set: that database is used and none is started
 * @property {{ publicKey: string, secretKey: string, webhookSecret: string | undefined } | undefined} omise
 *           set: Omise itself is used and no sandbox is started
 * @property {boolean} reset          empty the data first
 * @property {boolean} durable        false only in tests: PostgreSQL may then lose data when the machine dies
 * @property {Record<string, string | undefined>} env  what the applications inherit
 */

/**
 * @param {Record<string, string | undefined>} env
 * @param {string[]} argv  command line arguments, without node and the script
 * @returns {Settings}
 * @throws {StopError} naming the argument or variable that can't be used
 */
export function readSettings(env, argv) {
  const unknown = argv.filter((argument) => argument !== "--reset");
  if (unknown.length > 0) {
    throw new StopError(
      `Unknown argument ${unknown.join(" ")}. The only one is --reset: npm start -- --reset`,
    );
  }
  refuseLive(env);
  const ports = {
    shop: readPort(env, "SHOP_PORT"),
    backend: readPort(env, "BACKEND_PORT"),
    sandbox: readPort(env, "SANDBOX_PORT"),
    database: readPort(env, "DB_PORT"),
  };
  if (new Set(Object.values(ports)).size < 4) {
    throw new StopError("SHOP_PORT, BACKEND_PORT, SANDBOX_PORT and DB_PORT must be four different ports.");
  }
  return {
    root: repositoryRoot,
    dataDir: path.resolve(repositoryRoot, env.DATA_DIR || ".data"),
    ports,
    shopUrl: withoutSlash(env.SHOP_URL || `http://127.0.0.1:${ports.shop}`),
    backendUrl: withoutSlash(env.BACKEND_URL || `http://127.0.0.1:${ports.backend}`),
    sandboxUrl: `http://127.0.0.1:${ports.sandbox}`,
    databaseUrl: env.DATABASE_URL || undefined,
    omise: readOmise(env),
    reset: argv.includes("--reset"),
    durable: true,
    env,
  };
}

/**
 * It installs, migrates and may load a sample world: nothing that should happen to a live shop by accident,
 * say because its .env lies here.
 * @param {Record<string, string | undefined>} env
 */
function refuseLive(env) {
  if (env.DEPLOYMENT && env.DEPLOYMENT !== "demo") {
    throw new StopError(
      "npm start runs a demonstration, but DEPLOYMENT=live is set. compose.yaml shows a live shop.",
    );
  }
  if (env.OMISE_SECRET_KEY && !env.OMISE_SECRET_KEY.startsWith("skey_test_")) {
    throw new StopError(
      "OMISE_SECRET_KEY is not a test key (skey_test_…), and npm start runs a demonstration. " +
        "Take test keys, or none for the sandbox.",
    );
  }
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {keyof typeof portDefaults} name
 */
function readPort(env, name) {
  const port = Number(env[name] || portDefaults[name]);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StopError(`${name} is "${env[name]}": a port is a whole number from 1 to 65535.`);
  }
  return port;
}

/** @param {Record<string, string | undefined>} env */
function readOmise(env) {
  if (!env.OMISE_SECRET_KEY) return undefined;
  if (!env.OMISE_PUBLIC_KEY) {
    throw new StopError(
      "OMISE_SECRET_KEY is set but OMISE_PUBLIC_KEY is not: set both, or neither for the sandbox.",
    );
  }
  return {
    publicKey: env.OMISE_PUBLIC_KEY,
    secretKey: env.OMISE_SECRET_KEY,
    webhookSecret: env.OMISE_WEBHOOK_SECRET || undefined,
  };
}

/** @param {string} url */
function withoutSlash(url) {
  return url.replace(/\/+$/, "");
}
