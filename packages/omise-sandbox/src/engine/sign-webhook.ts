import { createHmac } from "node:crypto";

/**
 * Omise's webhook signature: HMAC-SHA256 over "<unix seconds>.<raw body>", keyed with the base64-DECODED
 * secret, in lower-case hex.
 */
export function signWebhook(
  secretBase64: string,
  rawBody: string,
  unixSeconds: number,
): Record<string, string> {
  const signature = createHmac("sha256", Buffer.from(secretBase64, "base64"))
    .update(`${unixSeconds}.${rawBody}`)
    .digest("hex");
  return { "omise-signature": signature, "omise-signature-timestamp": String(unixSeconds) };
}
