import { expect, it } from "vitest";
import { parseBaht } from "./parse-baht";

it.each([
  ["1,234.50", 123_450],
  ["1234.5", 123_450],
  ["๕๐๐", 50_000],
  ["฿12,000", 1_200_000],
  ["85,312,450 บาท", 8_531_245_000],
  ["0.01", 1],
  ["0", null],
  ["1.234", null],
  ["-5", null],
  ["สิบ", null],
  ["", null],
  ["1e5", null],
])("%s is %s satang", (text, satang) => {
  expect(parseBaht(text)).toBe(satang);
});
