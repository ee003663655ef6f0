import { spawnSync } from "node:child_process";
import fs from "node:fs";

/**
 * Process numbers are used again by the system. A number alone must never be trusted to be "ours" after a
 * crash, so every number we write down goes with the moment at which its process started.
 *
 * @typedef {{ pid: number, startedAt: string }} ProcessIdentity
 */

/**
 * @param {number} pid
 * @returns {ProcessIdentity | undefined} undefined when no such process is alive
 */
export function identify(pid) {
  const startedAt = startOf(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** @param {ProcessIdentity} identity */
export function isAlive(identity) {
  return startOf(identity.pid) === identity.startedAt;
}

/**
 * @param {number} pid
 * @returns {string} its command line, or "" when it can't be read
 */
export function commandOf(pid) {
  try {
    if (process.platform === "linux") {
      return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    }
    return ask(pid, "command=");
  } catch {
    return "";
  }
}

/** @param {number} pid */
export function parentOf(pid) {
  if (process.platform !== "linux") return Number(ask(pid, "ppid=")) || undefined;
  return Number(statFields(pid)?.[1]) || undefined;
}

/**
 * Linux only.
 * @param {string} folder
 * @returns {number[]} the living processes whose working folder it is
 */
export function processesIn(folder) {
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return fs.readlinkSync(`/proc/${pid}/cwd`) === folder && startOf(pid) !== undefined;
      } catch {
        return false;
      }
    });
}

/** @param {number} pid */
function startOf(pid) {
  if (process.platform !== "linux") return ask(pid, "lstart=") || undefined;
  const fields = statFields(pid);
  // A zombie has ended; only its parent has not noticed yet.
  if (!fields || fields[0] === "Z") return undefined;
  return `${bootId()}:${fields[19]}`;
}

/**
 * /proc/<pid>/stat after the name in brackets: [0] state, [1] parent, [19] start in clock ticks since boot.
 * @param {number} pid
 */
function statFields(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

function bootId() {
  try {
    return fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "boot";
  }
}

/**
 * @param {number} pid
 * @param {string} column
 */
function ask(pid, column) {
  const answer = spawnSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" });
  return (answer.stdout ?? "").trim();
}
