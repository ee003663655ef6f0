import path from "node:path";
import { backendFolder, medusaProgram } from "../services/applications.mjs";
import { build, placeAdmin } from "../services/build.mjs";
import { makeDataFolder } from "../services/data-folder.mjs";
import { requireFreePorts } from "../services/ports.mjs";
import { Processes } from "../services/processes.mjs";
import { quietMedusa } from "../services/quiet-medusa.mjs";
import { StopError } from "../services/stop-error.mjs";
import { waitForHealth } from "../services/wait-for-health.mjs";
import { prepareBackend } from "./run-operation.mjs";

const required = [
  ...[
    "DATABASE_URL",
    "JWT_SECRET",
    "COOKIE_SECRET",
    "SESSION_SECRET",
    "SHOP_SECRET",
    "SHOP_URL",
    "BACKEND_URL",
  ],
  ...["MEDUSA_PUBLISHABLE_KEY", "OMISE_PUBLIC_KEY", "OMISE_SECRET_KEY", "OMISE_WEBHOOK_SECRET"],
];

/**
 * Both applications of a live shop until somebody stops them or one of them ends.
 * @param {import("./run-operation.mjs").Operation} operation
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<number>} the exit code
 */
export async function runServe(operation, env) {
  refuseUnset(env);
  const { settings, progress } = operation;
  const { ports } = settings;
  await requireFreePorts([
    { port: ports.shop, variable: "SHOP_PORT", purpose: "shop" },
    { port: ports.backend, variable: "BACKEND_PORT", purpose: "backend" },
  ]);
  await prepareBackend(operation);
  await progress.step("shop pages built", (note) => build("storefront", settings, operation.processes, note));
  await progress.step("staff pages built", (note) => build("admin", settings, operation.processes, note));
  await placeAdmin(settings);
  // Logs of their own place: the folder of a command goes with the command.
  const folder = path.join(settings.dataDir, "serve");
  makeDataFolder(folder);
  const services = new Processes(folder);
  operation.processes.stopTogether(services);
  try {
    const crashes = [];
    for (const command of liveServices(settings, env)) {
      crashes.push(await progress.step(`${command.name} ready`, () => startOne(services, command)));
    }
    progress.say(`\n  shop   ${env.SHOP_URL}\n  staff  ${env.BACKEND_URL}/app\n  logs   ${folder}/logs\n`);
    await Promise.race(crashes.map(([crashed]) => crashed));
    return 1;
  } finally {
    await services.stopAll();
  }
}

/** @param {Record<string, string | undefined>} env */
function refuseUnset(env) {
  if (env.DEPLOYMENT && env.DEPLOYMENT !== "live") {
    throw new StopError(
      "pnpm serve runs a live shop, but DEPLOYMENT=demo is set. npm start runs a demonstration.",
    );
  }
  const missing = required.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new StopError(`A live shop needs ${missing.join(", ")}. docs/operations.md says what they are.`);
  }
}

/**
 * In an array, because a promise returned by itself would be waited for.
 * @param {Processes} services
 * @param {import("../services/processes.mjs").Command & { ready: string }} command
 */
async function startOne(services, command) {
  const { crashed } = services.serve(command);
  await waitForHealth(command.name, command.ready, crashed);
  return [crashed];
}

/**
 * The backend first: the shop asks it.
 * @param {import("../services/settings.mjs").Settings} settings
 * @param {Record<string, string | undefined>} env
 */
function liveServices(settings, env) {
  const { ports, root, dataDir } = settings;
  const [backendHost, shopHost] = [env.BACKEND_HOST || "127.0.0.1", env.HOST || "127.0.0.1"];
  const live = { ...env, NODE_ENV: "production", DEPLOYMENT: "live" };
  return [
    {
      name: "backend",
      command: process.execPath,
      args: [medusaProgram(root), "start", "-H", backendHost, "-p", String(ports.backend)],
      cwd: backendFolder(settings),
      env: {
        ...live,
        ...quietMedusa(dataDir),
        WORLD_REQUIRED: "true",
        LOG_LEVEL: env.LOG_LEVEL || "info",
        PRIVATE_FILES_DIR: env.PRIVATE_FILES_DIR || path.join(dataDir, "private-files"),
        PUBLIC_FILES_DIR: env.PUBLIC_FILES_DIR || path.join(dataDir, "public-files"),
      },
      // 503 until the database is as new as the code.
      ready: `http://127.0.0.1:${ports.backend}/ready`,
    },
    {
      name: "storefront",
      command: process.execPath,
      args: ["server.mjs"],
      cwd: path.join(root, "storefront"),
      env: {
        ...live,
        HOST: shopHost,
        PORT: String(ports.shop),
        BACKEND_URL: `http://127.0.0.1:${ports.backend}`,
      },
      ready: `http://127.0.0.1:${ports.shop}/ready`,
    },
  ];
}
