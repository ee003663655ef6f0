import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import {
  GOOD_CARD,
  PUBLIC_KEY,
  SECRET_KEY,
  type Started,
  startSandbox,
  WEBHOOK_SECRET,
} from "../testing/start-sandbox.js";

let omise: Started;
beforeAll(async () => {
  omise = await startSandbox();
});
afterAll(() => omise.close());

const PUBLIC_CALLS = [
  ["POST", "/tokens", { card: GOOD_CARD }],
  ["POST", "/sources", { type: "promptpay", amount: 2000, currency: "THB" }],
  ["GET", "/capability", undefined],
] as const;
const SECRET_CALLS = [
  ["POST", "/charges", { amount: 2000, currency: "THB", source: { type: "promptpay" } }],
  ["GET", "/charges", undefined],
  ["GET", "/events", undefined],
  ["GET", "/refunds", undefined],
  ["GET", "/account", undefined],
] as const;

describe("key kinds", () => {
  it.each(PUBLIC_CALLS)("%s %s works with the public key only", async (method, path, body) => {
    expect((await omise.call(method, path, body, PUBLIC_KEY)).status).toBe(200);
    for (const key of [SECRET_KEY, "pkey_test_another", null]) {
      const answer = await omise.call(method, path, body, key);
      expect(answer).toMatchObject({
        status: 401,
        body: { object: "error", code: "authentication_failure" },
      });
    }
  });

  it.each(SECRET_CALLS)("%s %s works with the secret key only", async (method, path, body) => {
    expect((await omise.call(method, path, body, SECRET_KEY)).status).toBe(200);
    for (const key of [PUBLIC_KEY, "skey_test_another", null]) {
      const answer = await omise.call(method, path, body, key);
      expect(answer).toMatchObject({
        status: 401,
        body: { object: "error", code: "authentication_failure" },
      });
    }
  });

  it.each(["skey_5xuy4w91xqz7d1w9u0t", "pkey_5xuy4w91xqz7d1w9u0t"])(
    "a request with the live key %s is refused by name, without repeating the key",
    async (key) => {
      for (const path of ["/charges", "/capability"]) {
        const { status, body } = await omise.call("GET", path, undefined, key);
        expect(status).toBe(401);
        expect(body.message).toContain("live keys are refused");
        expect(JSON.stringify(body)).not.toContain(key);
      }
    },
  );

  it.each([
    [{ secretKey: "skey_5xuy4w91xqz7d1w9u0t" }, "the secret key is a live key"],
    [{ publicKey: "pkey_5xuy4w91xqz7d1w9u0t" }, "the public key is a live key"],
    [{ secretKey: PUBLIC_KEY }, "the secret key must look like skey_test_"],
    [{ publicKey: "" }, "the public key must look like pkey_test_"],
    [{ webhookSecret: "short" }, "the webhook secret must be base64"],
    [{ webhookUrl: "ftp://shop" }, "webhookUrl must be an http(s) address"],
  ])("a sandbox does not start with %j", (change, message) => {
    const options = {
      publicKey: PUBLIC_KEY,
      secretKey: SECRET_KEY,
      webhookSecret: WEBHOOK_SECRET,
      ...change,
    };
    expect(() => createSandbox(options)).toThrow(message);
  });
});
