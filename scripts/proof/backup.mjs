import { proveBackup } from "../operating/backup/prove-backup.mjs";
import { withPostgres } from "../proving/vitest-proof.mjs";

/** @type {import("../proving/run-proof.mjs").Proof} */
export const proof = {
  guarantee:
    "A backup restored into an empty database verifies: entries, sums, rollups and seals are equal, and a damaged backup is refused whole. Seeds are income entries here.",
  seeds: 5_000_000,
  run: (context) =>
    withPostgres(context, async ({ DB_PORT, DB_USERNAME, DB_PASSWORD }) => {
      const url = (/** @type {string} */ name) =>
        `postgres://${DB_USERNAME}:${DB_PASSWORD}@127.0.0.1:${DB_PORT}/${name}`;
      const { seconds, megabytes } = await proveBackup(context, url, context.seeds);
      return {
        ok: true,
        columns: ["entries", "size, MB", ...Object.keys(seconds).map((name) => `${name}, s`)],
        rows: [[context.seeds, megabytes, ...Object.values(seconds)]],
        remarks: [],
      };
    }),
};
