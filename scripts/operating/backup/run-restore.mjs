import path from "node:path";
import { createInterface } from "node:readline/promises";
import { createDatabase, dropDatabase, readWorld, withDatabase } from "../../services/database.mjs";
import { migrate } from "../../services/migrate.mjs";
import { prepareDatabase } from "../../services/prepare-database.mjs";
import { readOrMakeSecrets } from "../../services/secrets.mjs";
import { takeStartLock } from "../../services/start-lock.mjs";
import { StopError } from "../../services/stop-error.mjs";
import { compiledBackend } from "../compiled-backend.mjs";
import { prepareBackend } from "../run-operation.mjs";
import { checkFiles, restoreFiles } from "./files.mjs";
import { loadBackup } from "./load-backup.mjs";
import { readManifest, readSums } from "./manifest.mjs";
import { privateFiles, publicFiles } from "./run-backup.mjs";

const confirmation = "RESTORE";

/**
 * The backup is loaded into a database of its own beside the present one and verified there; only then do the two
 * change names. Until that moment nothing has happened, and afterwards nothing is lost.
 *
 * @param {import("../run-operation.mjs").Operation} operation
 * @param {string[]} argv
 */
export async function runRestore(operation, argv) {
  const { settings, processes, progress } = operation;
  const [from, ...flags] = argv;
  if (!from || flags.some((flag) => flag !== "--yes"))
    throw new StopError("Use: pnpm restore FOLDER [--yes]");
  const folder = path.resolve(from);
  const manifest = readManifest(folder);
  checkFiles(manifest.files, path.join(folder, "files"));
  checkFiles(manifest.pictures, path.join(folder, "pictures"));
  const lock = await takeStartLock(settings.dataDir, "pnpm restore", "Stop the shop first, then restore.");
  try {
    await prepareBackend(operation);
    const secrets = readOrMakeSecrets(settings.dataDir);
    const { databaseUrl } = await prepareDatabase(settings, secrets, processes, () => {});
    await askAboutNewer(databaseUrl, manifest, flags.includes("--yes"));
    const fresh = besides(databaseUrl, "restoring");
    await dropIfThere(databaseUrl, fresh.name);
    await createDatabase(besides(databaseUrl, undefined).admin, fresh.name);
    const world = { settings, secrets, databaseUrl: fresh.url };
    await progress.step("empty database migrated", (note) => migrate(world, processes, note));
    await progress.step("backup loaded", () => loadBackup(fresh.url, folder, manifest));
    await progress.step("everything verified", () => verify(settings, fresh.url, manifest));
    restoreFiles(manifest.files, path.join(folder, "files"), privateFiles(settings));
    restoreFiles(manifest.pictures, path.join(folder, "pictures"), publicFiles(settings));
    const kept = await changeNames(databaseUrl, fresh.name);
    process.stdout.write(`\nRestored to ${manifest.made_at}. The database before it is kept as ${kept}.\n`);
    return 0;
  } finally {
    lock.release();
  }
}

/**
 * @param {string} databaseUrl
 * @param {import("./manifest.mjs").Manifest} manifest
 * @param {boolean} agreed
 */
async function askAboutNewer(databaseUrl, manifest, agreed) {
  const world = await readWorld(databaseUrl);
  if (world === "empty") return;
  if (world !== manifest.world && world !== "unknown") {
    throw new StopError(`The backup is of a ${manifest.world} world and this database of a ${world} one.`);
  }
  const now = await withDatabase(databaseUrl, readSums);
  if (!now.latest_at || now.latest_at <= manifest.made_at || agreed) return;
  const told =
    `This database is newer than the backup: it changed last at ${now.latest_at}, the backup is of ${manifest.made_at}. ` +
    `It has ${now.orders - manifest.sums.orders} orders and ${now.entries - manifest.sums.entries} income entries more.`;
  if (!process.stdin.isTTY) {
    throw new StopError(`${told}\nNothing was changed. Say --yes when that is what you want.`);
  }
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`\n${told}\nType ${confirmation} to put the backup in its place: `);
  prompt.close();
  if (answer.trim() !== confirmation) throw new StopError("Nothing was changed.");
}

/**
 * @param {import("../../services/settings.mjs").Settings} settings
 * @param {string} databaseUrl
 * @param {import("./manifest.mjs").Manifest} manifest
 */
async function verify(settings, databaseUrl, manifest) {
  const sums = await withDatabase(databaseUrl, readSums);
  if (JSON.stringify(sums) !== JSON.stringify(manifest.sums)) {
    throw new StopError(
      `The sums differ: ${JSON.stringify(sums)}, backed up were ${JSON.stringify(manifest.sums)}.`,
    );
  }
  const backend = compiledBackend(settings);
  const pg = backend.connect(databaseUrl);
  try {
    const { faults } = await backend.load("workflows/revenue/verify-income").verifyIncome(pg);
    if (faults.length > 0) {
      throw new StopError(
        `Income does not verify: ${faults[0].kind} ${faults[0].what} (${faults[0].found}).`,
      );
    }
  } finally {
    await pg.destroy();
  }
}

/**
 * @param {string} databaseUrl
 * @param {string | undefined} suffix
 */
function besides(databaseUrl, suffix) {
  const url = new URL(databaseUrl);
  const name = decodeURIComponent(url.pathname.slice(1)) + (suffix ? `_${suffix}` : "");
  const at = (/** @type {string} */ database) =>
    Object.assign(new URL(databaseUrl), { pathname: `/${database}` }).href;
  return { name, url: at(name), admin: at("postgres") };
}

/**
 * @param {string} databaseUrl
 * @param {string} name
 */
async function dropIfThere(databaseUrl, name) {
  const { admin } = besides(databaseUrl, undefined);
  await dropDatabase(admin, name).catch((error) => {
    // 3D000: there is none, which is as it should be; otherwise a restore was cut off.
    if (/** @type {{ code?: string }} */ (error).code !== "3D000") throw error;
  });
}

/**
 * @param {string} databaseUrl
 * @param {string} fresh
 * @returns {Promise<string>} what the present one is called from now on
 */
async function changeNames(databaseUrl, fresh) {
  const { name, admin } = besides(databaseUrl, undefined);
  const kept = `${name}_before_${new Date()
    .toISOString()
    .replaceAll(/[^0-9]/g, "")
    .slice(0, 14)}`;
  await withDatabase(admin, async (client) => {
    const id = (/** @type {string} */ text) => client.escapeIdentifier(text);
    await client.query(`alter database ${id(name)} rename to ${id(kept)}`);
    try {
      await client.query(`alter database ${id(fresh)} rename to ${id(name)}`);
    } catch (error) {
      await client.query(`alter database ${id(kept)} rename to ${id(name)}`);
      throw error;
    }
  });
  return kept;
}
