import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import copyStreams from "pg-copy-streams";
import { withDatabase } from "../../services/database.mjs";
import { copyFiles } from "./files.mjs";
import { Hashing } from "./hashing.mjs";
import { readSums, writeManifest } from "./manifest.mjs";
import { readSequences, readTables } from "./table-order.mjs";

/** Speed before size: a backup that is made every night must be cheap. */
const GZIP_LEVEL = 1;

/**
 * Writes the whole database, as it was at one moment, the private files and the pictures that groups sent, into a new
 * folder.
 *
 * @param {{ databaseUrl: string, filesFolder: string, picturesFolder: string, folder: string }} from
 * @returns {Promise<import("./manifest.mjs").Manifest>}
 */
export async function writeBackup({ databaseUrl, filesFolder, picturesFolder, folder }) {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  fs.mkdirSync(folder, { mode: 0o700 });
  fs.mkdirSync(path.join(folder, "tables"));
  return withDatabase(databaseUrl, async (client) => {
    // Every COPY sees the same moment, whatever the shop does meanwhile.
    await client.query("begin transaction isolation level repeatable read read only");
    const { rows } = await client.query("select now() as made_at, (select kind from world) as world");
    const tables = [];
    for (const table of await readTables(client)) {
      tables.push({ ...table, ...(await copyOut(client, table, folder)) });
    }
    /** @type {import("./manifest.mjs").Manifest} */
    const manifest = {
      format: 1,
      made_at: rows[0].made_at.toISOString(),
      world: rows[0].world,
      tables,
      sequences: await readSequences(client),
      // After the tables: a file that they name is there by now.
      files: copyFiles(filesFolder, path.join(folder, "files")),
      pictures: copyFiles(picturesFolder, path.join(folder, "pictures")),
      sums: await readSums(client),
    };
    await client.query("rollback");
    writeManifest(folder, manifest);
    return manifest;
  });
}

/**
 * @param {import("pg").Client} client
 * @param {import("./table-order.mjs").TableFacts} table
 * @param {string} folder
 */
async function copyOut(client, { name, columns }, folder) {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  const source = client.query(copyStreams.to(`copy ${client.escapeIdentifier(name)} (${list}) to stdout`));
  const hashing = new Hashing();
  await pipeline(
    source,
    hashing,
    createGzip({ level: GZIP_LEVEL }),
    fs.createWriteStream(path.join(folder, "tables", `${name}.copy.gz`)),
  );
  return { rows: source.rowCount, sha256: hashing.digest() };
}
