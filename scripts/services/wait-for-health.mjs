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
      const text = await response.text();
      if (response.status < 500) return;
      // Says why: a database that is older than the code wants `pnpm world migrate`.
      last = `status ${response.status} ${text.slice(0, 500)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > deadline) throw new StopError(`${name} did not become ready at ${url}: ${last}`);
    await wait(100);
  }
}

/**
 * The backend fills its search index after it has begun to answer; a shop without goods is not ready. An index
 * that stays empty is no reason to stop: a real world may have no goods yet.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {string} publishableKey
 */
export async function waitForCatalogue({ ports }, publishableKey) {
  const url = `http://127.0.0.1:${ports.backend}/store/catalogue?limit=1`;
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const response = await fetch(url, { headers: { "x-publishable-api-key": publishableKey } });
    const answer = /** @type {{ count: number }} */ (await response.json());
    if (response.ok && answer.count > 0) return;
    await wait(200);
  }
}
