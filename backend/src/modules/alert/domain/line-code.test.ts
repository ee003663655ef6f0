import { expect, it } from "vitest";
import { findLineCode, lineCode } from "./line-code";

it("a code is eight letters that are not taken for others, and any bytes make one", () => {
  const bytes = (value: number) => new Uint8Array(16).fill(value);
  for (let value = 0; value < 252; value++) {
    expect(lineCode(bytes(value))).toMatch(/^[2-9BCDFGHJ-NP-TV-XZ]{4}-[2-9BCDFGHJ-NP-TV-XZ]{4}$/);
  }
  expect(() => lineCode(bytes(255))).toThrow("random");
});

it.each([
  ["K7MX-4TQ9", "K7MX-4TQ9"],
  ["  k7mx4tq9 ", "K7MX-4TQ9"],
  ["รหัสเชื่อมไลน์ k7mx 4tq9 ครับ", "K7MX-4TQ9"],
  ["สวัสดีค่ะ มีน้ำผึ้งไหมคะ", null],
  ["0812345678", null],
  ["K7MX-4TQ92", null],
  ["", null],
])("in %j the code is %j", (message, code) => {
  expect(findLineCode(message)).toBe(code);
});
