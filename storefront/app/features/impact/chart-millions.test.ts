import { describe, expect, it } from "vitest";
import { chartMillions } from "./chart-millions";

describe("an amount on a bar", () => {
  it.each([
    [2_502_532_000, "25.0"],
    [1_579_999_999, "15.7"],
    [93_471_000, "0.93"],
    [1_000_000, "0.01"],
    [525_700, "0.005"],
    [99_999, "< 0.001"],
    [0, "0"],
    [-525_700, "-0.005"],
    [-1, "> -0.001"],
  ])("%i satang is %s million baht, never a zero that was not", (satang, text) => {
    expect(chartMillions(satang)).toBe(text);
  });
});
