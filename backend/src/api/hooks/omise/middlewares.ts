import type { MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http";

/**
 * Core's own door for webhooks keeps an event in memory for five seconds and answers 200 to anybody, also for
 * providers that do not exist. Nothing here needs it.
 */
function shut(_req: MedusaRequest, res: MedusaResponse) {
  res.status(404).json({ type: "not_found", code: "route_not_found", message: "There is no such route." });
}

export const hookMiddlewares: MiddlewareRoute[] = [
  { matcher: "/hooks/payment", middlewares: [shut] },
  {
    matcher: "/hooks/omise",
    method: "POST",
    bodyParser: { preserveRawBody: true, sizeLimit: "64kb" },
    middlewares: [],
  },
];
