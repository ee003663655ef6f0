import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { identify, isAlive } from "./process-identity.mjs";
import { StopError } from "./stop-error.mjs";

const besideEachOther =
  "Stop it with Ctrl-C where it runs, or start a second one beside it with its own DATA_DIR, SHOP_PORT, " +
  "BACKEND_PORT, SANDBOX_PORT and DB_PORT.";

/** As long as an earlier start may need to stop its services. */
const patienceMs = 25_000;

/**
 * One stack per data folder. The lock names its process, so that one left by a killed start is taken over.
 *
 * @param {string} dataDir
 * @param {string} shopUrl  told to whoever starts a second one
 * @param {string} [advice]  what that one can do
 * @returns {Promise<{ stopping: () => void, release: () => void }>}
 * @throws {StopError} when a living start holds the folder
 */
export async function takeStartLock(dataDir, shopUrl, advice = besideEachOther) {
  const file = path.join(dataDir, "start.lock");
  const me = identify(process.pid);
  const mine = { ...me, shop: shopUrl, stopping: false };
  const deadline = Date.now() + patienceMs;
  while (!tryCreate(file, JSON.stringify(mine))) {
    const holder = readHolder(file);
    if (!holder || !isAlive(holder)) {
      fs.rmSync(file, { force: true });
    } else if (holder.stopping && Date.now() < deadline) {
      await wait(250);
    } else {
      throw new StopError(
        `Another one (process ${holder.pid}) already runs from this data folder: ${holder.shop}\n${advice}`,
      );
    }
  }
  return {
    stopping: () => fs.writeFileSync(file, JSON.stringify({ ...mine, stopping: true })),
    release: () => fs.rmSync(file, { force: true }),
  };
}

/**
 * Holds a short lock (install, build) that waits for its turn instead of refusing.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = JSON.stringify(identify(process.pid));
  while (!tryCreate(file, mine)) {
    const holder = readHolder(file);
    if (!holder || !isAlive(holder)) fs.rmSync(file, { force: true });
    else await wait(250);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/**
 * Written aside and linked into place, so that nobody ever reads a half-written lock.
 * @param {string} file
 * @param {string} content
 */
function tryCreate(file, content) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, content);
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** @param {string} file */
function readHolder(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
