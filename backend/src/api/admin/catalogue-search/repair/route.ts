import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { repairNow } from "../../../../catalogue/mend-engine";

/** Begins a comparison of every document with its product and answers at once; the state tells what was mended. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  repairNow(req.scope).catch((error: unknown) =>
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`catalogue: repair failed: ${error instanceof Error ? error.message : JSON.stringify(error)}`),
  );
  res.status(202).json({ started: true });
};
