import { expect, it } from "vitest";
import { shapeThai } from "./shape-thai";

it.each([
  ["น้ำ", "น\u0E4D\u0E49\u0E32"],
  ["ทำ", "ท\u0E4D\u0E32"],
  ["กลุ่ม", "กลุ่ม"],
])("sara am of %s is drawn as a ring below the tone mark and an aa", (text, drawn) => {
  expect(shapeThai(text)).toBe(drawn);
});
