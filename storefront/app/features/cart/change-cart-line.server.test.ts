import { describe, expect, it } from "vitest";
import { wantedQuantity } from "./change-cart-line.server";

const form = (entries: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
};

describe("what a line's form asks for", () => {
  it.each([
    ["the typed number", { line: "cali_1", quantity: "7" }, 7],
    ["one more than the number in the field", { line: "cali_1", quantity: "7", step: "1" }, 8],
    ["one less than the number in the field", { line: "cali_1", quantity: "7", step: "-1" }, 6],
    ["nothing left", { line: "cali_1", quantity: "1", step: "-1" }, 0],
    ["out, whatever number stands in the field", { line: "cali_1", quantity: "7", remove: "1" }, 0],
    ["at most 99", { line: "cali_1", quantity: "99", step: "1" }, 99],
  ])("is %s", (_what, entries, quantity) => {
    expect(wantedQuantity(form(entries))).toEqual({ line: "cali_1", quantity });
  });

  it.each([
    ["no line", { quantity: "1" }],
    ["a line that is a path", { line: "../orders/1", quantity: "1" }],
    ["a fraction", { line: "cali_1", quantity: "1.5" }],
    ["more than 99", { line: "cali_1", quantity: "100" }],
    ["less than nothing", { line: "cali_1", quantity: "-1" }],
    ["a word", { line: "cali_1", quantity: "many" }],
    ["another step", { line: "cali_1", quantity: "1", step: "50" }],
  ])("is refused with %s", (_what, entries) => {
    expect(wantedQuantity(form(entries))).toBeNull();
  });
});
