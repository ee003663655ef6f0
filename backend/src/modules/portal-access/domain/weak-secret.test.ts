import { expect, it } from "vitest";
import { weaknessOf } from "./weak-secret";

it.each([
  ["12345", "short"],
  ["abcdefg", "short"],
  ["111111", "easy"],
  ["112211", "easy"],
  ["123456", "easy"],
  ["987654", "easy"],
  ["890123", "easy"],
  ["147147", "easy"],
  ["aaaaaaaaaa", "easy"],
  ["345678", "easy"],
  ["245678", null],
  ["258369", null],
  ["ทะเลสวยมาก", null],
])("says of %s: %s", (secret, weakness) => {
  expect(weaknessOf(secret, "+66899999999")).toBe(weakness);
});

it("refuses the end of one's own phone number", () => {
  expect(weaknessOf("234678", "+66891234678")).toBe("phone");
});
