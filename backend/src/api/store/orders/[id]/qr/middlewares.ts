import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { validateQuery } from "../../../../validate";

export const qrQuery = z.strictObject({ format: z.enum(["png", "svg"]).default("png") });

export const orderQrMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id/qr", method: "GET", middlewares: [validateQuery(qrQuery)] },
];
