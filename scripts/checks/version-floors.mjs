import fs from "node:fs";

/**
 * Advisories can't be asked for at every build, so a small list is kept here and compared with the lockfile.
 *
 * @typedef {{ line?: string, floor?: string, why?: string, accepted?: string, unused?: string }} Line
 * @typedef {Record<string, Line[]>} Floors
 */

/** @returns {Floors} */
export function readFloors() {
  return JSON.parse(fs.readFileSync(new URL("./version-floors.json", import.meta.url), "utf8")).packages;
}

/**
 * @param {string} lockfile  the text of pnpm-lock.yaml (lockfile version 9)
 * @returns {{ name: string, version: string }[]} every package that is locked
 */
export function readLockedVersions(lockfile) {
  const start = lockfile.indexOf("\npackages:\n");
  const end = lockfile.indexOf("\nsnapshots:\n");
  if (start === -1 || end === -1)
    throw new Error("pnpm-lock.yaml has no packages section: its format has changed.");
  return [...lockfile.slice(start, end).matchAll(/^ {2}'?((?:@[^@/\n]+\/)?[^@/\n]+)@([^:'\n]+)'?:$/gm)].map(
    ([, name = "", version = ""]) => ({ name, version }),
  );
}

/**
 * @param {Floors} floors
 * @param {{ name: string, version: string }[]} locked
 * @returns {string[]} one sentence for each locked version that an advisory concerns
 */
export function findBelowFloor(floors, locked) {
  return locked.flatMap(({ name, version }) => {
    const lines = floors[name];
    if (!lines) return [];
    const unused = lines.find((line) => line.unused);
    if (unused) return [`${name} ${version} is locked: ${unused.unused}`];
    const line = lines.find((candidate) => candidate.line === version.split(".")[0]);
    if (!line)
      return [`${name} ${version}: nobody has looked at this major version; add it to version-floors.json`];
    if (line.accepted || compareVersions(version, line.floor ?? "0.0.0") >= 0) return [];
    return [`${name} ${version} is below ${line.floor}: ${line.why}`];
  });
}

/**
 * By number, part for part; a pre-release comes before its release.
 * @param {string} left
 * @param {string} right
 */
export function compareVersions(left, right) {
  const [leftNumbers, rightNumbers] = [left, right].map((version) =>
    (version.split("-")[0] ?? "").split(".").map(Number),
  );
  for (let part = 0; part < 3; part++) {
    const difference = (leftNumbers?.[part] ?? 0) - (rightNumbers?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(right.includes("-")) - Number(left.includes("-"));
}
