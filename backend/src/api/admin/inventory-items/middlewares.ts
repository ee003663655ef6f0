import type { MiddlewareRoute } from "@medusajs/framework/http";
import { keepOneLocation } from "./keep-one-location";

/** Every door of core by which a stock level is made. */
export const adminInventoryMiddlewares: MiddlewareRoute[] = [
  "/admin/inventory-items/:id/location-levels",
  "/admin/inventory-items/:id/location-levels/batch",
  "/admin/inventory-items/location-levels/batch",
].map((matcher) => ({ matcher, method: "POST", middlewares: [keepOneLocation] }));
