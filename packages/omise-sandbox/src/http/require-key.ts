import { timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { isLiveKey } from "../domain/key-kind.js";
import { refuse } from "../domain/outcome.js";
import { respondRefusal } from "./respond.js";

/** Basic authentication with the key as user name. The other kind of key is a wrong key, as at Omise. */
export function requireKey(expected: string): MiddlewareHandler {
  return async (c, next) => {
    const key = keyOf(c.req.header("authorization"));
    if (isLiveKey(key)) {
      const message = "this is a sandbox: live keys are refused, and this one should be kept from logs";
      return respondRefusal(c, refuse("authentication_failure", message));
    }
    if (!sameText(key, expected)) {
      return respondRefusal(c, refuse("authentication_failure", "authentication failed"));
    }
    return next();
  };
}

function keyOf(header: string | undefined): string {
  const encoded = /^Basic\s+(\S+)$/i.exec(header ?? "")?.[1] ?? "";
  return Buffer.from(encoded, "base64").toString("utf8").split(":")[0] ?? "";
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
