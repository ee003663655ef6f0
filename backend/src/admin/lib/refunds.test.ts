import { expect, it } from "vitest";
import { piecesTyped, refundable, typedSatang } from "./refunds";

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

it.each([
  ["the whole part", undefined, 7_400],
  ["one line", "a", 5_000],
  ["the delivery, of which no more is left than the part holds", null, 7_400],
  ["a line that is not there", "x", 0],
] as const)("of %s so much can still be given back", (_name, lineItemId, satang) => {
  const lines = [
    { line_item_id: "a", held_satang: 5_000 },
    { line_item_id: null, held_satang: 8_000 },
  ];
  const part = { captured_satang: 10_400, refunded_satang: 2_000, claimed_satang: 1_000, lines };
  expect(refundable(part, lineItemId)).toBe(satang);
});
