import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * @param {string} root
 * @param {string[]} entries  files or folders below root; missing ones count as missing
 * @param {(relativePath: string) => boolean} isIncluded  asked for files and for folders before they are entered
 * @returns {string} hash over paths and contents
 */
export function hashFiles(root, entries, isIncluded = () => true) {
  const hash = createHash("sha256");
  const files = entries.flatMap((entry) => listFiles(root, entry, isIncluded)).sort();
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(fs.readFileSync(path.join(root, file)));
    hash.update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} entry
 * @param {(relativePath: string) => boolean} isIncluded
 * @returns {string[]} paths relative to root
 */
export function listFiles(root, entry, isIncluded = () => true) {
  if (!isIncluded(entry)) return [];
  const stat = fs.statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [entry];
  return fs
    .readdirSync(path.join(root, entry))
    .flatMap((name) => listFiles(root, path.posix.join(entry, name), isIncluded));
}
