import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closestDistance, mistakes } from "./closest-word";
import { didYouMean } from "./did-you-mean";
import { highlightMatches } from "./highlight-matches";
import { createSearchLanguage } from "./search-language";

const language = createSearchLanguage();

describe("the other names of goods", () => {
  it.each([
    ["ปลาหมึกแห้งตากลม", "calamari"],
    ["น้ำพริกเผากุ้ง", "prik"],
    ["กาแฟคั่วกลาง", "คอฟฟี"],
    ["Dried squid", "หมึก"],
    ["ชุดน้ำผึ้งของขวัญ", "souvenir"],
  ])("'%s' is also '%s'", (text, name) => {
    expect(language.synonyms(text).split(" ")).toContain(name);
  });

  it("does not see a short name inside a longer word", () => {
    expect(language.synonyms("ปูนปั้น").split(" ")).not.toContain("crab");
    expect(language.synonyms("ชามะนาว").split(" ")).toContain("tea");
  });

  it("learns what staff add, in both directions", () => {
    const taught = createSearchLanguage({ words: ["ผัดหมี่แกลง"], synonyms: [["หมี่แกลง", "แกลงนู้ดเดิล"]] });
    expect(taught.synonyms("ผัดหมี่แกลง")).toContain("แกลงนูดเดิล");
    expect(taught.terms("ผัดหมี่แกลงกุ้ง")).toEqual(["ผัดหมีแกลง", "กุง"]);
    expect(language.synonyms("ผัดหมี่แกลง")).toBe("");
  });
});

describe("what was typed", () => {
  it("keeps the last word whole in one alternative and cuts it in the other", () => {
    expect(language.query("น้ำพริกกุ้ง")).toBe("นำพริกกุง | นำพริก กุง");
    expect(language.query("หมึก")).toBe("หมึก");
  });

  it("holds nothing but letters, digits and the sign between alternatives, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
        expect(language.query(typed)).toMatch(/^([\p{L}\p{M}\p{N}]+( \| | )?)*$/u);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a word with wrong letters", () => {
  it.each([
    ["ทุเรยน", "ทุเรียน", 1],
    ["กระปิ", "กะปิ", 1],
    ["durain", "durian", 1],
    ["squd", "squid", 1],
    ["mangostean", "mangosteen", 1],
  ])("'%s' for '%s' is %d mistake", (typed, word, distance) => {
    expect(mistakes(typed, word)).toBe(distance);
    expect(closestDistance(typed, [word])).toBe(distance);
  });

  it("is not taken for a word too far away, nor at all when it is short", () => {
    expect(closestDistance("รถยนต์", ["ทุเรียน"])).toBeNull();
    expect(closestDistance("กบ", ["กา"])).toBeNull();
  });

  it("is answered with the words as they are written on the goods", () => {
    expect(didYouMean("ทุเรยน", ["ทุเรียนกวนเตาฟืน"])).toBe("ทุเรียน");
    expect(didYouMean("กวยตาก", ["กล้วยตากอบน้ำผึ้ง"])).toBe("กล้วยตาก");
    expect(didYouMean("durain", ["Durian paste"])).toBe("Durian");
    expect(didYouMean("รถยนต์", ["ทุเรียนกวน"])).toBeNull();
  });
});

describe("highlighting", () => {
  it("marks the letters as written, tone marks included", () => {
    expect(highlightMatches("น้ำพริกกุ้งเสียบ", language.terms("นำพริก"))).toEqual([
      { text: "น้ำพริก", hit: true },
      { text: "กุ้งเสียบ", hit: false },
    ]);
    expect(highlightMatches("Dried squid", ["squid"])).toEqual([
      { text: "Dried ", hit: false },
      { text: "squid", hit: true },
    ]);
  });

  it("gives back the whole text, whatever is looked for", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 20 }), (text, typed) => {
        const parts = highlightMatches(text, language.terms(typed));
        expect(parts.map((part) => part.text).join("")).toBe(text);
      }),
    );
  });
});
