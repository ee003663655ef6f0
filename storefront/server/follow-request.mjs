import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

const ID = /^[A-Za-z0-9_-]{8,64}$/;
/** Files of the browser come by the dozen and tell nothing. */
const QUIET = /^\/(assets\/|health$|ready$|favicon|apple-touch-icon|og\.png)/;

/** @type {AsyncLocalStorage<string>} */
const ids = new AsyncLocalStorage();
// The pages are a bundle of their own; by this name app/lib/request-id.server.ts finds the number of its request.
Reflect.set(globalThis, Symbol.for("chumchon.requestId"), () => ids.getStore());

/**
 * Gives each request a number that goes with it to the backend, and writes one line about it. No address of the
 * sender, no query, no browser: a line names nobody.
 *
 * @param {(line: string) => void} [write]
 * @returns {import("hono").MiddlewareHandler}
 */
export function followRequest(write = (line) => process.stdout.write(`${line}\n`)) {
  return async (c, next) => {
    const given = c.req.header("x-request-id") ?? "";
    const id = ID.test(given) ? given : randomUUID();
    const started = performance.now();
    await ids.run(id, next);
    c.res.headers.set("X-Request-Id", id);
    if (QUIET.test(c.req.path)) return;
    write(
      JSON.stringify({
        level: "http",
        timestamp: new Date().toISOString(),
        request_id: id,
        method: c.req.method,
        path: c.req.path.slice(0, 200),
        status: c.res.status,
        duration_ms: Math.round(performance.now() - started),
      }),
    );
  };
}
