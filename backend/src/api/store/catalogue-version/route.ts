import type { CatalogueVersionResponse } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { catalogueVersion } from "../../../catalogue/catalogue-version";

/** Which state of the catalogue answers now; a storefront keeps answers and pages for as long as it stays the same. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<CatalogueVersionResponse>) => {
  res.setHeader("Cache-Control", "no-store");
  res.json({ version: await catalogueVersion(req.scope) });
};
