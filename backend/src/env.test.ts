import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

const live = {
  DEPLOYMENT: "live",
  DATABASE_URL: "postgres://u:p@localhost/db",
  JWT_SECRET: "j".repeat(32),
  COOKIE_SECRET: "c".repeat(32),
  SHOP_SECRET: "s".repeat(32),
};

describe("readEnv", () => {
  it("takes a live deployment with long secrets", () => {
    expect(readEnv(live).DEPLOYMENT).toBe("live");
  });

  it.each([
    ["JWT_SECRET", { JWT_SECRET: "short" }],
    ["COOKIE_SECRET", { COOKIE_SECRET: undefined }],
    ["SHOP_SECRET", { SHOP_SECRET: "short-but-not-empty" }],
    ["DATABASE_URL", { DATABASE_URL: undefined }],
    ["OMISE_API_URL", { OMISE_API_URL: "http://127.0.0.1:9100" }],
    ["OMISE_WEBHOOK_SECRET", { OMISE_SECRET_KEY: "skey_5xuy4w91xqz7d1w9u0t" }],
  ])("refuses a live deployment over %s", (name, change) => {
    expect(() => readEnv({ ...live, ...change })).toThrow(name);
  });

  it("refuses live keys in a demo, so that nobody is charged by trying things out", () => {
    expect(() => readEnv({ DEPLOYMENT: "demo", OMISE_SECRET_KEY: "skey_5xuy4w91xqz7d1w9u0t" })).toThrow(
      "live Omise keys",
    );
    expect(readEnv({ DEPLOYMENT: "demo", OMISE_SECRET_KEY: "skey_test_5xuy4w91xqz" }).DEPLOYMENT).toBe(
      "demo",
    );
  });

  it("refuses an old webhook secret without the moment from which its 24 hours run", () => {
    const secret = "c2VjcmV0IG9mIHRoZSBtZXJjaGFudA==";
    const rotation = {
      OMISE_WEBHOOK_SECRET_OLD: secret,
      OMISE_WEBHOOK_ROLLED_AT: "2026-11-26T10:00:00+07:00",
    };
    expect(
      readEnv({ ...live, OMISE_WEBHOOK_SECRET: secret, ...rotation }).OMISE_WEBHOOK_ROLLED_AT,
    ).toBeDefined();
    for (const name of Object.keys(rotation)) {
      const half = { ...rotation, [name]: undefined };
      expect(() => readEnv({ ...live, OMISE_WEBHOOK_SECRET: secret, ...half })).toThrow(name);
    }
    expect(() => readEnv({ ...live, ...rotation })).toThrow("OMISE_WEBHOOK_SECRET");
  });

  it("names the setting that is wrong", () => {
    expect(() => readEnv({ DEPLOYMENT: "demo", PROMPTPAY_QR_MINUTES: "soon" })).toThrow(
      "PROMPTPAY_QR_MINUTES",
    );
  });
});
