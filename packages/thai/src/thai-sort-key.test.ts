import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareThai } from "./compare-thai";
import { thaiSortKey } from "./thai-sort-key";

const byKey = (a: string, b: string) => (thaiSortKey(a) < thaiSortKey(b) ? -1 : 1);

const consonant = fc.constantFrom(..."กขคฆงจฉชซญดตถทธนบปผพฟภมยรลวศสหอฮ");
const syllable = fc
  .tuple(
    fc.constantFrom("", "เ", "แ", "โ", "ใ", "ไ"),
    consonant,
    fc.constantFrom("", "ิ", "ี", "ึ", "ื", "ุ", "ู", "ั"),
    fc.constantFrom("", "่", "้", "๊", "๋", "็"),
    fc.constantFrom("", "า", "ะ", "ำ"),
    fc.option(consonant, { nil: "" }),
  )
  .map((parts) => parts.join(""));
const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((syllables) => syllables.join(""));

describe("compareThai", () => {
  it("sorts as a Thai dictionary does, not by code points", () => {
    const words = ["ไก่", "ขนม", "เกาะ", "โอ่ง", "แกง", "กะปิ"];
    expect([...words].sort(compareThai)).toEqual(["กะปิ", "เกาะ", "แกง", "ไก่", "ขนม", "โอ่ง"]);
    expect([...words].sort()).not.toEqual([...words].sort(compareThai));
  });

  it("counts digits as numbers", () => {
    expect(["รุ่นที่ 10", "รุ่นที่ 2"].sort(compareThai)).toEqual(["รุ่นที่ 2", "รุ่นที่ 10"]);
  });
});

describe("thaiSortKey", () => {
  it("orders as the collator does: vowels, tones, numbers, Thai before Latin", () => {
    const words = [
      "Squid",
      "ปาก",
      "ป้า",
      "ปลา 10",
      "ปลา 2",
      "เปล",
      "ปา",
      "ไก่",
      "ฤดู",
      "ลม",
      "รวย",
      "apple",
      "ป่า",
      "100",
    ];
    expect([...words].sort(byKey)).toEqual([...words].sort(compareThai));
  });

  it("orders the names of all tambons of Rayong as the collator does", () => {
    const table = readFileSync(new URL("../data/rayong_tambons.csv", import.meta.url), "utf8");
    const names = [
      ...new Set(
        table
          .trim()
          .split("\n")
          .slice(1)
          .map((line) => line.split(",")[4] ?? ""),
      ),
    ];
    expect(names.length).toBeGreaterThan(50);
    expect([...names].sort(byKey)).toEqual([...names].sort(compareThai));
  });

  it("agrees with the collator on any two words of Thai syllables", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const order = compareThai(a, b);
        const [keyA, keyB] = [thaiSortKey(a), thaiSortKey(b)];
        expect(keyA < keyB ? -1 : keyA > keyB ? 1 : 0).toBe(Math.sign(order));
      }),
      { numRuns: 2000 },
    );
  });
});
