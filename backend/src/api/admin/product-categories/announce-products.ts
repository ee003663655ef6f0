import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

/**
 * Core's route that puts products into a category and takes them out emits nothing. This emits `product.updated` for
 * them when it has succeeded, as core does for the same change made on a product's own page.
 */
export function announceProducts(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  res.once("finish", () => {
    if (res.statusCode >= 300) return;
    const { add = [], remove = [] } = (req.validatedBody ?? {}) as { add?: string[]; remove?: string[] };
    const events = [...new Set([...add, ...remove])].map((id) => ({ name: "product.updated", data: { id } }));
    req.scope
      .resolve(Modules.EVENT_BUS)
      .emit(events)
      .catch((error: unknown) =>
        req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`products of a category: ${String(error)}`),
      );
  });
  next();
}
