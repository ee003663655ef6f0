import { describe, expect, it } from "vitest";
import {
  categories,
  checkoutAddress,
  isoDate,
  listCatalogueQuery,
  listGroupsQuery,
  payBody,
  revenueEntriesQuery,
  satang,
} from "./index.js";

const problemsOf = (result: {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; code: string }[] };
}) => result.error?.issues.map((issue) => issue.code) ?? [];

describe("queries of the store", () => {
  it("refuses an unknown field by name instead of matching everything", () => {
    const result = listCatalogueQuery.safeParse({ categroy: "seafood" });
    expect(result.error?.issues[0]).toMatchObject({ code: "unrecognized_keys", keys: ["categroy"] });
  });

  it.each([
    ["0", false],
    ["1", true],
    ["100", true],
    ["101", false],
    ["1e9", false],
    ["-1", false],
  ])("takes limit=%s: %s", (limit, taken) => {
    expect(listGroupsQuery.safeParse({ limit }).success).toBe(taken);
  });

  it("refuses a price range that is upside down", () => {
    const query = { min_price_satang: "500", max_price_satang: "100" };
    expect(problemsOf(listCatalogueQuery.safeParse(query))).toEqual(["custom"]);
  });

  it("reads flags only as true and false", () => {
    expect(listCatalogueQuery.parse({ in_stock: "false" }).in_stock).toBe(false);
    expect(listCatalogueQuery.safeParse({ in_stock: "yes" }).success).toBe(false);
  });
});

describe("dates and amounts", () => {
  it.each(["2026-02-29", "2026-13-01", "01/02/2026", "2566-1-1"])("refuses %s, which is no day", (day) => {
    expect(isoDate.safeParse(day).success).toBe(false);
    expect(revenueEntriesQuery.safeParse({ from: day }).success).toBe(false);
  });

  it("takes only whole satang that JSON carries without loss", () => {
    expect(satang.safeParse(1.5).success).toBe(false);
    expect(satang.safeParse(Number.MAX_SAFE_INTEGER + 1).success).toBe(false);
    expect(satang.safeParse(-8_531_245_000).success).toBe(true);
  });
});

describe("the till", () => {
  it("asks for a card's token and takes none that is not one of Omise", () => {
    expect(payBody.safeParse({ method: "card" }).success).toBe(false);
    expect(payBody.safeParse({ method: "card", card_token: "4242424242424242" }).success).toBe(false);
    expect(payBody.safeParse({ method: "card", card_token: "tokn_test_5xuy4w91xqz" }).success).toBe(true);
    expect(payBody.parse({ method: "promptpay" }).locale).toBe("th");
  });

  it("bounds what can be typed into an address", () => {
    const address = {
      name: "ก",
      phone: "0",
      address_line: "1",
      address_key: "210114-21150",
      privacy_version: "1",
    };
    expect(checkoutAddress.safeParse(address).success).toBe(true);
    expect(checkoutAddress.safeParse({ ...address, address_line: "ก".repeat(10_000) }).success).toBe(false);
    expect(checkoutAddress.safeParse({ ...address, email: "" }).success).toBe(true);
    expect(checkoutAddress.safeParse({ ...address, email: "x" }).success).toBe(false);
  });

  it("takes a name and a phone alone, and never half a place", () => {
    const contact = { name: "ก", phone: "0", privacy_version: "1" };
    expect(checkoutAddress.safeParse(contact).success).toBe(true);
    for (const half of [{ address_line: "1" }, { address_key: "210114-21150" }, { address_line: "" }])
      expect(checkoutAddress.safeParse({ ...contact, ...half }).success).toBe(false);
  });
});

it("names twelve categories once each, in both languages", () => {
  expect(new Set(categories.map((category) => category.handle)).size).toBe(12);
  expect(categories.every(({ name, name_en }) => name.length > 0 && name_en.length > 0)).toBe(true);
});
