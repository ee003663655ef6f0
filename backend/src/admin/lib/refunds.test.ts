import { expect, it } from "vitest";
import { typedSatang } from "./refunds";

it.each([
  ["1,250.50", 125_050],
  ["7", 700],
  [" 0.5 ", 50],
  ["1.234", undefined],
  ["-5", undefined],
  ["", undefined],
])("reads %s as %s satang", (text, satang) => {
  expect(typedSatang(text)).toBe(satang);
});
