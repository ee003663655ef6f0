import { expect, it } from "vitest";
import { readBaht } from "./read-baht";

it.each([
  ["1,250", 125_000],
  ["๓๐๐.50", 30_050],
  ["300 บาท", 30_000],
  ["0", null],
  ["-1", null],
  ["1e9", null],
  ["10.555", null],
  ["สิบ", null],
  ["", null],
])("reads %j as %s satang", (text, satang) => {
  expect(readBaht(text)).toBe(satang);
});
