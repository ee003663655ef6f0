import fs from "node:fs";
import path from "node:path";
import { StopError } from "../../services/stop-error.mjs";

/**
 * What a backup folder says of itself. It is written last: a folder without it is no backup.
 *
 * @typedef {object} Manifest
 * @property {1} format
 * @property {string} made_at          ISO instant of the snapshot
 * @property {string} world            sample or real
 * @property {{ name: string, columns: string[], rows: number, sha256: string }[]} tables  hash of the unpacked text
 * @property {{ name: string, value: string, called: boolean }[]} sequences
 * @property {{ name: string, sha256: string }[]} files  slips and evidence, below files/
 * @property {{ name: string, sha256: string }[]} pictures  that groups sent, below pictures/
 * @property {{ entries: number, total_satang: string, orders: number, latest_at: string | null }} sums
 */

const fileName = "manifest.json";

/**
 * @param {string} folder
 * @param {Manifest} manifest
 */
export function writeManifest(folder, manifest) {
  const draft = path.join(folder, `${fileName}.new`);
  fs.writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`);
  fs.renameSync(draft, path.join(folder, fileName));
}

/**
 * @param {string} folder
 * @returns {Manifest}
 */
export function readManifest(folder) {
  const file = path.join(folder, fileName);
  if (!fs.existsSync(file)) {
    throw new StopError(`${folder} is not a whole backup: it has no ${fileName}.`);
  }
  const manifest = JSON.parse(fs.readFileSync(file, "utf8"));
  if (manifest.format !== 1) {
    throw new StopError(`${folder} was made by another version of this program (format ${manifest.format}).`);
  }
  // One that was made before groups could send pictures has none.
  return { ...manifest, pictures: manifest.pictures ?? [] };
}

/**
 * What two databases are compared by, before and after.
 * @param {import("pg").Client} client
 * @returns {Promise<Manifest["sums"]>}
 */
export async function readSums(client) {
  const { rows } = await client.query(
    `select (select count(*)::int from income_entry) as entries,
            (select coalesce(sum(amount_satang), 0)::text from income_entry) as total_satang,
            (select count(*)::int from "order") as orders,
            greatest((select max(recorded_at) from income_entry), (select max(updated_at) from "order"),
                     (select max(updated_at) from payment_attempt)) as latest_at`,
  );
  const { latest_at, ...sums } = rows[0];
  return { ...sums, latest_at: latest_at?.toISOString() ?? null };
}
