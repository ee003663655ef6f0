import { backendService, sandboxService, storefrontService } from "./applications.mjs";
import { build, placeAdmin } from "./build.mjs";
import { readPublishableKey } from "./database.mjs";
import { install } from "./install.mjs";
import { migrate } from "./migrate.mjs";
import { requireFreePorts } from "./ports.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { describeRun, writeRunFile } from "./run-file.mjs";
import { loadSampleWorld, readLogins } from "./sample-world.mjs";
import { readOrMakeSecrets } from "./secrets.mjs";
import { StopError } from "./stop-error.mjs";
import { waitForCatalogue, waitForHealth } from "./wait-for-health.mjs";

/**
 * Brings everything up and returns when all of it answers. What runs is in `processes`; stopping is the
 * caller's, also when this throws half-way.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./processes.mjs").Processes} processes
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<{ run: import("./run-file.mjs").Run, databaseUrl: string, crashed: Promise<unknown> }>} crashed rejects when anything ends by itself
 */
export async function startWorld(settings, processes, progress) {
  await requireFreePorts(neededPorts(settings));
  await progress.step("packages installed", (note) => install(settings, processes, note));
  const secrets = readOrMakeSecrets(settings.dataDir);
  const [database] = await Promise.all([
    progress.step("database running", (note) => prepareDatabase(settings, secrets, processes, note)),
    progress.step("packages built", (note) => build("packages", settings, processes, note)),
  ]);
  const world = { settings, secrets, databaseUrl: database.databaseUrl };
  await Promise.all([
    makeDatabaseReady(world, processes, progress),
    makePagesReady(settings, processes, progress),
  ]);
  await placeAdmin(settings);
  const publishableKey = await readPublishableKey(world.databaseUrl);
  if (!publishableKey) {
    throw new StopError(
      "The database has no publishable API key. Make one in Medusa Admin, or empty the data.",
    );
  }
  const services = await startServices(world, publishableKey, processes, progress);
  await progress.step("catalogue filled", () => waitForCatalogue(settings, publishableKey));
  const run = describeRun(world, publishableKey, readLogins(settings.dataDir));
  writeRunFile(settings.dataDir, run);
  return {
    run,
    databaseUrl: world.databaseUrl,
    crashed: Promise.race([...(database.crashed ? [database.crashed] : []), ...services]),
  };
}

/**
 * @param {import("./applications.mjs").World} world
 * @param {import("./processes.mjs").Processes} processes
 * @param {import("./progress.mjs").Progress} progress
 */
async function makeDatabaseReady(world, processes, progress) {
  await progress.step("backend built", (note) => build("backend", world.settings, processes, note));
  await progress.step("database migrated", (note) => migrate(world, processes, note));
  await progress.step("sample world loaded", (note) => loadSampleWorld(world, processes, note));
}

/**
 * Needs no database, so it goes on beside the migrations.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./processes.mjs").Processes} processes
 * @param {import("./progress.mjs").Progress} progress
 */
async function makePagesReady(settings, processes, progress) {
  await progress.step("shop pages built", (note) => build("storefront", settings, processes, note));
  await progress.step("staff pages built", (note) => build("admin", settings, processes, note));
}

/**
 * All at once: the storefront and the sandbox are ready long before the backend.
 *
 * @param {import("./applications.mjs").World} world
 * @param {string} publishableKey
 * @param {import("./processes.mjs").Processes} processes
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<Promise<never>[]>} each rejects when its service ends by itself
 */
async function startServices(world, publishableKey, processes, progress) {
  const { settings } = world;
  const local = (/** @type {number} */ port, /** @type {string} */ path) => `http://127.0.0.1:${port}${path}`;
  /** @type {[label: string, command: import("./processes.mjs").Command, url: string][]} */
  const services = [];
  if (!settings.omise) {
    services.push([
      "payment sandbox ready",
      sandboxService(world),
      local(settings.ports.sandbox, "/__sandbox/state"),
    ]);
  }
  services.push(["backend ready", backendService(world), local(settings.ports.backend, "/health")]);
  const storefront = storefrontService(world, publishableKey);
  services.push(["storefront ready", storefront, local(settings.ports.shop, "/health")]);
  return Promise.all(
    services.map(([label, command, url]) =>
      progress.step(label, async () => {
        const { crashed } = processes.serve(command);
        await waitForHealth(command.name, url, crashed);
        // In an array, because a promise returned by itself would be waited for.
        return [crashed];
      }),
    ),
  ).then((started) => started.flat());
}

/** @param {import("./settings.mjs").Settings} settings */
function neededPorts({ ports, databaseUrl, omise }) {
  return [
    { port: ports.shop, variable: "SHOP_PORT", purpose: "shop" },
    { port: ports.backend, variable: "BACKEND_PORT", purpose: "backend" },
    ...(omise ? [] : [{ port: ports.sandbox, variable: "SANDBOX_PORT", purpose: "payment sandbox" }]),
    ...(databaseUrl ? [] : [{ port: ports.database, variable: "DB_PORT", purpose: "database" }]),
  ];
}
