import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import copyStreams from "pg-copy-streams";
import { withDatabase } from "../../services/database.mjs";
import { StopError } from "../../services/stop-error.mjs";
import { Hashing } from "./hashing.mjs";
import { readTables } from "./table-order.mjs";

/**
 * Fills a migrated database with what a backup holds, all or nothing. Its own rows (of the migrations) go first.
 * Triggers and foreign keys are off meanwhile: rows come as they were, figures included.
 *
 * @param {string} databaseUrl
 * @param {string} folder
 * @param {import("./manifest.mjs").Manifest} manifest
 * @throws {StopError} when the backup is damaged or of another version of the tables
 */
export async function loadBackup(databaseUrl, folder, manifest) {
  await withDatabase(databaseUrl, async (client) => {
    refuseOtherTables(manifest, await readTables(client));
    await client.query("begin");
    const keys = await dropForeignKeys(client);
    for (const { name } of manifest.tables) {
      await client.query(`alter table ${client.escapeIdentifier(name)} disable trigger user`);
      await client.query(`delete from ${client.escapeIdentifier(name)}`);
    }
    for (const table of manifest.tables) await copyIn(client, table, folder);
    for (const { name } of manifest.tables) {
      await client.query(`alter table ${client.escapeIdentifier(name)} enable trigger user`);
    }
    for (const { table, name, definition } of keys) {
      await client.query(
        `alter table ${table} add constraint ${client.escapeIdentifier(name)} ${definition}`,
      );
    }
    for (const { name, value, called } of manifest.sequences) {
      await client.query("select setval(format('%I', $1::text)::regclass, $2::bigint, $3::boolean)", [
        name,
        value,
        called,
      ]);
    }
    await client.query("commit");
    await client.query("analyze");
  });
}

/**
 * @param {import("./manifest.mjs").Manifest} manifest
 * @param {import("./table-order.mjs").TableFacts[]} tables
 */
function refuseOtherTables(manifest, tables) {
  const describe = (/** @type {import("./table-order.mjs").TableFacts[]} */ list) =>
    list.map(({ name, columns }) => `${name}(${columns.join(",")})`);
  const here = describe(tables);
  const there = describe(manifest.tables);
  const odd = [
    ...there.filter((each) => !here.includes(each)),
    ...here.filter((each) => !there.includes(each)),
  ];
  if (odd.length === 0) return;
  const names = [...new Set(odd.map((each) => each.split("(")[0]))];
  throw new StopError(
    `The backup was made by another version of this program (it differs in ${names.slice(0, 5).join(", ")}). ` +
      "Check out the version that made it, restore there, and update afterwards.",
  );
}

/** @param {import("pg").Client} client */
async function dropForeignKeys(client) {
  const { rows } = await client.query(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of rows) {
    await client.query(`alter table ${table} drop constraint ${client.escapeIdentifier(name)}`);
  }
  return rows;
}

/**
 * @param {import("pg").Client} client
 * @param {import("./manifest.mjs").Manifest["tables"][number]} table
 * @param {string} folder
 */
async function copyIn(client, { name, columns, rows, sha256 }, folder) {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  const target = client.query(copyStreams.from(`copy ${client.escapeIdentifier(name)} (${list}) from stdin`));
  const hashing = new Hashing();
  const file = path.join(folder, "tables", `${name}.copy.gz`);
  await pipeline(fs.createReadStream(file), createGunzip(), hashing, target);
  if (hashing.digest() !== sha256 || target.rowCount !== rows) {
    throw new StopError(`The backup is damaged: ${file} is not what was written. Nothing was changed.`);
  }
}
