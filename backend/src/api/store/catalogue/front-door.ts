import type { IncomingMessage, ServerResponse } from "node:http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { requestIdOf, writeLogLine } from "../../log-request";
import { answerByVersion } from "./answer-by-version";
import { type Answer, listAnswer, productAnswer, suggestAnswer } from "./make-answer";
import { readAddress } from "./read-address";

const OURS = /^\/store\/(?:catalogue|suggestions)(?=[/?]|$)/;

/** Whether a request may be answered here: a plain question without a body, from the shop's own server. */
export function isForFrontDoor({ method, url = "", headers }: IncomingMessage): boolean {
  return (
    method === "GET" &&
    OURS.test(url) &&
    headers.origin === undefined &&
    headers["content-length"] === undefined &&
    headers["transfer-encoding"] === undefined
  );
}

/**
 * Answers a question to the catalogue before core's thirty middlewares (session, cookies, body, locale, login), none of
 * which can change the answer: they cost more than it does. The caller has checked the publishable key.
 *
 * @returns false when the request is core's to answer or to refuse
 */
export async function answerAtFrontDoor(
  req: IncomingMessage,
  res: ServerResponse,
  scope: MedusaContainer,
): Promise<boolean> {
  const address = req.url ?? "";
  const started = performance.now();
  const id = requestIdOf(req.headers["x-request-id"]);
  res.setHeader("X-Request-Id", id);
  const isAnswered = await answerByVersion(scope, address, req, res, () => make(scope, address));
  if (isAnswered) writeLogLine({ id, method: req.method, url: address, started }, res.statusCode);
  return isAnswered;
}

function make(scope: MedusaContainer, address: string): Promise<Answer> | null {
  const question = readAddress(address);
  if (question === null) return null;
  if (question.route === "product") return productAnswer(scope, question.handle);
  if (question.route === "suggestions") return suggestAnswer(scope, question.q);
  return listAnswer(scope, question.query);
}
