import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { repositoryRoot } from "../services/settings.mjs";

/** What the walls stand between. */
const cruised = [
  "backend/src",
  "backend/medusa-config.ts",
  "storefront/app",
  "storefront/server",
  "packages",
];

/**
 * @param {string} root  a folder laid out like the repository, with its .dependency-cruiser.cjs
 * @returns {{ rule: string, from: string, to: string }[]} every import that a rule forbids
 */
export function findForbiddenImports(root) {
  const answer = spawnSync(
    process.execPath,
    [
      path.join(repositoryRoot, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs"),
      ...["--config", ".dependency-cruiser.cjs", "--output-type", "json"],
      ...cruised.filter((entry) => fs.existsSync(path.join(root, entry))),
    ],
    { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  if (!answer.stdout.startsWith("{"))
    throw new Error(`dependency-cruiser failed: ${answer.stderr}${answer.stdout}`);
  /** @type {{ rule: { name: string }, from: string, to: string }[]} */
  const violations = JSON.parse(answer.stdout).summary.violations;
  return violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
