import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * X-Line-Signature: base64 of HMAC-SHA256 over the raw body with the channel secret.
 * https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/
 */
export function isSignedByLine(secret: string, rawBody: Buffer, signature: unknown): boolean {
  if (typeof signature !== "string") return false;
  const expected = createHmac("sha256", secret).update(rawBody).digest();
  const given = Buffer.from(signature, "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
