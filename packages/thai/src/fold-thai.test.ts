import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldThai } from "./fold-thai";
import { normalizeThai } from "./normalize-thai";

/** Strings of characters that meet in Thai text, wrong orders and strays included. */
const thaiText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."กขหญนมำาเแโใไัิีึืุู่้๊๋็์ํๆฯ๐๕๙ 0aB"),
    fc.constantFrom("\u200B", "\u00A0", "\u0301", "\u0E4D", "e", "\u00AD"),
  ),
  maxLength: 30,
});

describe("normalizeThai", () => {
  it.each([
    { name: "two sara e are one sara ae", text: "เเกง", normal: "แกง" },
    { name: "nikhahit and sara aa are sara am", text: "นํา", normal: "นำ" },
    { name: "with the tone mark between", text: "นํ้า", normal: "น้ำ" },
    { name: "with the tone mark before", text: "น้ํา", normal: "น้ำ" },
    { name: "sara am is not taken apart", text: "น้ำ", normal: "น้ำ" },
    { name: "Thai digits", text: "๒๕๖๖", normal: "2566" },
    { name: "zero-width space inside a word", text: "กะ\u200Bปิ", normal: "กะปิ" },
    { name: "byte-order mark and soft hyphen", text: "\uFEFFกะ\u00ADปิ", normal: "กะปิ" },
    { name: "no-break space", text: "กะปิ\u00A0ดี", normal: "กะปิ ดี" },
    { name: "white space around and between", text: "  กะปิ \t\n ดี ", normal: "กะปิ ดี" },
    { name: "case and tone marks stay", text: "ป่า OTOP", normal: "ป่า OTOP" },
    { name: "decomposed Latin letters", text: "cafe\u0301", normal: "café" },
  ])("$name", ({ text, normal }) => {
    expect(normalizeThai(text)).toBe(normal);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.oneof(thaiText, fc.string({ unit: "binary" })), (text) => {
        expect(normalizeThai(normalizeThai(text))).toBe(normalizeThai(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("foldThai", () => {
  it.each([
    { text: "น้ำพริก", folded: "นำพริก" },
    { text: "นํ้าพริก", folded: "นำพริก" },
    { text: "กล้วยตาก", folded: "กลวยตาก" },
    { text: "ไข่เค็ม", folded: "ไขเคม" },
    { text: "สมุนไพรอินทรีย์", folded: "สมุนไพรอินทรีย" },
    { text: "เเก่ง", folded: "แกง" },
    { text: "เ่เกง", folded: "แกง" },
    { text: "Dried SQUID", folded: "dried squid" },
    { text: "ต่าง ๆ", folded: "ตางๆ" },
    { text: "มากๆๆๆ", folded: "มากๆ" },
    { text: "มาก ๆ ๆ", folded: "มากๆ" },
    { text: "๑๐๐ กรัม", folded: "100 กรัม" },
    { text: "็่้๊๋์", folded: "" },
  ])("folds '$text' to '$folded'", ({ text, folded }) => {
    expect(foldThai(text)).toBe(folded);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.oneof(thaiText, fc.string({ unit: "binary" })), (text) => {
        expect(foldThai(foldThai(text))).toBe(foldThai(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("finds text equal whichever tone marks were typed, and whether or not it was normalised before", () => {
    fc.assert(
      fc.property(thaiText, (text) => {
        expect(foldThai(text.replace(/[\u0E47-\u0E4C]/g, ""))).toBe(foldThai(text));
        expect(foldThai(normalizeThai(text))).toBe(foldThai(text));
      }),
      { numRuns: 2000 },
    );
  });
});
