import fc from "fast-check";
import { expect, it } from "vitest";
import { wrapText } from "./wrap-text";

/** One unit a character that takes room; marks above and below take none. */
const measure = (text: string) => text.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, "").length;

it("Thai is cut between words, and nowhere inside one", () => {
  expect(wrapText("วิสาหกิจชุมชนขายน้ำผึ้งป่าและกะปิ", 12, measure)).toEqual(["วิสาหกิจชุมชน", "ขายน้ำผึ้งป่าและ", "กะปิ"]);
});

it("a line begins with no closing mark and ends with no opening one", () => {
  const lines = wrapText("รายได้ต่าง ๆ (ก่อนหัก) ของกลุ่ม, ปี 2566.", 8, measure);
  for (const line of lines) expect(line).not.toMatch(/^[ๆ),.]|[(]$/);
});

it("lines of the writer stay lines, and an empty text is one empty line", () => {
  expect(wrapText("หนึ่ง\nสอง", 50, measure)).toEqual(["หนึ่ง", "สอง"]);
  expect(wrapText("", 50, measure)).toEqual([""]);
});

it("no line is wider than it may be, and nothing is lost but spaces at the cuts", () => {
  const thai = fc.constantFrom("กลุ่ม", "น้ำ", "ปู่ย่า", " ", "2566", "egrp_01ABCDEFGHJK", "สัมมาชีพ", ",", "(");
  fc.assert(
    fc.property(fc.array(thai, { maxLength: 30 }), fc.integer({ min: 6, max: 40 }), (words, width) => {
      const text = words.join("");
      const lines = wrapText(text, width, measure);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
    }),
  );
});
