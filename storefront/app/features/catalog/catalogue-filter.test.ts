import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cataloguePath, chosenCount } from "./catalogue-filter";
import { parseCatalogueFilter } from "./catalogue-filter.server";

const parse = (query: string) => parseCatalogueFilter(new URLSearchParams(query));

describe("the filter of a list of goods", () => {
  it("reads every field of its form", () => {
    const filter = parse(
      "q=ปลาหมึก&category=seafood&group=s01&min=1,000&max=๑๕๐๐.50&in_stock=true&sort=price_asc&page=3",
    );
    expect(filter).toMatchObject({
      q: "ปลาหมึก",
      category: "seafood",
      group: "s01",
      minSatang: 100_000,
      maxSatang: 150_050,
      inStock: true,
      sort: "price_asc",
      page: 3,
    });
    expect(chosenCount(filter)).toBe(5);
  });

  it.each([
    ["category=nope", { category: null }],
    ["group=../admin", { group: null }],
    ["sort=; drop table", { sort: null }],
    ["min=abc&max=-5", { minSatang: null, maxSatang: null }],
    ["max=1e9", { maxSatang: null }],
    ["page=0", { page: 1 }],
    ["page=1.5", { page: 1 }],
    ["page=99999999", { page: 1 }],
    ["in_stock=yes", { inStock: false }],
  ])("leaves out what it can't read: %s", (query, expected) => {
    expect(parse(query)).toMatchObject(expected);
  });

  it("says so when the price range is upside down, and keeps what was typed", () => {
    expect(parse("min=200&max=100")).toMatchObject({
      hasPriceFault: true,
      minSatang: null,
      maxSatang: null,
      min: "200",
      max: "100",
    });
  });

  it("gives a category alone its short address", () => {
    expect(cataloguePath(parse("category=seafood"), 1)).toBe("/c/seafood");
    expect(cataloguePath(parse("category=seafood"), 2)).toBe("/c/seafood?page=2");
    expect(cataloguePath(parse("category=seafood&sort=name"), 1)).toBe(
      "/products?sort=name&category=seafood",
    );
    expect(cataloguePath(parse(""), 1)).toBe("/products");
  });

  it("keeps every choice from page to page", () => {
    const query = fc.record({
      q: fc.string({ maxLength: 20 }),
      category: fc.constantFrom("", "seafood", "craft"),
      group: fc.constantFrom("", "s01", "s58"),
      min: fc.constantFrom("", "10", "20.50"),
      max: fc.constantFrom("", "100"),
      in_stock: fc.constantFrom("", "true"),
      sort: fc.constantFrom("", "name", "newest"),
    });
    fc.assert(
      fc.property(query, fc.integer({ min: 1, max: 50 }), (fields, page) => {
        const filter = parseCatalogueFilter(new URLSearchParams(fields));
        const url = new URL(cataloguePath(filter, page), "https://shop.example");
        if (url.pathname.startsWith("/c/"))
          url.searchParams.set("category", url.pathname.slice("/c/".length));
        const again = parseCatalogueFilter(url.searchParams);
        expect(again).toEqual({ ...filter, page });
      }),
    );
  });
});
