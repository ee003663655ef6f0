import { expect, it } from "vitest";
import { type OrderRecord, orderToFreeze, type ProductRecord } from "./order-to-freeze";

const order: OrderRecord = {
  id: "order_1",
  display_id: 42,
  currency_code: "thb",
  item_total: { value: "170.595" },
  shipping_total: 45,
  items: [
    {
      id: "ordli_1",
      title: "ปลาหมึกแห้ง",
      product_title: "ปลาหมึกแห้ง",
      variant_title: "250 กรัม",
      product_id: "prod_1",
      variant_id: "variant_1",
      quantity: 1,
      unit_price: 189.55,
      adjustments: [{ amount: "10" }, { amount: { value: "8.955" } }],
    },
  ],
  shipping_methods: [{ id: "sm_1", amount: "45", shipping_option_id: "so_1", adjustments: null }],
};
const product: ProductRecord = {
  id: "prod_1",
  enterprise_group: { id: "grp_1", category: "seafood" },
  categories: [{ handle: "gifts" }, { handle: "fermented" }],
};
const parcelGroups = [
  { id: "grp_1", shipping_option_id: "so_1", pickup_option_id: "so_fetch", pickup_note: "ที่ทำการกลุ่ม ทุกวัน" },
];

it("freezes what was bought as it was bought: title, price, category and amounts in whole satang", () => {
  expect(orderToFreeze(order, [product], parcelGroups)).toMatchObject({
    orderId: "order_1",
    displayId: 42,
    parts: [
      {
        groupId: "grp_1",
        totalSatang: 21_560,
        shippingSatang: 4_500,
        lines: [
          {
            id: "ordli_1",
            title: "ปลาหมึกแห้ง (250 กรัม)",
            category: "fermented",
            quantity: 1,
            unitPriceSatang: 18_955,
            discountSatang: 1_895,
            totalSatang: 17_060,
          },
        ],
      },
    ],
  });
});

it("takes the group's category for a product that has none of the market's", () => {
  const [part] = orderToFreeze(order, [{ ...product, categories: null }], parcelGroups).parts;
  expect(part?.lines[0]?.category).toBe("seafood");
});

it("freezes where the goods are fetched, where the shopper chose to, and nothing of it for a parcel", () => {
  expect(orderToFreeze(order, [product], parcelGroups).pickups).toEqual({});
  const fetched = {
    ...order,
    shipping_total: 0,
    shipping_methods: [{ id: "sm_1", amount: 0, shipping_option_id: "so_fetch", adjustments: null }],
  };
  const frozen = orderToFreeze(fetched, [product], parcelGroups);
  expect(frozen.pickups).toEqual({ grp_1: "ที่ทำการกลุ่ม ทุกวัน" });
  expect(frozen.parts[0]).toMatchObject({ groupId: "grp_1", shippingSatang: 0, totalSatang: 17_060 });
});

it("names the line or the delivery that belongs to no group instead of guessing", () => {
  expect(() => orderToFreeze(order, [{ ...product, enterprise_group: null }], parcelGroups)).toThrow(
    /ordli_1/,
  );
  expect(() => orderToFreeze(order, [product], [])).toThrow(/sm_1/);
});
