import fs from "node:fs";
import path from "node:path";
import { hashFiles } from "./content-hash.mjs";
import { readStamp, stampFile, writeStamp } from "./stamp.mjs";
import { inTurn } from "./start-lock.mjs";
import { StopError } from "./stop-error.mjs";
import { withPackagePrograms } from "./with-package-programs.mjs";

const sources = [
  "backend",
  "storefront",
  "packages",
  "package.json",
  "pnpm-lock.yaml",
  "turbo.json",
  "tsconfig.base.json",
];
const skipped = new Set([
  "node_modules",
  "dist",
  "build",
  ".medusa",
  ".turbo",
  ".cache",
  ".data",
  "e2e",
  "test-results",
]);
const outputs = ["backend/.medusa/server/medusa-config.js", "storefront/build/server/index.js"];

/**
 * Builds what is stale. One hash over every source answers "nothing" in a fraction of a second; turbo then
 * finds out which of the packages have to be built again.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./processes.mjs").Processes} processes
 * @param {(text: string) => void} note
 */
export async function build(settings, processes, note) {
  const { root } = settings;
  await inTurn(path.join(root, ".data", "build.lock"), async () => {
    const hash = hashFiles(root, sources, isSource);
    const stamp = stampFile(root, "built");
    if (readStamp(stamp) === describe(root, hash)) {
      note("up to date");
      return;
    }
    await processes.run(turboBuild(settings, []));
    const missing = outputs.find((output) => !fs.existsSync(path.join(root, output)));
    if (missing)
      throw new StopError(`The build ended without ${missing}. See ${settings.dataDir}/logs/build.log`);
    writeStamp(stamp, describe(root, hash));
  });
}

/**
 * Only what tests import: the packages, without the two applications.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./processes.mjs").Processes} processes
 */
export async function buildPackages(settings, processes) {
  await inTurn(path.join(settings.root, ".data", "build.lock"), () =>
    processes.run(turboBuild(settings, ["--filter=./packages/*"])),
  );
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {string[]} filter
 */
function turboBuild({ root, env }, filter) {
  return {
    name: "build",
    command: path.join(root, "node_modules", ".bin", "turbo"),
    args: ["run", "build", "--output-logs=new-only", ...filter],
    cwd: root,
    env: {
      ...withPackagePrograms(root, env),
      // A build is for production whoever asks for it; demo, because no secret goes into it.
      NODE_ENV: "production",
      DEPLOYMENT: "demo",
      MEDUSA_DISABLE_TELEMETRY: "true",
      TURBO_TELEMETRY_DISABLED: "1",
      DO_NOT_TRACK: "1",
      CI: "true",
    },
  };
}

/** @param {string} relativePath */
function isSource(relativePath) {
  const name = path.posix.basename(relativePath);
  return !skipped.has(name) && !name.endsWith(".test.ts") && !name.endsWith(".test.tsx");
}

/**
 * The outputs' times are part of the stamp: a build by hand from other sources must not pass for this one.
 * @param {string} root
 * @param {string} hash
 */
function describe(root, hash) {
  const times = outputs.map((output) => {
    const stat = fs.statSync(path.join(root, output), { throwIfNoEntry: false });
    return stat ? String(stat.mtimeMs) : "missing";
  });
  return JSON.stringify({ hash, times });
}
