import fs from "node:fs";
import path from "node:path";
import { listFiles } from "../services/content-hash.mjs";

/**
 * `domain/` folders hold rules only: what they depend on comes in as an argument. dependency-cruiser sees
 * imports; what needs no import (the clock, chance, the network, the environment) is looked for here.
 */
const impure = [
  { pattern: /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)/, what: "the clock" },
  { pattern: /\bMath\.random\s*\(|\bcrypto\.random|\brandomUUID\s*\(/, what: "chance" },
  { pattern: /(?<![.\w])fetch\s*\(/, what: "the network" },
  { pattern: /\bprocess\.(env|argv|cwd|hrtime|exit)\b/, what: "the process" },
  { pattern: /\bconsole\.\w+\s*\(/, what: "the console" },
  { pattern: /\bset(Timeout|Interval|Immediate)\s*\(/, what: "a timer" },
];

/**
 * @param {string} root
 * @returns {string[]} source files below a `domain` folder, without tests
 */
export function listDomainFiles(root) {
  const skipped = /(^|\/)(node_modules|dist|build|\.medusa|\.turbo)$/;
  return ["backend/src", "storefront/app", "packages"]
    .flatMap((folder) => listFiles(root, folder, (file) => !skipped.test(file)))
    .filter((file) => /\/domain\//.test(file) && /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
}

/**
 * @param {string} root
 * @param {string} file
 * @returns {string[]} one sentence for each line that reaches out
 */
export function findImpurities(root, file) {
  const lines = fs.readFileSync(path.join(root, file), "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (/^\s*(\*|\/\/|\/\*)/.test(line)) return [];
    return impure
      .filter(({ pattern }) => pattern.test(line))
      .map(({ what }) => `${file}:${index + 1} reaches for ${what}: ${line.trim()}`);
  });
}
