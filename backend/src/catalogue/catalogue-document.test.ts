import { createSearchLanguage } from "@chumchon/thai/search";
import { describe, expect, it } from "vitest";
import { catalogueDocument as makeDocument } from "./catalogue-document";
import type { CatalogueProduct, CatalogueVariant } from "./catalogue-product";
import { productDetail as makeDetail } from "./product-detail";

const language = createSearchLanguage();
const catalogueDocument = (product: CatalogueProduct, today: string) =>
  makeDocument(product, today, language);
const productDetail = (product: CatalogueProduct, today: string, deliverySatang: number | null) => {
  const document = catalogueDocument(product, today);
  return document && makeDetail(product, document, today, deliverySatang);
};

const variant = (
  change: Partial<CatalogueVariant> & { price?: number; free?: number } = {},
): CatalogueVariant => ({
  id: "variant_1",
  title: "250 กรัม",
  weight: 330,
  variant_rank: 0,
  manage_inventory: true,
  allow_backorder: false,
  metadata: { net_amount: 250, net_unit: "g" },
  calculated_price: { calculated_amount: change.price ?? 220 },
  inventory_items: [
    {
      required_quantity: 1,
      inventory: { location_levels: [{ stocked_quantity: change.free ?? 5, reserved_quantity: 0 }] },
    },
  ],
  ...change,
});

const product = (change: Partial<CatalogueProduct> = {}): CatalogueProduct => ({
  id: "prod_1",
  handle: "dried-squid",
  title: "ปลาหมึกแห้ง",
  description: null,
  thumbnail: "/pictures/dried-squid.webp",
  status: "published",
  created_at: "2026-01-01T00:00:00Z",
  metadata: { title_en: "Dried squid", storage: "ambient" },
  categories: [{ handle: "seafood" }],
  enterprise_group: {
    id: "grp_1",
    handle: "sea",
    name: "หมึกแห้งสายลม (ตัวอย่าง)",
    name_en: "Wind-dried squid",
    tambon_code: "210114",
    status: "active",
    is_sample: true,
    shipping_option_id: null,
    pickup_option_id: null,
    pickup_note: null,
  },
  variants: [variant()],
  ...change,
});

const group = product().enterprise_group;

describe("catalogueDocument", () => {
  it("carries the lowest price in satang with its unit price", () => {
    const document = catalogueDocument(
      product({
        variants: [variant({ price: 400, metadata: { net_amount: 500, net_unit: "g" } }), variant()],
      }),
      "2026-11-23",
    );
    expect(document).toMatchObject({
      price_satang: 22_000,
      unit_price_satang: 8_800,
      unit_price_per: "100 g",
    });
  });

  it("takes the first of several categories by handle, and passes over those the market does not have", () => {
    const several = product({
      categories: [{ handle: "seafood" }, { handle: "a-shelf" }, { handle: "fermented" }],
    });
    expect(catalogueDocument(several, "2026-11-23")?.category).toBe("fermented");
  });

  it("finds squid inside dried squid: the suffix field holds what the segmenter hides", () => {
    const document = catalogueDocument(product(), "2026-11-23");
    expect(document?.title_sub.split(" ")).toContain("หมึกแหง");
  });

  it.each([
    ["a draft", { status: "draft" }],
    ["goods without a group", { enterprise_group: null }],
    ["goods without a category", { categories: [] }],
    ["goods without a price", { variants: [variant({ calculated_price: null })] }],
    ["goods of a suspended group", { enterprise_group: group && { ...group, status: "suspended" as const } }],
  ])("leaves out %s", (_what, change) => {
    expect(catalogueDocument(product(change), "2026-11-23")).toBeNull();
  });

  it("keeps goods of a paused group in view and says that they can't be ordered", () => {
    const paused = product({ enterprise_group: group && { ...group, status: "paused" as const } });
    expect(catalogueDocument(paused, "2026-11-23")?.sellable).toBe("group_paused");
  });

  it("says sold out only when no variant is left, and counts what is reserved as gone", () => {
    const reserved = variant({
      inventory_items: [
        {
          required_quantity: 1,
          inventory: { location_levels: [{ stocked_quantity: 3, reserved_quantity: 3 }] },
        },
      ],
    });
    expect(catalogueDocument(product({ variants: [reserved] }), "2026-11-23")?.in_stock).toBe(false);
    expect(catalogueDocument(product({ variants: [reserved, variant()] }), "2026-11-23")?.in_stock).toBe(
      true,
    );
  });

  it("drops a mark on the day after its certificate ran out", () => {
    const certificates = [
      {
        product_id: null,
        kind: "fda",
        number: null,
        level: null,
        valid_until: "2026-11-22",
        status: "valid",
      },
    ];
    const certified = product({ enterprise_group: group && { ...group, certificates } });
    expect(catalogueDocument(certified, "2026-11-22")?.marks).toEqual(["fda"]);
    expect(catalogueDocument(certified, "2026-11-23")?.marks).toEqual([]);
  });
});

describe("productDetail", () => {
  it("never tells more than 99 of a stock", () => {
    const detail = productDetail(product({ variants: [variant({ free: 5_000 })] }), "2026-11-23", 3_500);
    expect(detail?.variants[0]?.max_quantity).toBe(99);
  });

  it("shows no delivery price for what can't be ordered online", () => {
    const chilled = product({ metadata: { storage: "chilled" } });
    expect(productDetail(chilled, "2026-11-23", 3_500)).toMatchObject({
      sellable: "coming_soon",
      delivery_from_satang: null,
    });
  });

  it("says where goods are fetched that a group lets be fetched, and that chilled ones come in no other way", () => {
    const offer = { pickup_option_id: "so_fetch", pickup_note: "ที่ทำการกลุ่ม ทุกวัน" };
    const pickup = { note: offer.pickup_note };
    const enterprise_group = group && { ...group, ...offer };
    expect(productDetail(product({ enterprise_group }), "2026-11-23", 3_500)).toMatchObject({
      ...{ sellable: "yes", delivery_from_satang: 3_500, pickup },
    });
    const chilled = product({ enterprise_group, metadata: { storage: "chilled" } });
    expect(productDetail(chilled, "2026-11-23", 3_500)).toMatchObject({
      ...{ sellable: "pickup_only", delivery_from_satang: null, pickup },
    });
    const tour = product({ enterprise_group, metadata: { storage: "service" } });
    expect(productDetail(tour, "2026-11-23", 3_500)).toMatchObject({ sellable: "coming_soon", pickup: null });
  });
});
