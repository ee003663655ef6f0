import { expect, it } from "vitest";
import { compareThai } from "./compare-thai";
import { rayongTambons } from "./rayong/rayong-tambons";
import { thaiSortKey } from "./thai-sort-key";

const byKey = (a: string, b: string) => {
  const [left, right] = [thaiSortKey(a), thaiSortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

it("puts words in dictionary order, leading vowels after their consonant", () => {
  const words = ["โอ่ง", "ไก่", "ขนม", "แกง", "เกาะ", "กะปิ"];
  expect([...words].sort(byKey)).toEqual(["กะปิ", "เกาะ", "แกง", "ไก่", "ขนม", "โอ่ง"]);
});

it("sorts every tambon of Rayong as the collation of the language does", () => {
  const names = [...new Set(rayongTambons.map((tambon) => tambon.th))];
  expect([...names].sort(byKey)).toEqual([...names].sort(compareThai));
});

it("lets a tone mark decide only between words that are alike without it", () => {
  expect([..."ป้า|ปา|ปาก|ป่า".split("|")].sort(byKey)).toEqual(["ปา", "ป่า", "ป้า", "ปาก"]);
});
