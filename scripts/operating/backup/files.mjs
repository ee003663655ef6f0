import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { StopError } from "../../services/stop-error.mjs";

/**
 * Copies a folder of files and answers what they are.
 * @param {string} from  may be missing: then there are none
 * @param {string} to
 * @returns {{ name: string, sha256: string }[]} names are paths below the folder
 */
export function copyFiles(from, to) {
  if (!fs.existsSync(from)) return [];
  const names = fs
    .readdirSync(from, { recursive: true, encoding: "utf8" })
    .filter((name) => fs.statSync(path.join(from, name)).isFile())
    .sort();
  return names.map((name) => {
    const target = path.join(to, name);
    fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
    fs.copyFileSync(path.join(from, name), target);
    return { name, sha256: hashOf(target) };
  });
}

/**
 * @param {{ name: string, sha256: string }[]} files
 * @param {string} from
 * @throws {StopError} naming a file that is not what was backed up
 */
export function checkFiles(files, from) {
  for (const { name, sha256 } of files) {
    const source = path.join(from, name);
    if (!fs.existsSync(source) || hashOf(source) !== sha256) {
      throw new StopError(`The backup is damaged: ${source} is missing or is not what was written.`);
    }
  }
}

/**
 * Puts files back. One that is there already is left alone: names are random and files never change.
 * Nothing is put back of a backup that `checkFiles` refuses.
 * @param {{ name: string, sha256: string }[]} files
 * @param {string} from
 * @param {string} to
 * @throws {StopError} naming a file that is not what was backed up
 */
export function restoreFiles(files, from, to) {
  checkFiles(files, from);
  for (const { name } of files) {
    const target = path.join(to, name);
    if (fs.existsSync(target)) continue;
    fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
    fs.copyFileSync(path.join(from, name), target);
  }
}

/** @param {string} file */
const hashOf = (file) => createHash("sha256").update(fs.readFileSync(file)).digest("hex");
