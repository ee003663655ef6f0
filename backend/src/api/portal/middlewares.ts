import type { MiddlewareRoute } from "@medusajs/framework/http";
import { guardPortal } from "./guard-portal";
import { portalRoutes } from "./portal-routes";

const sized = portalRoutes.filter((route) => route.limit !== undefined);

export const portalMiddlewares: MiddlewareRoute[] = [
  { matcher: "/portal/*", bodyParser: { sizeLimit: 32 * 1024 } },
  ...sized.map((route) => ({
    matcher: route.path,
    method: [route.method] as ["GET" | "POST" | "DELETE"],
    bodyParser: route.raw ? (false as const) : { sizeLimit: route.limit ?? 0 },
  })),
  { matcher: "/portal", middlewares: [guardPortal] },
];
