import { checkoutErrorCodes, type ErrorBody } from "@chumchon/contracts";
import { describe, expect, it } from "vitest";
import { BackendError } from "~/lib/backend-error.server";
import { dictionary, type TextKey } from "~/lib/i18n/dictionary";
import { checkoutFields } from "./checkout-form";
import { checkoutRefusal } from "./checkout-refusal.server";

const error = (status: number, body: Partial<ErrorBody> = {}) =>
  new BackendError(status, { type: "x", message: "internal words", ...body });
const textOf = (refused: BackendError, lang: "th" | "en" = "th") =>
  checkoutRefusal(refused, lang).problem?.text;

describe("why no order was placed", () => {
  it.each(checkoutErrorCodes.filter((code) => code !== "payment_declined"))(
    "%s is said in both languages",
    (code) => {
      const key = `error.${code}` satisfies TextKey;
      expect(textOf(error(409, { code }), "th")).toBe(dictionary[key].th);
      expect(textOf(error(409, { code }), "en")).toBe(dictionary[key].en);
    },
  );

  it("names the reason of a declined card, beside the ways to pay", () => {
    const refused = error(402, { code: "payment_declined", details: { failure_code: "insufficient_fund" } });
    const { problem } = checkoutRefusal(refused, "th");
    expect(problem).toMatchObject({ place: "payment", mendCart: false });
    expect(problem?.text).toBe(dictionary["failure.insufficient_fund"].th);
    expect(textOf(error(402, { code: "payment_declined" }))).toBe(dictionary["failure.other"].th);
  });

  it("names the goods that are short, and leads to the cart", () => {
    const items = [{ line_id: "cali_1", title: "น้ำผึ้ง", wanted: 5, available: 2 }];
    const { problem } = checkoutRefusal(error(409, { code: "sold_out", details: { items } }), "th");
    expect(problem?.items).toEqual(["น้ำผึ้ง: ต้องการ 5 ชิ้น มี 2 ชิ้น"]);
    expect(problem?.mendCart).toBe(true);
  });

  it("stands without the goods when their list is not what was agreed", () => {
    const { problem } = checkoutRefusal(error(409, { code: "sold_out", details: { items: "<b>" } }), "th");
    expect(problem?.items).toEqual([]);
  });

  it.each([
    ["429", error(429)],
    ["busy", error(409, { code: "busy" })],
  ])("%s asks for patience and promises that nothing was charged", (_what, busy) => {
    expect(textOf(busy)).toBe(dictionary["error.busy"].th);
  });

  it.each([
    ["no answer", error(0, { code: "backend_unreachable" })],
    ["a broken answer", error(500)],
    ["an answer against the contract", error(502, { type: "contract_broken" })],
  ])("after %s pressing again is safe", (_what, unknown) => {
    expect(textOf(unknown)).toBe(dictionary["error.pay_unknown"].th);
  });

  it("never shows the backend's own words", () => {
    for (const status of [0, 400, 402, 404, 409, 429, 500, 503]) {
      expect(JSON.stringify(checkoutRefusal(error(status, { code: "x" }), "th"))).not.toContain("internal");
    }
  });

  it.each(checkoutFields)("a fault of %s stands beside its field, whatever its code", (field) => {
    const refused = error(400, { code: "invalid_request", fields: { [field]: "Too big: expected <=100" } });
    const { faults, problem } = checkoutRefusal(refused, "th");
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toBe(dictionary[`fault.${field}.wrong`].th);
    expect(problem).toBeNull();
  });

  it("uses the precise text where the backend's code has one", () => {
    const refused = error(400, {
      fields: { phone: "length", privacy_version: "outdated", card_token: "bad" },
    });
    expect(checkoutRefusal(refused, "en").faults).toEqual({
      phone: dictionary["fault.phone.length"].en,
      privacy_version: dictionary["fault.privacy_version.outdated"].en,
      method: dictionary["fault.method.card"].en,
    });
  });

  it("stands above the form when only unknown fields are named", () => {
    const refused = error(400, { fields: { "__proto__.x": "bad", body: "bad" } });
    expect(checkoutRefusal(refused, "th")).toMatchObject({ faults: {}, problem: { place: "top" } });
  });
});
