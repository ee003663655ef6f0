import { describe, expect, it } from "vitest";
import { acceptCard, passesLuhn } from "./card.js";
import { TEST_CARDS } from "./test-cards.js";

const NOW = Date.UTC(2026, 10, 23);
const CARD = {
  name: "Malee",
  number: "4242424242424242",
  expiration_month: 12,
  expiration_year: 2030,
  security_code: "123",
};
const accept = (change: object, nowMs = NOW) =>
  acceptCard({ ...CARD, ...change }, { id: "card_test_1", nowMs, fingerprintOf: () => "print" });

describe("a card", () => {
  it.each(TEST_CARDS)("$number is a documented number and passes Luhn", ({ number }) => {
    expect(passesLuhn(number)).toBe(true);
    expect(accept({ number }).ok).toBe(true);
  });

  it.each([
    ["a wrong check digit", { number: "4242424242424241" }, "number is invalid"],
    ["letters", { number: "4242abcd42424242" }, "number is invalid"],
    ["no number", { number: "" }, "number is invalid"],
    [
      "a good number that is not for tests",
      { number: "4012888888881881" },
      "number is not one of the documented test cards",
    ],
    ["a brand that Omise does not take", { number: "6011000990139424" }, "brand not supported (unknown)"],
    ["no name", { name: " " }, "name can't be blank"],
    ["month 13", { expiration_month: 13 }, "expiration month is invalid"],
    ["no year", { expiration_year: null }, "expiration year is invalid"],
    ["last month", { expiration_month: 10, expiration_year: 2026 }, "expiration date cannot be in the past"],
    ["a security code of two digits", { security_code: "12" }, "security code is invalid"],
  ])("with %s is refused as invalid_card", (_, change, message) => {
    expect(accept(change)).toEqual({ ok: false, code: "invalid_card", message });
  });

  it("is good until the last moment of its month", () => {
    const expiring = { expiration_month: "11", expiration_year: "26" };
    expect(accept(expiring, Date.UTC(2026, 10, 30, 23, 59, 59)).ok).toBe(true);
    expect(accept(expiring, Date.UTC(2026, 11, 1)).ok).toBe(false);
  });

  it("leaves nothing of its number behind but the last four digits", () => {
    const accepted = accept({ number: "4111 1111 1114 0011" });
    expect(JSON.stringify(accepted)).not.toContain("41111111");
    expect(accepted).toMatchObject({ ok: true, value: { card: { lastDigits: "0011", brand: "Visa" } } });
  });

  it.each([
    ["Somchai", "4242424242424242", false],
    ["Somchai", "5454545454545454", true],
    ["somchai 3ds", "4242424242424242", true],
    ["Somchai", "4111111111150002", true],
    ["Somchai", "4111111111140003", true],
    ["Somchai", "4111111111140011", false],
  ])("of %s with number %s asks for 3-D Secure: %s", (name, number, threeDs) => {
    expect(accept({ name, number })).toMatchObject({ ok: true, value: { threeDs } });
  });
});
