import { describe, expect, it } from "vitest";
import { englishTitle } from "./read-english-titles";

describe("the English title of bought goods", () => {
  it("names the option in brackets, as the Thai one does", () => {
    expect(
      englishTitle({ metadata: { title_en: "500 ml" }, product: { metadata: { title_en: "Honey" } } }),
    ).toBe("Honey (500 ml)");
  });

  it("is the product's alone where the option has no name of its own", () => {
    const product = { metadata: { title_en: "Honey" } };
    expect(englishTitle({ metadata: null, product })).toBe("Honey");
    expect(englishTitle({ metadata: { title_en: "Honey" }, product })).toBe("Honey");
  });

  it("is none without a product's, so that the Thai one is shown", () => {
    expect(englishTitle({ metadata: { title_en: "500 ml" }, product: { metadata: null } })).toBeNull();
    expect(englishTitle({ metadata: null, product: null })).toBeNull();
  });
});
