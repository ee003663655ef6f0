import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { identify, isAlive } from "./process-identity.mjs";
import { StopError } from "./stop-error.mjs";

/**
 * @typedef {object} Command
 * @property {string} name            also the name of its log
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {Record<string, string | undefined>} env
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {NodeJS.Signals} [stopSignal]  SIGTERM unless told
 * @property {number} [graceMs]             until it is killed
 *
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Exit
 * @typedef {Command & { child: import("node:child_process").ChildProcess, exited: Promise<Exit>, log: string }} Running
 */

/**
 * Everything that a start has set going. Each process leads a group of its own: Ctrl-C in the terminal then
 * reaches only us, and we stop the services in order. Their numbers are written down, so that the next start
 * can find what a killed start left behind.
 */
export class Processes {
  #dataDir;
  /** @type {Running[]} */
  #running = [];
  #closed = false;
  /** @type {Set<Processes>} */
  #dependents = new Set();

  /** @param {string} dataDir */
  constructor(dataDir) {
    this.#dataDir = dataDir;
  }

  /**
   * Runs a command to its end.
   * @param {Command} command
   * @throws {StopError} with its last lines when it fails
   */
  async run(command) {
    const running = this.#spawn(command);
    const { code, signal } = await running.exited;
    if (code !== 0) throw new StopError(describeExit(running, code, signal));
  }

  /**
   * Runs a command to its end, whatever that is.
   * @param {Command} command
   */
  async finish(command) {
    return this.#spawn(command).exited;
  }

  /**
   * Starts a service. It must not end before it is told to.
   * @param {Command} command
   */
  serve(command) {
    const running = this.#spawn(command);
    let wanted = false;
    /** @type {Promise<never>} */
    const crashed = running.exited.then(({ code, signal }) => {
      if (wanted || this.#closed) return new Promise(() => {});
      throw new StopError(describeExit(running, code, signal));
    });
    // The caller may look at it only later; until then a crash must not end us with a stack trace.
    crashed.catch(() => {});
    const stop = () => {
      wanted = true;
      return stopOne(running);
    };
    return { crashed, stop };
  }

  /**
   * When these are stopped, those are stopped before them.
   * @param {Processes} others
   * @returns {() => void} undo
   */
  stopTogether(others) {
    this.#dependents.add(others);
    return () => this.#dependents.delete(others);
  }

  get isIdle() {
    return this.#running.length === 0;
  }

  /** Stops everything, the youngest first, and returns when all of it has ended. */
  async stopAll() {
    this.#closed = true;
    for (const others of this.#dependents) await others.stopAll();
    for (const running of [...this.#running].reverse()) await stopOne(running);
    fs.rmSync(pidFile(this.#dataDir), { force: true });
  }

  /** For a second Ctrl-C: no more waiting. */
  killAll() {
    this.#closed = true;
    for (const others of this.#dependents) others.killAll();
    for (const { child } of this.#running) signalGroup(child.pid, "SIGKILL");
  }

  /** @param {Command} command */
  #spawn(command) {
    if (this.#closed) throw new StopError("Stopped.");
    const log = openLog(this.#dataDir, command.name);
    const child = spawn(command.command, command.args, {
      cwd: command.cwd,
      env: command.env,
      uid: command.uid,
      gid: command.gid,
      detached: true,
      stdio: ["ignore", log.descriptor, log.descriptor],
    });
    fs.closeSync(log.descriptor);
    /** @type {Promise<Exit>} */
    const exited = new Promise((resolve, reject) => {
      child.once("error", (error) =>
        reject(new StopError(`${command.command} can't be run: ${error.message}`)),
      );
      child.once("exit", (code, signal) => resolve({ code, signal }));
    });
    const running = { ...command, child, exited, log: log.file };
    this.#running.push(running);
    this.#writeDown();
    const forget = () => {
      this.#running = this.#running.filter((other) => other !== running);
      if (!this.#closed) this.#writeDown();
    };
    exited.then(forget, forget);
    return running;
  }

  #writeDown() {
    const list = this.#running.flatMap(({ name, child, stopSignal }) => {
      const identity = child.pid === undefined ? undefined : identify(child.pid);
      return identity ? [{ name, stopSignal: stopSignal ?? "SIGTERM", ...identity }] : [];
    });
    const file = pidFile(this.#dataDir);
    fs.writeFileSync(`${file}.new`, JSON.stringify(list));
    fs.renameSync(`${file}.new`, file);
  }
}

/**
 * Ends what a killed start left behind in this data folder.
 * @param {string} dataDir
 * @returns {Promise<string[]>} the names of what was stopped
 */
export async function stopLeftovers(dataDir) {
  /** @type {{ name: string, stopSignal: NodeJS.Signals, pid: number, startedAt: string }[]} */
  let list = [];
  try {
    list = JSON.parse(fs.readFileSync(pidFile(dataDir), "utf8"));
  } catch {
    return [];
  }
  const stopped = [];
  for (const leftover of list.reverse()) {
    if (!isAlive(leftover)) continue;
    await endProcess(leftover, leftover.stopSignal, 10_000);
    stopped.push(leftover.name);
  }
  fs.rmSync(pidFile(dataDir), { force: true });
  return stopped;
}

/**
 * Asks a process that is not our child to end, and kills its group when it does not.
 * @param {import("./process-identity.mjs").ProcessIdentity} identity
 * @param {NodeJS.Signals} signal
 * @param {number} graceMs
 */
export async function endProcess(identity, signal, graceMs) {
  const deadline = Date.now() + graceMs;
  signalOne(identity.pid, signal);
  while (isAlive(identity) && Date.now() < deadline) await wait(50);
  if (isAlive(identity)) signalGroup(identity.pid, "SIGKILL");
  while (isAlive(identity)) await wait(50);
}

/** @param {Running} running */
async function stopOne({ child, exited, stopSignal = "SIGTERM", graceMs = 8_000 }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  signalOne(child.pid, stopSignal);
  const timer = setTimeout(() => signalGroup(child.pid, "SIGKILL"), graceMs);
  await exited.catch(() => {});
  clearTimeout(timer);
  // Whatever the process itself had started (npx → pnpm, turbo → builds) goes with it.
  signalGroup(child.pid, "SIGKILL");
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalOne(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already, which is what was wanted.
  }
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (pid !== undefined) signalOne(-pid, signal);
}

/**
 * @param {string} dataDir
 * @param {string} name
 */
function openLog(dataDir, name) {
  const folder = path.join(dataDir, "logs");
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.log`);
  // The log of the run before is often the one that explains.
  if (fs.existsSync(file)) fs.renameSync(file, path.join(folder, `${name}.before.log`));
  return { file, descriptor: fs.openSync(file, "w") };
}

/**
 * @param {Running} running
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function describeExit({ name, log }, code, signal) {
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
  return `${name} ${how}. Its last lines (all of them: ${log}):\n${lastLines(log, 15)}`;
}

/**
 * @param {string} file
 * @param {number} count
 */
function lastLines(file, count) {
  const lines = fs.readFileSync(file, "utf8").trimEnd().split("\n");
  return lines
    .slice(-count)
    .map((line) => `    ${line.slice(0, 500)}`)
    .join("\n");
}

/** @param {string} dataDir */
function pidFile(dataDir) {
  return path.join(dataDir, "pids.json");
}
