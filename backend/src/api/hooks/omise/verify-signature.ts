import { createHmac, timingSafeEqual } from "node:crypto";

const MAX_SKEW_SECONDS = 5 * 60;

export type SignedRequest = {
  /** Base64, as Omise's dashboard shows them: one, or two while the secret is being changed. */
  secrets: readonly string[];
  rawBody: Buffer;
  /** Header Omise-Signature: hex; during a rotation of the secret two, separated by a comma. */
  signature: string | undefined;
  /** Header Omise-Signature-Timestamp: seconds since 1970. */
  timestamp: string | undefined;
  now: Date;
};

export type SignatureVerdict =
  | { ok: true }
  | { ok: false; reason: "missing" | "bad_timestamp" | "too_old" | "wrong" };

export type WebhookSecrets = { current: string; old?: { secret: string; rolledAt: Date } };

/** Omise signs with the old secret too for so long after a new one was made. */
const ROTATION_MS = 24 * 60 * 60_000;

/** The secrets that are believed now: an old one only while Omise still uses it. */
export function believedSecrets({ current, old }: WebhookSecrets, now: Date): string[] {
  const sinceMs = old ? now.getTime() - old.rolledAt.getTime() : Number.POSITIVE_INFINITY;
  return old && sinceMs < ROTATION_MS ? [current, old.secret] : [current];
}

/**
 * HMAC-SHA256 over "<timestamp>.<raw body>" with the decoded secret (docs.omise.co, webhooks). A timestamp far from
 * now is refused, so that a recorded request can't be played back later.
 */
export function verifySignature(request: SignedRequest): SignatureVerdict {
  const { secrets, rawBody, signature, timestamp, now } = request;
  if (!signature || !timestamp) return { ok: false, reason: "missing" };
  if (!/^\d{1,12}$/.test(timestamp)) return { ok: false, reason: "bad_timestamp" };
  const skew = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (skew > MAX_SKEW_SECONDS) return { ok: false, reason: "too_old" };
  const expected = secrets.map((secret) =>
    createHmac("sha256", Buffer.from(secret, "base64")).update(`${timestamp}.`).update(rawBody).digest(),
  );
  const given = signature.split(",", 5).map((each) => each.trim());
  // Every signature is compared, so that the time taken does not tell which one was nearly right.
  const matches = given.flatMap((each) =>
    expected.map((one) => /^[0-9a-f]{64}$/.test(each) && timingSafeEqual(Buffer.from(each, "hex"), one)),
  );
  return matches.includes(true) ? { ok: true } : { ok: false, reason: "wrong" };
}
