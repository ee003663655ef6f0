import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerByVersion } from "../answer-by-version";
import { productAnswer } from "../make-answer";

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const handle = String(req.params.handle);
  await answerByVersion(req.scope, req.originalUrl, req, res, () => productAnswer(req.scope, handle));
};
