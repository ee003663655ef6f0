import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paymentOrigins } from "./payment-origins.server";
import { safeOutsideRedirect, safeOutsideUrl } from "./safe-redirect.server";

const origins = paymentOrigins({ OMISE_ORIGINS: ["http://127.0.0.1:9100"] });

describe("the way to the bank", () => {
  it.each(["https://pay.omise.co/payments/x/authorize?acs=false", "http://127.0.0.1:9100/authorize"])(
    "leads to %s",
    (uri) => {
      const response = safeOutsideRedirect(uri, origins, "/cart");
      expect([response.status, response.headers.get("Location")]).toEqual([303, uri]);
    },
  );

  it.each([
    "https://evil.example/",
    "https://pay.omise.co.evil.example/",
    "https://pay.omise.co@evil.example/",
    "https://user:word@pay.omise.co/",
    "http://pay.omise.co/",
    "http://127.0.0.1:9101/",
    "//pay.omise.co/",
    "/\\pay.omise.co",
    "javascript:alert(1)//https://pay.omise.co/",
    "https://pay.omise.co/\r\nSet-Cookie: a=b",
    "",
    null,
    42,
  ])("never leads to %o, but to the page of ours", (uri) => {
    const response = safeOutsideRedirect(uri, origins, "/orders/order_1");
    expect(response.headers.get("Location")).toBe("/orders/order_1");
  });

  it("leads to a listed origin or nowhere, whatever came in", () => {
    const start = fc.constantFrom("https://pay.omise.co", "http://127.0.0.1:9100", "https://", "");
    fc.assert(
      fc.property(start, fc.string(), (head, rest) => {
        const safe = safeOutsideUrl(`${head}${rest}`, origins);
        expect(safe === null || origins.includes(new URL(safe).origin)).toBe(true);
      }),
    );
  });
});
