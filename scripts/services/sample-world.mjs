import fs from "node:fs";
import path from "node:path";
import { medusaCommand } from "./applications.mjs";
import { readNotes, readWorld, writeNotes } from "./database.mjs";
import { withoutSync } from "./migrate.mjs";
import { StopError } from "./stop-error.mjs";

/** Of the compiled backend. Its argument is the file into which it writes the logins: `{ staff, members }`. */
const loader = "./src/seed/load-sample-world.js";

/**
 * Loads the sample world into an empty database, and only there.
 *
 * @param {import("./applications.mjs").World} world
 * @param {import("./processes.mjs").Processes} processes
 * @param {(text: string) => void} note
 * @throws {StopError} when the database holds something that nobody has given a world
 */
export async function loadSampleWorld(world, processes, note) {
  const kind = await readWorld(world.databaseUrl);
  if (kind === "sample") return note("already loaded");
  if (kind === "real") return note("none: this database holds a real world");
  if (kind === "unknown") {
    throw new StopError(
      "The database has goods or orders but no world, so the sample world is not loaded into it. " +
        "Use an empty database, or without DATABASE_URL: npm start -- --reset",
    );
  }
  const notes = await readNotes(world.databaseUrl);
  await writeNotes(world.databaseUrl, { ...notes, loading: true });
  const staffFile = path.join(world.settings.dataDir, "staff.json");
  fs.rmSync(staffFile, { force: true });
  const command = medusaCommand(world, ["exec", loader, staffFile]);
  await processes.run({ name: "sample-world", ...command, env: { ...command.env, ...withoutSync } });
  await writeNotes(world.databaseUrl, notes);
}

/**
 * @param {string} dataDir
 * @returns {import("./run-file.mjs").Logins} none when another data folder loaded this database
 */
export function readLogins(dataDir) {
  const file = path.join(dataDir, "staff.json");
  if (!fs.existsSync(file)) return { staff: [], members: [] };
  fs.chmodSync(file, 0o600);
  return { staff: [], members: [], ...JSON.parse(fs.readFileSync(file, "utf8")) };
}
