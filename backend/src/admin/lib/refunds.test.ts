import { expect, it } from "vitest";
import { piecesTyped, typedSatang } from "./refunds";

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

const lines = [
  { line_item_id: "a", returnable: 2 },
  { line_item_id: "b", returnable: 1 },
];

it.each([
  [{ a: "2", b: "" }, [{ line_item_id: "a", quantity: 2 }]],
  [
    { a: "1", b: "1" },
    [
      { line_item_id: "a", quantity: 1 },
      { line_item_id: "b", quantity: 1 },
    ],
  ],
  [{ a: "0" }, undefined],
  [{ a: "3" }, undefined],
  [{ a: "สอง", b: "1" }, undefined],
  [{}, undefined],
])("pieces typed as %j come back as %j", (typed, items) => {
  expect(piecesTyped(lines, typed as Record<string, string>)).toEqual(items);
});
