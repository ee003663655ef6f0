import { findRayongTambon } from "@chumchon/thai/rayong";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { invalidRequest } from "../../validate";

/** The programme is one of Rayong: a code of six digits has to be one of its sub-districts. */
export function checkTambon(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const { tambon_code } = req.validatedBody as { tambon_code?: string };
  if (tambon_code !== undefined && !findRayongTambon(tambon_code)) {
    return void res.status(400).json(invalidRequest({ tambon_code: "is not a sub-district of Rayong" }));
  }
  next();
}
