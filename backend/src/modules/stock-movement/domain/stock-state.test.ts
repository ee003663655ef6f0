import { expect, it } from "vitest";
import { defaultThreshold, stockState } from "./stock-state";

it.each([
  [0, 5, "out"],
  [-1, 5, "out"],
  [1, 5, "low"],
  [5, 5, "low"],
  [6, 5, "enough"],
  [1, 0, "enough"],
])("calls %i free pieces with a threshold of %i: %s", (free, threshold, state) => {
  expect(stockState(free, threshold)).toBe(state);
  expect(defaultThreshold).toBeGreaterThan(0);
});
