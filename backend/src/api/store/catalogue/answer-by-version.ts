import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { catalogueVersion } from "../../../catalogue/catalogue-version";
import { VersionCache } from "../../../catalogue/version-cache";
import type { Answer } from "./make-answer";

type KeptAnswer = { status: number; bytes: Buffer; etag: string; isKept: boolean };

const KEPT = 1_000;
const keptAnswers = new VersionCache<KeptAnswer>(KEPT);

/** Not older than this in anybody's hands, ours included: a change may take two seconds to be seen. */
const cacheControl = "public, max-age=0, must-revalidate";

/**
 * Answers a reading route of the catalogue: once made for each version of the catalogue and address, then from memory.
 * The ETag is of the answer itself, so that a change elsewhere in the catalogue costs nobody a new download.
 *
 * @param address the path and query as they were sent
 * @param make null when this address has no answer of ours
 * @returns whether it was answered
 */
export async function answerByVersion(
  scope: MedusaContainer,
  address: string,
  req: IncomingMessage,
  res: ServerResponse,
  make: () => Promise<Answer> | null,
): Promise<boolean> {
  const version = await catalogueVersion(scope);
  const known = await keptAnswers.peek(version, address);
  if (known) return sendAnswer(req, res, version, known);
  const making = make();
  if (making === null) return false;
  const answer = await keptAnswers.get(
    version,
    address,
    async () => toKept(await making),
    ({ isKept }) => isKept,
  );
  return sendAnswer(req, res, version, answer);
}

/** Written by Node itself: what Express adds is in the kept answer already. */
function sendAnswer(
  req: IncomingMessage,
  res: ServerResponse,
  version: string,
  { status, bytes, etag }: KeptAnswer,
): true {
  const headers = {
    "Cache-Control": cacheControl,
    ETag: etag,
    "X-Catalogue-Version": version,
    // Core's answers to other origins carry the origin that may read them.
    Vary: "Origin",
  };
  if (status === 200 && req.headers["if-none-match"] === etag) {
    res.writeHead(304, headers).end();
  } else {
    const about = { "Content-Type": "application/json; charset=utf-8", "Content-Length": bytes.length };
    res.writeHead(status, { ...headers, ...about }).end(bytes);
  }
  return true;
}

function toKept({ status, json, isKept }: Answer): KeptAnswer {
  const bytes = Buffer.from(json);
  return { status, bytes, isKept, etag: `"${createHash("sha1").update(bytes).digest("base64url")}"` };
}
