import { describe, expect, expectTypeOf, it } from "vitest";
import { asTextKey, fillText, type Translate, translator } from "./translate";

describe("translator", () => {
  it("fills in variables in the page's language", () => {
    expect(translator("th")("catalog.count", { count: 12 })).toBe("12 รายการ");
    expect(translator("en")("catalog.count", { count: 12 })).toBe("12 products");
  });

  it("uses the singular in English only for one", () => {
    expect(translator("en")("catalog.count", { count: 1 })).toBe("1 product");
    expect(translator("en")("catalog.count", { count: 0 })).toBe("0 products");
  });

  it("writes what came in as it is: no variable is read as a pattern or as another variable", () => {
    expect(translator("th")("catalog.searchTitle", { q: "$& {count}" })).toBe("ผลการค้นหา “$& {count}”");
  });

  it("knows a key from outside only when there is such a text", () => {
    expect(asTextKey("cart.added")).toBe("cart.added");
    expect(asTextKey("toString")).toBeNull();
    expect(asTextKey("__proto__")).toBeNull();
    expect(asTextKey(7)).toBeNull();
  });

  it("leaves an unknown variable visible", () => {
    expect(fillText({ th: "{a}", en: "{a}" }, "th")).toBe("{a}");
  });

  it("makes a missing key and a missing variable type errors", () => {
    const t: Translate = translator("th");
    expectTypeOf(t<"site.name">).parameters.toEqualTypeOf<["site.name"]>();
    // @ts-expect-error there is no such text
    expect(() => t("no.such.key")).toThrow();
    // @ts-expect-error the text has a variable
    expect(t("catalog.count")).toBe("{count} รายการ");
  });
});
