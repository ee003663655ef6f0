const WITHIN_MS = 2_000;

/**
 * Whether the shop can serve: it can when the backend can.
 * @param {string} backendUrl
 * @returns {import("hono").Handler}
 */
export function answerReady(backendUrl) {
  return async (c) => {
    const backend = await askBackend(backendUrl);
    const ready = backend === "ready";
    return c.json({ status: ready ? "ready" : "not_ready", backend }, ready ? 200 : 503, {
      "Cache-Control": "no-store",
    });
  };
}

/** @param {string} backendUrl */
async function askBackend(backendUrl) {
  try {
    const response = await fetch(`${backendUrl}/ready`, { signal: AbortSignal.timeout(WITHIN_MS) });
    await response.arrayBuffer();
    return response.ok ? "ready" : "not_ready";
  } catch {
    return "unreachable";
  }
}
