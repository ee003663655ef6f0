import { isRouteErrorResponse } from "@remix-run/react";

export type ErrorKind = "404" | "503" | "500";

/** What a page that failed says: not there, not ready, or broken. */
export function errorKindOf(error: unknown): { status: number; kind: ErrorKind } {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return { status, kind: status === 404 ? "404" : status === 503 ? "503" : "500" };
}
