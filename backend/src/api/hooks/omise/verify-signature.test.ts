import { signWebhook } from "@chumchon/omise-sandbox";
import { describe, expect, it } from "vitest";
import { believedSecrets, verifySignature } from "./verify-signature";

const secret = (text: string) => Buffer.from(text.padEnd(32, ".")).toString("base64");
const [oldSecret, newSecret] = [secret("before"), secret("after")];
const rolledAt = new Date("2026-11-26T03:00:00Z");
const body = '{"object":"event"}';
const HOUR_MS = 60 * 60_000;

/** As Omise signs, with one secret or with two. */
function signed(secrets: string[], at: Date) {
  const all = secrets.map((each) => signWebhook(each, body, Math.floor(at.getTime() / 1_000)));
  const value = (name: string) =>
    all.map((headers) => Object.entries(headers).find(([header]) => header.toLowerCase() === name)?.[1]);
  return {
    signature: value("omise-signature").join(","),
    timestamp: value("omise-signature-timestamp")[0],
  };
}

function verdict(secrets: string[], at: Date, settings: Parameters<typeof believedSecrets>[0]) {
  const request = { rawBody: Buffer.from(body), now: at, ...signed(secrets, at) };
  return verifySignature({ ...request, secrets: believedSecrets(settings, at) }).ok;
}

describe("while the secret is being changed", () => {
  const within = new Date(rolledAt.getTime() + 23 * HOUR_MS);
  const later = new Date(rolledAt.getTime() + 25 * HOUR_MS);
  const both = { current: newSecret, old: { secret: oldSecret, rolledAt } };

  it("either secret is believed, whichever of the two signatures came first", () => {
    for (const secrets of [[oldSecret], [newSecret], [oldSecret, newSecret], [newSecret, oldSecret]]) {
      expect(verdict(secrets, within, both)).toBe(true);
    }
  });

  it("one that was not changed here yet goes on, because Omise signs with both", () => {
    expect(verdict([newSecret, oldSecret], within, { current: oldSecret })).toBe(true);
    expect(verdict([newSecret], within, { current: oldSecret })).toBe(false);
  });

  it("the old one is not believed any more after 24 hours", () => {
    expect(verdict([oldSecret], later, both)).toBe(false);
    expect(verdict([newSecret], later, both)).toBe(true);
  });
});
