import { describe, expect, it } from "vitest";
import { parseEnv } from "./env.server";

const good = {
  SHOP_URL: "https://shop.example/",
  BACKEND_URL: "http://127.0.0.1:9000",
  MEDUSA_PUBLISHABLE_KEY: "pk_1",
  OMISE_PUBLIC_KEY: "pkey_test_1",
  SESSION_SECRET: "0123456789012345678901234567890123456789",
  SHOP_SECRET: "9876543210987654321098765432109876543210",
};

describe("settings", () => {
  it("reads what is needed and fills in the rest", () => {
    const env = parseEnv(good);
    expect(env).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      SHOP_URL: "https://shop.example",
      DEPLOYMENT: "live",
      ALLOW_INDEXING: false,
      isHttps: true,
      OMISE_JS_URL: "https://cdn.omise.co/omise.js",
      OMISE_ORIGINS: [],
    });
  });

  it("takes several origins of a stand-in for Omise and keeps only their origins", () => {
    const env = parseEnv({ ...good, OMISE_ORIGINS: " http://127.0.0.1:9100/x  http://localhost:9100 " });
    expect(env.OMISE_ORIGINS).toEqual(["http://127.0.0.1:9100", "http://localhost:9100"]);
  });

  it.each([
    ["a short secret", { SESSION_SECRET: "short" }, "SESSION_SECRET"],
    ["no secret", { SESSION_SECRET: undefined }, "SESSION_SECRET"],
    ["a live shop that can't prove to be the shop", { SHOP_SECRET: undefined }, "SHOP_SECRET"],
    ["plain http in a live deployment", { SHOP_URL: "http://shop.example" }, "SHOP_URL"],
    ["an address that is no web address", { BACKEND_URL: "file:///etc" }, "BACKEND_URL"],
    ["a directive smuggled into the policy", { OMISE_ORIGINS: "script-src *" }, "OMISE_ORIGINS"],
  ])("refuses %s and names the setting", (_name, change, field) => {
    expect(() => parseEnv({ ...good, ...change })).toThrow(field);
  });

  it("never prints a secret when something is wrong", () => {
    expect(() => parseEnv({ ...good, SESSION_SECRET: "hush-hush" })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("hush-hush") }),
    );
  });
});
