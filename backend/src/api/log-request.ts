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

/** The number of a request: the one that the shop sent along, or a new one. */
export const requestIdOf = (sent: unknown): string =>
  typeof sent === "string" && ID.test(sent) ? sent : randomUUID();

type Asked = { id: string; method: string | undefined; url: string; started: number; actor?: string };

/** One line of JSON, without the query: it holds what people look for. */
export function writeLogLine({ id, method, url, started, actor }: Asked, status: number): void {
  const path = url.split("?")[0] ?? "";
  if (QUIET.has(path) || env.NODE_ENV === "test") return;
  const line = {
    level: "http",
    timestamp: new Date().toISOString(),
    request_id: id,
    method,
    path: path.slice(0, 200),
    status,
    duration_ms: Math.round(performance.now() - started),
    ...(actor ? { actor } : {}),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/**
 * One line a request, in place of core's, which holds the sender's address, browser and query. The number of the
 * request comes from the shop and goes back to whoever asked, so that a page, its calls and the audit log can be put
 * together. What core's own locks turn away (no publishable key, no login) never comes this far.
 */
export function logRequest(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const id = requestIdOf(req.requestId);
  req.requestId = id;
  res.setHeader("X-Request-Id", id);
  const started = performance.now();
  // Routers below take their part off req.path while they work.
  const { method, originalUrl: url } = req;
  res.once("finish", () => {
    const actor = (req as AuthenticatedMedusaRequest).auth_context?.actor_type;
    writeLogLine({ id, method, url, started, ...(actor ? { actor } : {}) }, res.statusCode);
  });
  next();
}

export const logMiddlewares: MiddlewareRoute[] = [{ matcher: "/", middlewares: [logRequest] }];
