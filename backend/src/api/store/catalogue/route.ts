import { listCatalogueQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { queryOf } from "../../validate";
import { answerByVersion } from "./answer-by-version";
import { listAnswer } from "./make-answer";

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const query = queryOf(req, listCatalogueQuery);
  await answerByVersion(req.scope, req.originalUrl, req, res, () => listAnswer(req.scope, query));
};
