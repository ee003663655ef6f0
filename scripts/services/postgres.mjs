import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { connect } from "./database.mjs";
import { commandOf, identify, processesIn } from "./process-identity.mjs";
import { endProcess } from "./processes.mjs";
import { StopError } from "./stop-error.mjs";

export const databaseUserName = "medusa";

const quick = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];

/**
 * Makes the database cluster at the first start. UTF-8 with the C.UTF-8 locale, so that pg_trgm sees Thai
 * letters as letters whatever the machine's own locale is.
 *
 * @param {import("./postgres-home.mjs").PostgresHome} home
 * @param {string} password
 * @param {import("./processes.mjs").Processes} processes
 */
export async function initPostgres(home, password, processes) {
  if (fs.existsSync(path.join(home.dataFolder, "PG_VERSION"))) return;
  // Made aside and renamed when it is whole: a start killed half-way leaves nothing that looks ready.
  const draft = `${home.dataFolder}.new`;
  const passwordFile = `${home.dataFolder}.password`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { recursive: true, mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.uid !== undefined && home.gid !== undefined) {
    fs.chownSync(draft, home.uid, home.gid);
    fs.chownSync(passwordFile, home.uid, home.gid);
  }
  try {
    await processes.run({
      name: "initdb",
      command: path.join(home.programs, "initdb"),
      args: [
        `--pgdata=${draft}`,
        `--username=${databaseUserName}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        `--locale=${utf8Locale()}`,
      ],
      cwd: "/",
      env: postgresEnv(),
      uid: home.uid,
      gid: home.gid,
    });
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(draft, home.dataFolder);
}

/**
 * @param {import("./postgres-home.mjs").PostgresHome} home
 * @param {{ port: number, password: string, durable: boolean }} options
 * @param {import("./processes.mjs").Processes} processes
 * @returns {Promise<{ url: (database: string) => string, crashed: Promise<never>, stop: () => Promise<void> }>}
 */
export async function startPostgres(home, { port, password, durable }, processes) {
  await stopForgottenServer(home.dataFolder);
  const service = processes.serve({
    name: "postgres",
    command: path.join(home.programs, "postgres"),
    args: [
      ...["-D", home.dataFolder, "-p", String(port)],
      // Only over TCP on this machine, and only with the password.
      ...["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
      ...["-c", "max_connections=200", "-c", "shared_buffers=256MB", "-c", "max_wal_size=2GB"],
      ...(durable ? [] : quick),
    ],
    cwd: "/",
    env: postgresEnv(),
    uid: home.uid,
    gid: home.gid,
    // "Fast shutdown": ends the sessions, writes everything, and leaves no pid file.
    stopSignal: "SIGINT",
    graceMs: 20_000,
  });
  const url = (/** @type {string} */ database) =>
    `postgres://${databaseUserName}:${password}@127.0.0.1:${port}/${database}`;
  await Promise.race([waitUntilReady(url("postgres")), service.crashed]);
  return { url, ...service };
}

/**
 * The port of the server that runs on this data folder, whatever port anybody would give it now.
 * @param {{ dataFolder: string }} home
 * @returns {number | undefined} undefined: none runs
 */
export function portOfRunning({ dataFolder }) {
  const pidFile = path.join(dataFolder, "postmaster.pid");
  if (!fs.existsSync(pidFile)) return undefined;
  // Lines of PostgreSQL's own: process, folder, start, port …
  const [pid, , , port] = fs.readFileSync(pidFile, "utf8").split("\n");
  const identity = identify(Number(pid));
  return identity && commandOf(identity.pid).includes(dataFolder) ? Number(port) || undefined : undefined;
}

/**
 * Removes the cluster of this data folder. Nothing may run on it.
 * @param {import("./postgres-home.mjs").PostgresHome} home
 */
export async function removePostgres(home) {
  await stopForgottenServer(home.dataFolder);
  fs.rmSync(home.dataFolder, { recursive: true, force: true });
}

/**
 * After a kill -9 its PostgreSQL may still run, or only some of its sessions, or its pid file may name a
 * process that is now something else entirely.
 * @param {string} dataFolder
 */
async function stopForgottenServer(dataFolder) {
  const pidFile = path.join(dataFolder, "postmaster.pid");
  if (!fs.existsSync(pidFile)) return;
  const identity = identify(Number(fs.readFileSync(pidFile, "utf8").split("\n")[0]));
  if (identity && commandOf(identity.pid).includes(dataFolder)) await endProcess(identity, "SIGINT", 15_000);
  // Elsewhere PostgreSQL itself has to judge the file; here it is known when the last session has ended.
  if (process.platform !== "linux") return;
  const deadline = Date.now() + 10_000;
  while (processesIn(dataFolder).length > 0) {
    if (Date.now() > deadline)
      throw new StopError(`PostgreSQL still runs in ${dataFolder} and does not end.`);
    await wait(50);
  }
  fs.rmSync(pidFile, { force: true });
}

/** @param {string} url */
async function waitUntilReady(url) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      const client = await connect(url);
      await client.end();
      return;
    } catch (error) {
      const { code } = /** @type {{ code?: string }} */ (error);
      if (code === "28P01") {
        throw new StopError(
          "PostgreSQL refuses the password in secrets.json: the file does not belong to this database. " +
            "Put the right one back, or empty the data: npm start -- --reset",
        );
      }
      // 57P03: it is still starting or recovering.
      if ((code !== "ECONNREFUSED" && code !== "57P03") || Date.now() > deadline) throw error;
      await wait(50);
    }
  }
}

/** Its messages must not depend on the language of whoever starts it. */
function postgresEnv() {
  return { PATH: process.env.PATH, LC_ALL: utf8Locale(), TZ: "UTC" };
}

/** C.UTF-8 is part of every Linux of today; a Mac may lack it and has en_US.UTF-8. */
function utf8Locale() {
  const { stdout } = spawnSync("locale", ["-a"], { encoding: "utf8" });
  return process.platform === "linux" || /^C\.utf-?8$/im.test(stdout ?? "") ? "C.UTF-8" : "en_US.UTF-8";
}
