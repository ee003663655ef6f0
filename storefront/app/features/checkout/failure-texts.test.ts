import { describe, expect, it } from "vitest";
import { failureKey, failureTexts } from "./failure-texts";

/** Omise's `failure_code` of a charge (October 2026), and codes a card is refused with before a charge. */
const documented = [
  "confirmed_amount_mismatch",
  "failed_fraud_check",
  "failed_processing",
  "insufficient_balance",
  "insufficient_fund",
  "invalid_account",
  "invalid_account_number",
  "invalid_security_code",
  "payment_cancelled",
  "payment_rejected",
  "stolen_or_lost_card",
  "timeout",
  "expired_card",
  "invalid_card",
  "invalid_card_token",
  "used_token",
  "brand_not_supported",
];

describe("why a payment failed", () => {
  it.each(documented)("%s has a text of its own in both languages", (code) => {
    expect(failureKey(code)).toBe(`failure.${code}`);
    const { th, en } = failureTexts[failureKey(code)];
    expect([th, en]).not.toContain("");
  });

  it.each([["a_new_code"], [null], [undefined], ["toString"], [{}]])("%s has the general text", (code) => {
    expect(failureKey(code)).toBe("failure.other");
  });

  it.each(["failed_processing", "payment_rejected", "timeout", "a_new_code", null])(
    "nobody whose PromptPay failed (%s) is told to use another card, or PromptPay instead",
    (code) => expect(failureKey(code, "promptpay")).toBe("failure.promptpay"),
  );

  it("an empty account is an empty account, whichever way it was to pay", () => {
    expect(failureKey("insufficient_balance", "promptpay")).toBe("failure.insufficient_balance");
  });

  it("says something different for each code", () => {
    const texts = Object.values(failureTexts).map((text) => text.th);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
