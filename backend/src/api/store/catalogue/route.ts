import { listCatalogueQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { noteMiss } from "../../../catalogue/note-miss";
import { searchCatalogue } from "../../../catalogue/search-catalogue";
import { queryOf } from "../../validate";
import { answerByVersion } from "./answer-by-version";

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const query = queryOf(req, listCatalogueQuery);
  await answerByVersion(req, res, async () => {
    const body = await searchCatalogue(req.scope, query);
    noteMiss(req.scope, query, body);
    return { status: 200, body, isKept: body.search?.degraded !== true };
  });
};
