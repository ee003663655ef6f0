import { setTimeout } from "node:timers/promises";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiFaultMode, Operation } from "../domain/faults.js";
import { refuse } from "../domain/outcome.js";
import type { Sandbox } from "../sandbox.js";
import { respondRefusal } from "./respond.js";

const BAD_GATEWAY =
  "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

/** Lets the switched-on fault, if any, strike this operation. */
export function strikeFault(sandbox: Sandbox, operation: Operation): MiddlewareHandler {
  return async (c, next) => {
    const slowMs = sandbox.faults().slow_ms;
    if (slowMs > 0) await pause(slowMs, [c.req.raw.signal, sandbox.closing]);
    const mode = sandbox.takeApiFault(operation);
    if (mode === null) return next();
    const acted = mode === "timeout_after" || mode === "error_500_after";
    if (acted) await next();
    c.res = await answer(c, sandbox, mode);
  };
}

async function answer(c: Context, sandbox: Sandbox, mode: ApiFaultMode): Promise<Response> {
  if (mode === "timeout_before" || mode === "timeout_after") {
    // Nothing is said until the client gives up: that is what its time-out has to cope with.
    await pause(sandbox.hangMs, [c.req.raw.signal, sandbox.closing]);
    return c.text("gateway timeout", 504);
  }
  if (mode === "error_502") return c.html(BAD_GATEWAY, 502);
  if (mode === "error_429")
    return respondRefusal(c, refuse("too_many_requests", "API rate limit has been exceeded"));
  return respondRefusal(c, refuse("backend_error", "internal server error"));
}

async function pause(ms: number, signals: AbortSignal[]): Promise<void> {
  const signal = AbortSignal.any(signals);
  await setTimeout(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
