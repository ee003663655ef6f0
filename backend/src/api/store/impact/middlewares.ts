import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { validateQuery } from "../../validate";

export const storeImpactMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/impact", method: "GET", middlewares: [validateQuery(z.strictObject({}))] },
];
