import fs from "node:fs";
import path from "node:path";
import { hashFiles } from "./content-hash.mjs";
import { quietMedusa } from "./quiet-medusa.mjs";
import { readStamp, stampFile, writeStamp } from "./stamp.mjs";
import { inTurn } from "./start-lock.mjs";
import { StopError } from "./stop-error.mjs";
import { withPackagePrograms } from "./with-package-programs.mjs";

/**
 * What is built, from what, by which command. turbo knows how the packages depend on each other; the three big
 * builds are run one by one, because migrating can begin as soon as the backend is compiled, long before
 * Medusa Admin is bundled.
 *
 * @typedef {object} Target
 * @property {string[]} sources
 * @property {string[]} outputs   files that must be there afterwards
 * @property {string} cwd
 * @property {string} program     of the folder's own packages, else of the workspace
 * @property {string[]} args
 * @property {Record<string, string>} [env]
 */

const everywhere = ["packages", "package.json", "pnpm-lock.yaml", "tsconfig.base.json"];

/** @type {Record<"packages" | "backend" | "admin" | "storefront", Target>} */
const targets = {
  packages: {
    sources: [...everywhere, "turbo.json"],
    outputs: ["packages/contracts/dist/index.js", "packages/omise-sandbox/dist/server.js"],
    cwd: ".",
    program: "turbo",
    args: ["run", "build", "--output-logs=new-only", "--filter=./packages/*"],
  },
  backend: {
    sources: [
      ...everywhere,
      "backend/src",
      "backend/medusa-config.ts",
      "backend/tsconfig.json",
      "backend/package.json",
    ],
    outputs: ["backend/.medusa/server/medusa-config.js"],
    cwd: "backend",
    program: "medusa",
    args: ["build"],
    env: { DISABLE_ADMIN: "true" },
  },
  admin: {
    sources: [...everywhere, "backend/src/admin", "backend/medusa-config.ts", "backend/package.json"],
    outputs: ["backend/.medusa/admin/index.html"],
    cwd: "backend",
    program: "medusa",
    args: ["build", "--admin-only"],
  },
  storefront: {
    sources: [...everywhere, "storefront"],
    outputs: ["storefront/build/server/index.js"],
    cwd: "storefront",
    program: "pnpm",
    args: ["run", "build"],
  },
};

const notSources = /^(node_modules|dist|build|\.medusa|\.turbo|\.cache|e2e|test-results|.*\.test\.tsx?)$/;

/**
 * Builds one target when its sources have changed. A hash over them answers "nothing to do" in a moment.
 *
 * @param {keyof typeof targets} name
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./processes.mjs").Processes} processes
 * @param {(text: string) => void} [note]
 * @throws {StopError} with the last lines of the build
 */
export async function build(name, { root, dataDir, env }, processes, note = () => {}) {
  const target = targets[name];
  await inTurn(path.join(root, ".data", `build-${name}.lock`), async () => {
    const hash = hashFiles(root, target.sources, (file) => !notSources.test(path.posix.basename(file)));
    const stamp = stampFile(root, `built-${name}`);
    if (readStamp(stamp) === describe(root, target, hash)) return note("up to date");
    const folder = path.join(root, target.cwd);
    await processes.run({
      name: `build-${name}`,
      command: findProgram(target.program, folder, root),
      args: target.args,
      cwd: folder,
      env: { ...withPackagePrograms(root, env), ...buildEnv, ...quietMedusa(dataDir), ...target.env },
    });
    const missing = target.outputs.find((output) => !fs.existsSync(path.join(root, output)));
    if (missing)
      throw new StopError(`The build ended without ${missing}. See ${dataDir}/logs/build-${name}.log`);
    writeStamp(stamp, describe(root, target, hash));
  });
}

/**
 * @param {string} program
 * @param {string[]} folders
 */
function findProgram(program, ...folders) {
  const places = folders.map((folder) => path.join(folder, "node_modules", ".bin", program));
  return places.find((place) => fs.existsSync(place)) ?? program;
}

const buildEnv = {
  // A build is for production whoever asks for it; demo, because no secret goes into it.
  NODE_ENV: "production",
  DEPLOYMENT: "demo",
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  CI: "true",
};

/**
 * The compiled server looks for Medusa Admin inside itself; compiling it anew takes the copy away.
 * @param {import("./settings.mjs").Settings} settings
 */
export async function placeAdmin({ root }) {
  const built = path.join(root, "backend", ".medusa", "admin");
  const placed = path.join(root, "backend", ".medusa", "server", "public", "admin");
  await inTurn(path.join(root, ".data", "build-admin.lock"), async () => {
    if (isSamePage(path.join(built, "index.html"), path.join(placed, "index.html"))) return;
    fs.rmSync(placed, { recursive: true, force: true });
    fs.cpSync(built, `${placed}.new`, { recursive: true });
    fs.renameSync(`${placed}.new`, placed);
  });
}

/**
 * index.html names every other file by its hash.
 * @param {string} left
 * @param {string} right
 */
function isSamePage(left, right) {
  return fs.existsSync(right) && fs.readFileSync(left).equals(fs.readFileSync(right));
}

/**
 * The outputs' times are part of the stamp: a build by hand from other sources must not pass for this one.
 * @param {string} root
 * @param {Target} target
 * @param {string} hash
 */
function describe(root, target, hash) {
  const times = target.outputs.map((output) => {
    const stat = fs.statSync(path.join(root, output), { throwIfNoEntry: false });
    return stat ? String(stat.mtimeMs) : "missing";
  });
  return JSON.stringify({ hash, times });
}
