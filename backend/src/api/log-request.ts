import { randomUUID } from "node:crypto";
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";

import { env } from "../env";

const ID = /^[A-Za-z0-9_-]{8,64}$/;
/** Asked every few seconds by machines. */
const QUIET = new Set(["/health", "/ready"]);

/**
 * One line of JSON a request, in place of core's, which holds the sender's address, browser and query. The number of
 * the request comes from the shop and goes back to whoever asked, so that a page, its calls and the audit log can be
 * put together. What core's own locks turn away (no publishable key, no login) never comes this far.
 */
export function logRequest(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const id = ID.test(req.requestId ?? "") ? (req.requestId as string) : randomUUID();
  req.requestId = id;
  res.setHeader("X-Request-Id", id);
  const started = performance.now();
  // Routers below take their part off req.path while they work.
  const path = req.originalUrl.split("?")[0] ?? "";
  res.once("finish", () => {
    if (QUIET.has(path) || env.NODE_ENV === "test") return;
    const actor = (req as AuthenticatedMedusaRequest).auth_context?.actor_type;
    const line = {
      level: "http",
      timestamp: new Date().toISOString(),
      request_id: id,
      method: req.method,
      path: path.slice(0, 200),
      status: res.statusCode,
      duration_ms: Math.round(performance.now() - started),
      ...(actor ? { actor } : {}),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
  next();
}

export const logMiddlewares: MiddlewareRoute[] = [{ matcher: "/", middlewares: [logRequest] }];
