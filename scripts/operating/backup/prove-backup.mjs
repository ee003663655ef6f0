import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { build } from "../../services/build.mjs";
import { createDatabase, readWorld, withDatabase } from "../../services/database.mjs";
import { migrate } from "../../services/migrate.mjs";
import { readOrMakeSecrets } from "../../services/secrets.mjs";
import { compiledBackend } from "../compiled-backend.mjs";
import { loadBackup } from "./load-backup.mjs";
import { readManifest, readSums } from "./manifest.mjs";
import { writeBackup } from "./write-backup.mjs";

const ENTRIES_A_STATEMENT = 100_000;

/**
 * Makes a database of so many entries, backs it up, restores it into an empty one, and asserts that verify, seals and
 * sums are equal, and that a backup with one wrong byte is refused whole.
 *
 * @param {Pick<import("../run-operation.mjs").Operation, "settings" | "processes">} operation
 * @param {(database: string) => string} url  of a PostgreSQL that may be filled
 * @param {number} entries
 * @returns {Promise<{ seconds: Record<string, number>, megabytes: number }>}
 * @throws {assert.AssertionError} when anything differs
 */
export async function proveBackup({ settings, processes }, url, entries) {
  const folder = path.join(settings.dataDir, "backup-proof");
  fs.rmSync(folder, { recursive: true, force: true });
  /** @type {Record<string, number>} */
  const seconds = {};
  const timed = async (/** @type {string} */ name, /** @type {() => Promise<any>} */ work) => {
    const started = performance.now();
    const result = await work();
    seconds[name] = Math.round((performance.now() - started) / 100) / 10;
    return result;
  };
  await build("backend", settings, processes, () => {});
  await createDatabase(url("postgres"), "proof_source");
  // A restore into an empty place has nothing to ask about.
  assert.equal(await readWorld(url("proof_source")), "empty");
  const world = { settings, secrets: readOrMakeSecrets(settings.dataDir), databaseUrl: url("proof_source") };
  await migrate(world, processes, () => {});
  await withDatabase(url("postgres"), (client) =>
    client.query("create database proof_target template proof_source"),
  );
  await timed("fill", () => fill(url("proof_source"), entries));
  const backend = compiledBackend(settings);
  const before = await timed("seal and verify", () => sealAndVerify(backend, url("proof_source")));
  assert.equal(before.entries, entries);
  await timed("backup", () =>
    writeBackup({
      databaseUrl: url("proof_source"),
      filesFolder: path.join(folder, "none"),
      picturesFolder: path.join(folder, "none"),
      folder: path.join(folder, "whole"),
    }),
  );
  const manifest = readManifest(path.join(folder, "whole"));
  await assertDamageIsRefused(folder, manifest, url("proof_target"));
  await timed("restore", () => loadBackup(url("proof_target"), path.join(folder, "whole"), manifest));
  const after = await timed("verify", () => verifyWith(backend, url("proof_target"), before.printed));
  assert.deepEqual(after.faults, []);
  assert.deepEqual(
    [after.entries, after.totalSatang, after.printed],
    [before.entries, before.totalSatang, before.printed],
  );
  assert.deepEqual(await withDatabase(url("proof_target"), readSums), manifest.sums);
  const megabytes = Math.round(sizeOf(path.join(folder, "whole")) / 1e6);
  fs.rmSync(folder, { recursive: true, force: true });
  return { seconds, megabytes };
}

/**
 * @param {string} databaseUrl
 * @param {number} entries
 */
async function fill(databaseUrl, entries) {
  await withDatabase(databaseUrl, async (client) => {
    for (let start = 0; start < entries; start += ENTRIES_A_STATEMENT) {
      await client.query(
        `insert into income_entry (id, source_key, group_id, channel, category, effective_on, amount_satang, kind, source, is_sample, definition_version)
         select 'inc_' || lpad(n::text, 12, '0'), 'history:' || n, 'grp_' || n % 58, (array['fair', 'line', 'shopfront', 'web'])[1 + n % 4],
                'seafood', date '2016-01-01' + (n % 3600)::int, 100 + n % 1000000, 'sale', 'history', true, '1'
         from generate_series($1::bigint, $2::bigint) n`,
        [start + 1, Math.min(start + ENTRIES_A_STATEMENT, entries)],
      );
    }
  });
}

/**
 * @param {ReturnType<typeof compiledBackend>} backend
 * @param {string} databaseUrl
 */
async function sealAndVerify(backend, databaseUrl) {
  const pg = backend.connect(databaseUrl);
  try {
    await backend.load("modules/revenue/income-seals").createIncomeSeals(pg).sealNew();
  } finally {
    await pg.destroy();
  }
  const verified = await verifyWith(backend, databaseUrl);
  assert.deepEqual(verified.faults, []);
  return verified;
}

/**
 * @param {ReturnType<typeof compiledBackend>} backend
 * @param {string} databaseUrl
 * @param {string} [printed]
 */
async function verifyWith(backend, databaseUrl, printed) {
  const pg = backend.connect(databaseUrl);
  try {
    const verified = await backend.load("workflows/revenue/verify-income").verifyIncome(pg, printed);
    const { printSeal } = backend.load("modules/revenue/domain/printed-seal");
    return { ...verified, printed: printSeal(verified.latestSeal) };
  } finally {
    await pg.destroy();
  }
}

/**
 * @param {string} folder
 * @param {import("./manifest.mjs").Manifest} manifest
 * @param {string} databaseUrl
 */
async function assertDamageIsRefused(folder, manifest, databaseUrl) {
  const damaged = { ...manifest, tables: manifest.tables.map((table) => ({ ...table })) };
  const table = damaged.tables.find(({ name }) => name === "income_sealed_entry");
  assert.ok(table);
  table.sha256 = table.sha256.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
  await assert.rejects(loadBackup(databaseUrl, path.join(folder, "whole"), damaged), /damaged/);
  const sums = await withDatabase(databaseUrl, readSums);
  assert.equal(sums.entries, 0, "nothing of a damaged backup stays");
}

/** @param {string} folder */
function sizeOf(folder) {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
}
