import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

type Announcement = { name: string; data: { id: string } };

/**
 * Emits events after a core route that changes something and tells nobody; only when it has succeeded.
 * @param read what was changed, from the request as core has validated it
 */
export function announceChange(read: (req: MedusaRequest) => Announcement[]) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    res.once("finish", () => {
      if (res.statusCode >= 300) return;
      req.scope
        .resolve(Modules.EVENT_BUS)
        .emit(read(req))
        .catch((error: unknown) =>
          req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`${req.path}: ${String(error)}`),
        );
    });
    next();
  };
}
