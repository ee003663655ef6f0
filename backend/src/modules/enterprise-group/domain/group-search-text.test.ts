import { expect, it } from "vitest";
import { groupSearchPatterns, groupSearchText } from "./group-search-text";

const group = {
  name: "น้ำผึ้งป่าเขาชะเมา (ตัวอย่าง)",
  name_en: "Khao Chamao Wild Honey",
  code: "S09",
  handle: "khao-chamao-honey",
};

const finds = (typed: string) => {
  const text = groupSearchText(group);
  return groupSearchPatterns(typed).every((pattern) =>
    text.includes(pattern.slice(1, -1).replace(/\\(.)/g, "$1")),
  );
};

it("finds a group by part of its Thai name, also when tone marks were left out", () => {
  expect(finds("น้ำผึ้ง")).toBe(true);
  expect(finds("นำผึง")).toBe(true);
  expect(finds("กะปิ")).toBe(false);
});

it("finds a group by its English name and its code in any case", () => {
  expect(finds("HONEY khao")).toBe(true);
  expect(finds("s09")).toBe(true);
});

it("takes signs of LIKE as the letters that they are", () => {
  expect(groupSearchPatterns("100%_\\")).toEqual(["%100\\%\\_\\\\%"]);
});

it("makes no pattern of spaces and never more than eight", () => {
  expect(groupSearchPatterns("  ")).toEqual([]);
  expect(groupSearchPatterns("a b c d e f g h i j")).toHaveLength(8);
});
