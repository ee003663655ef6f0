import type { MiddlewareRoute } from "@medusajs/framework/http";

export const lineHookMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/line",
    method: "POST",
    bodyParser: { preserveRawBody: true, sizeLimit: "256kb" },
    middlewares: [],
  },
];
