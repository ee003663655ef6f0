import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { catalogueVersion } from "../../../catalogue/catalogue-version";
import { logRequest } from "../../log-request";
import { keptAnswers, sendAnswer } from "./answer-by-version";

const KEPT = /^\/store\/(?:catalogue[/?]|catalogue$|suggestions\?)/;

/**
 * Gives an answer of this version of the catalogue that was made for the same address before, and so was checked then.
 * @returns false when there is none
 */
export async function answerKept(req: MedusaRequest, res: MedusaResponse): Promise<boolean> {
  if (req.method !== "GET" || !KEPT.test(req.originalUrl)) return false;
  const version = await catalogueVersion(req.scope);
  const answer = await keptAnswers.peek(version, req.originalUrl);
  if (!answer?.isKept) return false;
  logRequest(req, res, () => {});
  sendAnswer(req, res, version, answer);
  return true;
}
