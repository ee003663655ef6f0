import { suggestQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { queryOf } from "../../validate";
import { answerByVersion } from "../catalogue/answer-by-version";
import { suggestAnswer } from "../catalogue/make-answer";

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { q } = queryOf(req, suggestQuery);
  await answerByVersion(req.scope, req.originalUrl, req, res, () => suggestAnswer(req.scope, q));
};
