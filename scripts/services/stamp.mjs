import fs from "node:fs";
import path from "node:path";

/**
 * Notes of what was installed and built. They lie beside the installed packages, so that they go when those go.
 *
 * @param {string} root
 * @param {string} name
 */
export function stampFile(root, name) {
  return path.join(root, "node_modules", ".cache", "chumchon", `${name}.json`);
}

/** @param {string} file */
export function readStamp(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
export function writeStamp(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
