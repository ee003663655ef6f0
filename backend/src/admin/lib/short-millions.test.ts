import { expect, it } from "vitest";
import { shortMillions } from "./short-millions";

it.each([
  [8_531_245_000, "85.3"],
  [5_000_000, "0.1"],
  [6_900, "0.00007"],
  [0, "0.0"],
])("%s satang are %s million baht", (satang, text) => {
  expect(shortMillions(satang)).toBe(text);
});
