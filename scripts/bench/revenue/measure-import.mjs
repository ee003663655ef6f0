import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import copyStreams from "pg-copy-streams";
import { withDatabase } from "../../services/database.mjs";
import { hashSums } from "./hash-sums.mjs";
import { timed, withRatio } from "./measured.mjs";
import { postedColumns, sumsOf } from "./plain-table.mjs";

/**
 * From a CSV as staff have it to posted entries, beside COPY of the rows that came of it into the plain table.
 *
 * @param {import("./bench-world.mjs").BenchWorld} bench
 * @param {{ rows: number, floor: number, aim: number }} what
 */
export async function measureImport({ world, backend, pg, staff }, { rows, floor, aim }) {
  const folder = world.settings.dataDir;
  const file = path.join(folder, "import.csv");
  await writeCsv(pg, file, rows);
  const script = backend.load("workflows/income-import/import-from-script");
  const map = { ...(await script.guessMap(file, "income")), duplicates: "keep" };
  const [by, approvedBy] = staff.map(({ email }) => email);
  let importId = "";
  const ours = await timed(async () => {
    const { record, problems } = await script.importFromScript(pg, { path: file, map, by, approvedBy });
    if (record.state !== "posted") throw new Error(`The import is ${record.state}: ${problems.join("; ")}`);
    importId = record.id;
  });
  const copied = path.join(folder, "import.copy");
  const { databaseUrl } = world;
  const columns = postedColumns.join(", ");
  const peer = await withDatabase(databaseUrl, async (client) => {
    const posted = `select ${columns} from income_entry where import_id = '${importId}'`;
    await pipeline(client.query(copyStreams.to(`copy (${posted}) to stdout`)), fs.createWriteStream(copied));
    const into = `copy bench_entry (${columns}) from stdin`;
    return timed(() => pipeline(fs.createReadStream(copied), client.query(copyStreams.from(into))));
  });
  const sums = async (/** @type {string} */ table) =>
    hashSums((await pg.raw(sumsOf(table, "import_id = ?"), [importId])).rows.map(Object.values));
  for (const made of [file, copied]) fs.rmSync(made);
  const equal = (await sums("income_entry")) === (await sums("bench_entry"));
  return withRatio({
    ...{ measure: "import", ours: (rows * 1000) / ours, peer: (rows * 1000) / peer, unit: "rows/s" },
    ...{ floor, aim, equal },
  });
}

/** @param {any} pg @param {string} file @param {number} rows */
async function writeCsv(pg, file, rows) {
  const { rows: groups } = await pg.raw("select name, joined_on from enterprise_group order by code");
  const out = fs.createWriteStream(file);
  const write = (/** @type {string} */ text) =>
    out.write(text) || new Promise((resolve) => out.once("drain", resolve));
  await write("ชื่อกลุ่ม,วันที่,ช่องทาง,ยอดขาย (บาท)\n");
  const channels = ["ออกบูธ", "LINE", "หน้าร้าน"];
  // The same content can't be imported twice, and a database that is kept may have it.
  const satang = 10 + (Math.floor(Date.now() / 1000) % 90);
  let lines = "";
  for (let n = 0; n < rows; n++) {
    const group = groups[n % groups.length];
    const day = new Date(Date.UTC(2024, 0, 1 + (n % 900))).toISOString().slice(0, 10);
    lines += `${group.name},${day},${channels[n % 3]},${100 + (n % 90_000)}.${satang}\n`;
    if (n % 1_000 < 999 && n < rows - 1) continue;
    await write(lines);
    lines = "";
  }
  await new Promise((resolve) => out.end(resolve));
}
