import { expect, it } from "vitest";
import { readPieces } from "./act-on-stock.server";

it.each([
  ["12", 12],
  [" 1,200 ", 1200],
  ["๔๐", 40],
  ["-1", -1],
  ["0", 0],
  ["สิบ", null],
  ["1.5", null],
  ["", null],
  ["1e9", null],
  ["1000000000", null],
])("reads %j as %s pieces", (text, pieces) => {
  expect(readPieces(text)).toBe(pieces);
});
