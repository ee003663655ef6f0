import fs from "node:fs";
import path from "node:path";
import { quietMedusa } from "./quiet-medusa.mjs";

/**
 * How each application is run: its command, its folder and its environment. Settings have one name each;
 * backend/src/env.ts, storefront/app/lib/env.server.ts and packages/omise-sandbox say what they mean.
 *
 * @typedef {object} World
 * @property {import("./settings.mjs").Settings} settings
 * @property {import("./secrets.mjs").Secrets} secrets
 * @property {string} databaseUrl
 */

/** @param {import("./settings.mjs").Settings} settings */
export function backendFolder({ root }) {
  return path.join(root, "backend", ".medusa", "server");
}

/**
 * The command line of Medusa (2.21.2) without its front, which loads ts-node and the `domain` module with it: compiled
 * code needs neither, and `domain` makes every event of the process dearer.
 * @param {string} root
 */
export function medusaProgram(root) {
  return path.join(root, "backend", "node_modules", "@medusajs", "cli", "dist", "index.js");
}

/**
 * A command of the compiled backend: start, db:migrate, exec …
 * @param {World} world
 * @param {string[]} args
 */
export function medusaCommand(world, args) {
  const { settings } = world;
  return {
    command: process.execPath,
    args: [medusaProgram(settings.root), ...args],
    cwd: backendFolder(settings),
    env: backendEnv(world),
  };
}

/** @param {World} world */
function backendEnv({ settings, secrets, databaseUrl }) {
  const { env, omise } = settings;
  const payment = omise
    ? {}
    : {
        OMISE_PUBLIC_KEY: secrets.omisePublicKey,
        OMISE_SECRET_KEY: secrets.omiseSecretKey,
        OMISE_WEBHOOK_SECRET: secrets.omiseWebhookSecret,
        OMISE_API_URL: settings.sandboxUrl,
        OMISE_VAULT_URL: settings.sandboxUrl,
      };
  return {
    ...env,
    ...payment,
    NODE_ENV: "production",
    DEPLOYMENT: "demo",
    ...quietMedusa(settings.dataDir),
    // Core's own line a request holds the sender's address and query; ours holds neither.
    LOG_LEVEL: env.LOG_LEVEL || "info",
    DATABASE_URL: databaseUrl,
    JWT_SECRET: env.JWT_SECRET || secrets.jwt,
    COOKIE_SECRET: env.COOKIE_SECRET || secrets.cookie,
    SHOP_SECRET: env.SHOP_SECRET || secrets.shop,
    SHOP_URL: settings.shopUrl,
    BACKEND_URL: settings.backendUrl,
    SAMPLE_STAFF_PASSWORD: env.SAMPLE_STAFF_PASSWORD || secrets.staffPassword,
    PRIVATE_FILES_DIR: env.PRIVATE_FILES_DIR || path.join(settings.dataDir, "private-files"),
    PUBLIC_FILES_DIR: env.PUBLIC_FILES_DIR || path.join(settings.dataDir, "public-files"),
    // Without a mail server letters can be read in a folder.
    MAIL_DIR: env.MAIL_DIR || (env.SMTP_URL ? undefined : path.join(settings.dataDir, "mail")),
  };
}

/** @param {World} world */
export function backendService(world) {
  const { ports } = world.settings;
  const command = medusaCommand(world, ["start", "-H", "127.0.0.1", "-p", String(ports.backend)]);
  // A server refuses a database without a world; migrating and loading one must not ask.
  return { name: "backend", ...command, env: { ...command.env, WORLD_REQUIRED: "true" } };
}

/**
 * @param {World} world
 * @param {string} publishableKey
 */
export function storefrontService({ settings, secrets }, publishableKey) {
  const { env, omise, ports, root } = settings;
  const payment = omise
    ? { OMISE_PUBLIC_KEY: omise.publicKey }
    : {
        OMISE_PUBLIC_KEY: secrets.omisePublicKey,
        OMISE_JS_URL: `${settings.sandboxUrl}/omise.js`,
        OMISE_ORIGINS: settings.sandboxUrl,
      };
  return {
    name: "storefront",
    command: process.execPath,
    args: ["server.mjs"],
    cwd: path.join(root, "storefront"),
    env: {
      ...env,
      ...payment,
      NODE_ENV: "production",
      DEPLOYMENT: "demo",
      HOST: "127.0.0.1",
      PORT: String(ports.shop),
      SHOP_URL: settings.shopUrl,
      // Server to server: never through the public address.
      BACKEND_URL: `http://127.0.0.1:${ports.backend}`,
      MEDUSA_PUBLISHABLE_KEY: publishableKey,
      SESSION_SECRET: env.SESSION_SECRET || secrets.session,
      SHOP_SECRET: env.SHOP_SECRET || secrets.shop,
    },
  };
}

/** @param {World} world */
export function sandboxService({ settings, secrets }) {
  const { ports, root, dataDir, env } = settings;
  const folder = path.join(dataDir, "sandbox");
  fs.mkdirSync(folder, { recursive: true });
  return {
    name: "sandbox",
    command: process.execPath,
    args: [path.join(root, "packages", "omise-sandbox", "dist", "server.js")],
    cwd: root,
    env: {
      ...env,
      NODE_ENV: "production",
      OMISE_SANDBOX_PORT: String(ports.sandbox),
      OMISE_SANDBOX_DATA: folder,
      OMISE_SANDBOX_PUBLIC_KEY: secrets.omisePublicKey,
      OMISE_SANDBOX_SECRET_KEY: secrets.omiseSecretKey,
      OMISE_SANDBOX_WEBHOOK_SECRET: secrets.omiseWebhookSecret,
      OMISE_SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${ports.backend}/hooks/omise`,
      OMISE_SANDBOX_PUBLIC_URL: settings.sandboxUrl,
    },
  };
}
