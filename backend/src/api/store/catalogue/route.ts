import { listCatalogueQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { searchCatalogue } from "../../../catalogue/search-catalogue";
import { queryOf } from "../../validate";

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json(await searchCatalogue(req.scope, queryOf(req, listCatalogueQuery)));
};
