import { expect, it } from "vitest";
import { pageOfAddress } from "./page-of-address";

it.each([
  ["", 1],
  ["page=3", 3],
  ["page=1000", 1_000],
  ["page=1001", 1],
  ["page=0", 1],
  ["page=-2", 1],
  ["page=1.5", 1],
  ["page=", 1],
  ["page=สอง", 1],
  ["page=1e2&page=4", 100],
])("reads the page of %j as %i, and shows the first for what is none", (search, page) => {
  expect(pageOfAddress(new URLSearchParams(search))).toBe(page);
});
