import fc from "fast-check";
import { expect, it } from "vitest";
import { bahtText } from "./baht-text";

it.each([
  [0, "ศูนย์บาทถ้วน"],
  [1, "หนึ่งสตางค์"],
  [25, "ยี่สิบห้าสตางค์"],
  [100, "หนึ่งบาทถ้วน"],
  [1_000, "สิบบาทถ้วน"],
  [1_100, "สิบเอ็ดบาทถ้วน"],
  [2_121, "ยี่สิบเอ็ดบาทยี่สิบเอ็ดสตางค์"],
  [10_100, "หนึ่งร้อยเอ็ดบาทถ้วน"],
  [12_150, "หนึ่งร้อยยี่สิบเอ็ดบาทห้าสิบสตางค์"],
  [100_000_000, "หนึ่งล้านบาทถ้วน"],
  [100_000_100, "หนึ่งล้านเอ็ดบาทถ้วน"],
  [8_512_345_678, "แปดสิบห้าล้านหนึ่งแสนสองหมื่นสามพันสี่ร้อยห้าสิบหกบาทเจ็ดสิบแปดสตางค์"],
  [1_100_000_000, "สิบเอ็ดล้านบาทถ้วน"],
  [100_000_000_000_000, "หนึ่งล้านล้านบาทถ้วน"],
  [-50, "ลบห้าสิบสตางค์"],
])("%i satang is %s", (satang, text) => {
  expect(bahtText(satang)).toBe(text);
});

it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("%d is no amount", (value) => {
  expect(() => bahtText(value)).toThrow(RangeError);
});

it("every amount can be read back from its words, so that no two amounts are written alike", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (satang) => {
      expect(readBack(bahtText(satang))).toBe(satang === 0 ? 0 : satang);
    }),
    { numRuns: 2_000 },
  );
});

it("nobody ever reads หนึ่งสิบ, สองสิบ or สิบหนึ่ง", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (satang) => {
      expect(bahtText(satang)).not.toMatch(/หนึ่งสิบ|สองสิบ|สิบหนึ่ง/);
    }),
  );
});

/** Reads Thai number words from the left, as a listener does. */
function readBack(text: string): number {
  const [, minus, baht, satang] = /^(ลบ)?(?:(.+)บาท(?=ถ้วน|.*สตางค์))?(?:ถ้วน|(.+)สตางค์)$/.exec(text) ?? [];
  const value = BigInt(100) * number(baht ?? "") + number(satang ?? "");
  return Number(minus ? -value : value);
}

function number(words: string): bigint {
  const digits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
  const places: Record<string, number> = { สิบ: 10, ร้อย: 100, พัน: 1_000, หมื่น: 10_000, แสน: 100_000 };
  let [total, digit] = [BigInt(0), 0];
  for (const word of words.match(/ศูนย์|หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน/g) ?? []) {
    const place = places[word];
    if (word === "ล้าน") [total, digit] = [(total + BigInt(digit)) * BigInt(1_000_000), 0];
    else if (place) [total, digit] = [total + BigInt(place * (digit || 1)), 0];
    else digit = word === "เอ็ด" ? 1 : word === "ยี่" ? 2 : digits.indexOf(word);
  }
  return total + BigInt(digit);
}
