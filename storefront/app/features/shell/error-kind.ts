import { isRouteErrorResponse } from "@remix-run/react";

export type ErrorKind = "404" | "Order" | "503" | "500";

/** The page of an order, or of its refund; the list of orders is not one. */
const orderPage = /^(?:\/en)?\/orders\/./;

/**
 * What a page that failed says: not there, not ready, or broken. An order that this browser has no key of is not
 * there either, whether it exists or not; who copied its address out of LINE is told what opens it.
 */
export function errorKindOf(error: unknown, pathname: string): { status: number; kind: ErrorKind } {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) return { status, kind: orderPage.test(pathname) ? "Order" : "404" };
  return { status, kind: status === 503 ? "503" : "500" };
}
