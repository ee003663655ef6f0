import type { MiddlewareRoute } from "@medusajs/framework/http";
import { noQuery } from "../../validate";

export const storePassportMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/passports/:code", method: "GET", middlewares: [noQuery] },
];
