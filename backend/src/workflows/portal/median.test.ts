import { expect, it } from "vitest";
import { median } from "./median";

it.each([
  [[5], 5],
  [[1, 9], 1],
  [[9, 1, 5], 5],
  [[0, 0, 0, 7, 100], 0],
])("the middle of %j is %i", (amounts, middle) => {
  expect(median(amounts)).toBe(middle);
});

it("there is no middle of nothing", () => {
  expect(() => median([])).toThrow(RangeError);
});
