import fs from "node:fs";
import net from "node:net";
import { commandOf, parentOf } from "./process-identity.mjs";
import { StopError } from "./stop-error.mjs";

/**
 * @param {{ port: number, variable: string, purpose: string }[]} wanted
 * @throws {StopError} that names every taken port, who holds it, and the variable that changes it
 */
export async function requireFreePorts(wanted) {
  const complaints = [];
  for (const { port, variable, purpose } of wanted) {
    if (await isFree(port)) continue;
    complaints.push(
      `Port ${port} (${purpose}) is taken by ${describeHolder(port)}. ` +
        `Stop that, or choose another: ${variable}=${port + 1} npm start`,
    );
  }
  if (complaints.length > 0) throw new StopError(complaints.join("\n"));
}

/**
 * @param {number} count
 * @returns {Promise<number[]>} ports that nobody holds at this moment
 */
export async function findFreePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
  const ports = servers.map((server) => /** @type {net.AddressInfo} */ (server.address()).port);
  await Promise.all(servers.map(close));
  return ports;
}

/** @param {number} port */
async function isFree(port) {
  try {
    await close(await listen(port));
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "EADDRINUSE") return false;
    if (code === "EACCES") {
      throw new StopError(`Port ${port} may only be opened by root. Choose one from 1024 upwards.`);
    }
    throw error;
  }
}

/**
 * @param {number} port
 * @returns {Promise<net.Server>}
 */
function listen(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** @param {net.Server} server */
function close(server) {
  return new Promise((resolve) => server.close(resolve));
}

/** @param {number} port */
function describeHolder(port) {
  const pid = process.platform === "linux" ? holderOf(port) : undefined;
  if (pid === undefined) return "another program";
  for (
    let ancestor = /** @type {number | undefined} */ (pid);
    ancestor && ancestor > 1;
    ancestor = parentOf(ancestor)
  ) {
    if (/scripts\/(start|test)\.mjs/.test(commandOf(ancestor))) {
      return `another start of this shop (process ${ancestor}, in ${workingFolder(ancestor)})`;
    }
  }
  return `process ${pid} (${commandOf(pid).slice(0, 80)})`;
}

/**
 * Through /proc: the socket that listens on the port, then the process that has it open. Without root only
 * our own user's processes can be seen.
 * @param {number} port
 */
function holderOf(port) {
  const hexPort = port.toString(16).toUpperCase().padStart(4, "0");
  const inodes = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) =>
    readText(file)
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[1]?.endsWith(`:${hexPort}`) && fields[3] === "0A")
      .map((fields) => `socket:[${fields[9]}]`),
  );
  return numericFolders("/proc").find((pid) => hasOpen(pid, inodes));
}

/**
 * @param {number} pid
 * @param {string[]} sockets
 */
function hasOpen(pid, sockets) {
  try {
    return fs.readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return sockets.includes(fs.readlinkSync(`/proc/${pid}/fd/${fd}`));
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}

/** @param {number} pid */
function workingFolder(pid) {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "an unknown folder";
  }
}

/** @param {string} folder */
function numericFolders(folder) {
  return fs.readdirSync(folder).flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
}

/** @param {string} file */
function readText(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
