import { createHash } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { catalogueVersion } from "../../../catalogue/catalogue-version";
import { VersionCache } from "../../../catalogue/version-cache";

type Answer = { status: number; body: unknown; isKept?: boolean };
export type KeptAnswer = { status: number; bytes: Buffer; etag: string; isKept: boolean };

const KEPT = 1_000;
export const keptAnswers = new VersionCache<KeptAnswer>(KEPT);

/** Not older than this in anybody's hands, ours included: a change may take two seconds to be seen. */
const cacheControl = "public, max-age=0, must-revalidate";

/**
 * Answers a reading route of the catalogue: once made for each version of the catalogue and address, then from memory.
 * The ETag is of the answer itself, so that a change elsewhere in the catalogue costs nobody a new download.
 */
export async function answerByVersion(
  req: MedusaRequest,
  res: MedusaResponse,
  make: () => Promise<Answer>,
): Promise<void> {
  const version = await catalogueVersion(req.scope);
  const answer = await keptAnswers.get(
    version,
    req.originalUrl,
    () => keep(make),
    ({ isKept }) => isKept,
  );
  sendAnswer(req, res, version, answer);
}

/** Written by Node itself: what Express adds is in the kept answer already. */
export function sendAnswer(
  req: MedusaRequest,
  res: MedusaResponse,
  version: string,
  { status, bytes, etag }: KeptAnswer,
): void {
  const headers = { "Cache-Control": cacheControl, ETag: etag, "X-Catalogue-Version": version };
  if (status === 200 && req.headers["if-none-match"] === etag) {
    res.writeHead(304, headers).end();
    return;
  }
  res
    .writeHead(status, {
      ...headers,
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": bytes.length,
    })
    .end(bytes);
}

async function keep(make: () => Promise<Answer>): Promise<KeptAnswer> {
  const { status, body, isKept = true } = await make();
  const bytes = Buffer.from(JSON.stringify(body));
  return { status, bytes, isKept, etag: `"${createHash("sha1").update(bytes).digest("base64url")}"` };
}
