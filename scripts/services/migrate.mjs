import { backendFolder, medusaCommand } from "./applications.mjs";
import { hashFiles, listFiles } from "./content-hash.mjs";
import { readNotes, writeNotes } from "./database.mjs";

/**
 * Brings the database up to the code. Skipped when the database's own note names the same migrations.
 *
 * @param {import("./applications.mjs").World} world
 * @param {import("./processes.mjs").Processes} processes
 * @param {(text: string) => void} note
 */
export async function migrate(world, processes, note) {
  const migrations = migrationsHash(world.settings);
  const notes = await readNotes(world.databaseUrl);
  if (notes.migrations === migrations) {
    note("up to date");
    return;
  }
  const command = medusaCommand(world, ["db:migrate", "--execute-safe-links", "--execute-safe-search"]);
  await processes.run({ name: "migrate", ...command, env: { ...command.env, ...withoutSync } });
  await writeNotes(world.databaseUrl, { ...notes, migrations });
}

/**
 * For work that is done again from the start when it is cut short. Everybody else's commits reach the disk.
 */
export const withoutSync = { PGOPTIONS: "-c synchronous_commit=off" };

/**
 * What db:migrate looks at: our migrations, links and search indexes, and the versions of all packages.
 * @param {import("./settings.mjs").Settings} settings
 */
function migrationsHash(settings) {
  const folder = backendFolder(settings);
  const models = listFiles(folder, "src/modules").filter((file) => file.includes("/migrations/"));
  const ours = hashFiles(folder, [
    ...models,
    "src/links",
    "src/search",
    "src/migration-scripts",
    "medusa-config.js",
  ]);
  const packages = hashFiles(settings.root, ["pnpm-lock.yaml"]);
  return `${ours.slice(0, 16)}-${packages.slice(0, 16)}`;
}
