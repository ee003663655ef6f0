import { suggestQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { suggestFor } from "../../../catalogue/suggest-for";
import { queryOf } from "../../validate";
import { answerByVersion } from "../catalogue/answer-by-version";

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { q } = queryOf(req, suggestQuery);
  await answerByVersion(req, res, async () => ({ status: 200, body: await suggestFor(req.scope, q) }));
};
