import { createHash } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { catalogueVersion } from "../../../catalogue/catalogue-version";
import { VersionCache } from "../../../catalogue/version-cache";

type Answer = { status: number; body: unknown; isKept?: boolean };
type KeptAnswer = { status: number; text: string; etag: string; isKept: boolean };

const KEPT = 1_000;
const answers = new VersionCache<KeptAnswer>(KEPT);

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
  const answer = await answers.get(
    version,
    req.originalUrl,
    () => keep(make),
    ({ isKept }) => isKept,
  );
  res.setHeader("Cache-Control", cacheControl);
  res.setHeader("ETag", answer.etag);
  res.setHeader("X-Catalogue-Version", version);
  if (req.headers["if-none-match"] === answer.etag && answer.status === 200)
    return void res.status(304).end();
  res.status(answer.status).type("application/json").send(answer.text);
}

async function keep(make: () => Promise<Answer>): Promise<KeptAnswer> {
  const { status, body, isKept = true } = await make();
  const text = JSON.stringify(body);
  return { status, text, isKept, etag: `"${createHash("sha1").update(text).digest("base64url")}"` };
}
