import { expect, it } from "vitest";
import { shortMillions } from "./short-millions";

it.each([
  [8_531_245_000, "85.3"],
  [14_627_000, "0.15"],
  [11_100_800, "0.11"],
  [5_000_000, "0.05"],
  [6_900, "0.000069"],
  [0, "0.0"],
])("%s satang are %s million baht", (satang, text) => {
  expect(shortMillions(satang)).toBe(text);
});
