import { expect, it } from "vitest";
import { cartHeadOf } from "./cart-head";

it("a new cart takes over the shopper's address and consent, and nothing that an order has learned since", () => {
  const head = cartHeadOf({
    region_id: "reg_1",
    sales_channel_id: null,
    currency_code: "thb",
    email: null,
    locale: "th",
    metadata: { privacy_version: "1", cancelled_because: "expired" },
    shipping_address: { id: "addr_1", first_name: "ผู้ซื้อ", company: null, created_at: "2026-01-01" },
  });
  expect(head).toEqual({
    region_id: "reg_1",
    sales_channel_id: undefined,
    currency_code: "thb",
    email: undefined,
    locale: "th",
    shipping_address: { first_name: "ผู้ซื้อ" },
    metadata: { privacy_version: "1" },
  });
});
