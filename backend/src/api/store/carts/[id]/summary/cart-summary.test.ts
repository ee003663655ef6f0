import { describe, expect, it } from "vitest";
import type { CatalogueProduct } from "../../../../../catalogue/catalogue-product";
import type { ParcelRate } from "../../../../../modules/fulfillment-parcel/domain/parcel-rate";
import { type CartRow, cartSummary } from "./cart-summary";

const rate: ParcelRate = {
  bands: [
    { up_to_grams: 1_000, price_satang: 4_500 },
    { up_to_grams: 20_000, price_satang: 9_500 },
  ],
  unweighed_piece_grams: 500,
};

const goods = (id: string, group: string, change: Partial<CatalogueProduct> = {}): CatalogueProduct => ({
  id,
  handle: id,
  title: id,
  description: null,
  thumbnail: null,
  status: "published",
  created_at: "2026-01-01",
  metadata: { storage: "ambient", title_en: `${id} en` },
  enterprise_group: {
    id: `grp_${group}`,
    handle: group,
    name: group,
    name_en: null,
    tambon_code: "210114",
    status: "active",
    is_sample: true,
    shipping_option_id: `so_${group}`,
    pickup_option_id: `so_fetch_${group}`,
    pickup_note: null,
  },
  variants: [
    {
      id: `${id}_v`,
      title: "1",
      weight: 600,
      variant_rank: 0,
      manage_inventory: true,
      allow_backorder: false,
      metadata: null,
      inventory_items: [
        {
          required_quantity: 1,
          inventory: { location_levels: [{ stocked_quantity: 4, reserved_quantity: 1 }] },
        },
      ],
    },
  ],
  ...change,
});

const line = (id: string, quantity: number, price: number): CartRow["items"][number] => ({
  id: `line_${id}`,
  product_id: id,
  variant_id: `${id}_v`,
  product_title: id,
  product_handle: id,
  variant_title: "1",
  thumbnail: null,
  quantity,
  unit_price: price,
  total: price * quantity,
});

const cart = (items: CartRow["items"], itemTotal: number): CartRow => ({
  id: "cart_1",
  completed_at: null,
  email: null,
  metadata: null,
  item_total: itemTotal,
  items,
  shipping_methods: [],
  shipping_address: null,
});

const rates = new Map([
  ["so_a", rate],
  ["so_b", rate],
]);

describe("cartSummary", () => {
  it("makes one parcel a group, priced by that group's weight alone", () => {
    const summary = cartSummary(
      cart([line("honey", 1, 220), line("wax", 1, 50), line("squid", 1, 300)], 570),
      [goods("honey", "a"), goods("wax", "a"), goods("squid", "b")],
      rates,
    );
    expect(summary.groups.map((part) => [part.group.handle, part.weight_grams, part.parcel_satang])).toEqual([
      ["a", 1_200, 9_500],
      ["b", 600, 4_500],
    ]);
    expect(summary.cart).toMatchObject({
      item_satang: 57_000,
      discount_satang: 0,
      delivery_satang: 14_000,
      total_satang: 71_000,
    });
  });

  it("charges nothing where goods are fetched, as long as the group offers it, and the parcel otherwise", () => {
    const [offer, parcel] = [goods("honey", "a"), goods("squid", "b")];
    const note = "ที่ทำการกลุ่ม ทุกวัน";
    if (offer.enterprise_group) offer.enterprise_group.pickup_note = note;
    const chosen = {
      ...cart([line("honey", 1, 220), line("squid", 1, 300)], 520),
      shipping_methods: [{ shipping_option_id: "so_fetch_a" }, { shipping_option_id: "so_fetch_b" }],
    };
    const { groups, cart: sums } = cartSummary(chosen, [offer, parcel], rates);
    expect(groups).toMatchObject([
      { delivery: "pickup", delivery_satang: 0, parcel_satang: 4_500, pickup: { note, is_only_way: false } },
      { delivery: "parcel", delivery_satang: 4_500, parcel_satang: 4_500, pickup: null },
    ]);
    expect(sums).toMatchObject({ delivery_satang: 4_500, total_satang: 56_500 });
  });

  it("lets all of a group be fetched when any of it would spoil in a parcel, whatever was chosen", () => {
    const all = [goods("honey", "a"), goods("fish", "a", { metadata: { storage: "chilled" } })];
    for (const { enterprise_group } of all) if (enterprise_group) enterprise_group.pickup_note = "ทุกวัน";
    const chosen = {
      ...cart([line("honey", 1, 220), line("fish", 1, 90)], 310),
      shipping_methods: [{ shipping_option_id: "so_a" }],
    };
    const { groups, cart: sums } = cartSummary(chosen, all, rates);
    expect(groups).toMatchObject([
      { delivery: "pickup", delivery_satang: 0, pickup: { note: "ทุกวัน", is_only_way: true } },
    ]);
    expect(groups[0]?.items.map(({ state }) => state)).toEqual(["ok", "ok"]);
    expect(sums.total_satang).toBe(31_000);
  });

  it("takes a discount off the goods, not off the delivery", () => {
    const summary = cartSummary(cart([line("honey", 2, 100)], 180.5), [goods("honey", "a")], rates);
    expect(summary.cart).toMatchObject({ item_satang: 20_000, discount_satang: 1_950, total_satang: 27_550 });
  });

  it.each([
    ["ok", 3, {}],
    ["too_many", 4, {}],
    ["not_sold_online", 1, { metadata: { storage: "chilled" } }],
    ["not_sold_online", 1, { status: "draft" }],
    ["not_sold_online", 1, { enterprise_group: null }],
  ] as const)("says %s for %i pieces with %o", (state, quantity, change) => {
    const summary = cartSummary(
      cart([line("honey", quantity, 10)], 10 * quantity),
      [goods("honey", "a", change)],
      rates,
    );
    expect(summary.groups[0]?.items[0]?.state).toBe(state);
  });

  it("keeps a line whose product is gone, so that it can be taken out", () => {
    const summary = cartSummary(cart([line("gone", 1, 10)], 10), [], rates);
    expect(summary.groups[0]).toMatchObject({
      group: { id: "unknown" },
      items: [{ state: "not_sold_online" }],
    });
  });

  it("is all zero for an empty cart", () => {
    expect(cartSummary(cart([], 0), [], rates).cart).toMatchObject({ item_count: 0, total_satang: 0 });
  });
});
