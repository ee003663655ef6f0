import { setTimeout as wait } from "node:timers/promises";
import { StopError } from "./stop-error.mjs";

/**
 * @param {string} name
 * @param {string} url  must answer below 500
 * @param {Promise<never>} crashed  of the service: then there is nothing to wait for
 */
export async function waitForHealth(name, url, crashed) {
  const deadline = Date.now() + 120_000;
  const stop = new AbortController();
  try {
    await Promise.race([crashed, poll(name, url, deadline, stop.signal)]);
  } finally {
    stop.abort();
  }
}

/**
 * @param {string} name
 * @param {string} url
 * @param {number} deadline
 * @param {AbortSignal} stopped
 */
async function poll(name, url, deadline, stopped) {
  let last = "no answer";
  while (!stopped.aborted) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(20_000), redirect: "manual" });
      await response.arrayBuffer();
      if (response.status < 500) return;
      last = `status ${response.status}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > deadline) throw new StopError(`${name} did not become ready at ${url}: ${last}`);
    await wait(100);
  }
}
