import path from "node:path";
import { StopError } from "../../services/stop-error.mjs";
import { findShopDatabase } from "../shop-database.mjs";
import { writeBackup } from "./write-backup.mjs";

/**
 * @param {import("../run-operation.mjs").Operation} operation
 * @param {string[]} argv
 */
export async function runBackup({ settings, processes, progress }, argv) {
  if (argv.length > 1 || argv[0]?.startsWith("-")) throw new StopError("Use: pnpm backup [FOLDER]");
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const folder = path.resolve(argv[0] ?? path.join(settings.dataDir, "backups", stamp));
  const databaseUrl = await findShopDatabase(settings, processes);
  const manifest = await progress.step("database and files written", () =>
    writeBackup({
      databaseUrl,
      filesFolder: privateFiles(settings),
      picturesFolder: publicFiles(settings),
      folder,
    }),
  );
  const { entries, total_satang, orders } = manifest.sums;
  process.stdout.write(
    `\n${folder}\n${orders} orders, ${entries} income entries of ${total_satang} satang, ${manifest.files.length} files, ${manifest.pictures.length} pictures\n` +
      "Keep it away from this machine: it holds addresses of shoppers.\n",
  );
  return 0;
}

/**
 * The pictures that groups send.
 * @param {import("../../services/settings.mjs").Settings} settings
 */
export function publicFiles(settings) {
  return path.resolve(settings.env.PUBLIC_FILES_DIR || path.join(settings.dataDir, "public-files"));
}

/**
 * Slips and evidence.
 * @param {import("../../services/settings.mjs").Settings} settings
 */
export function privateFiles(settings) {
  return path.resolve(settings.env.PRIVATE_FILES_DIR || path.join(settings.dataDir, "private-files"));
}
