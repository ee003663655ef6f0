import type { CartSummary } from "@chumchon/contracts";
import { describe, expect, it } from "vitest";
import { translator } from "~/lib/i18n/translate";
import { toCartView, weightText } from "./to-cart-view.server";

type Item = CartSummary["groups"][number]["items"][number];

const honey: Item = {
  id: "cali_1",
  product_handle: "honey",
  title: "น้ำผึ้ง",
  title_en: "Honey",
  variant_title: "ขวด 350 มล.",
  variant_title_en: "350 ml bottle",
  thumbnail: "/pictures/honey.webp",
  quantity: 2,
  max_quantity: 9,
  unit_price_satang: 18_000,
  total_satang: 36_000,
  state: "ok",
};

function summary(items: Item[], change: Partial<CartSummary["cart"]> = {}): CartSummary {
  return {
    cart: {
      id: "cart_1",
      completed: false,
      item_count: items.reduce((sum, item) => sum + item.quantity, 0),
      item_satang: 36_000,
      discount_satang: 0,
      delivery_satang: 5_500,
      total_satang: 41_500,
      email: null,
      address: null,
      ...change,
    },
    groups: [
      {
        group: { id: "grp_1", handle: "bees", name: "กลุ่มผึ้ง", name_en: "Bee group" },
        items,
        item_satang: 36_000,
        parcel_satang: 5_500,
        delivery: "parcel",
        delivery_satang: 5_500,
        pickup: null,
        weight_grams: 1_200,
      },
    ],
  };
}

describe("the cart's page", () => {
  it("shows each group with its goods, its parcel and what both cost together", () => {
    const { groups, total, delivery, canCheckOut } = toCartView(summary([honey]), "th");
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      name: "กลุ่มผึ้ง",
      goods: "฿360",
      delivery: "฿55",
      deliveryLabel: "ค่าส่ง 1 พัสดุ (1.2 กก.)",
      subtotal: "฿415",
    });
    expect(groups[0]?.lines[0]).toMatchObject({
      title: "น้ำผึ้ง",
      unitPrice: "฿180",
      total: "฿360",
      fault: null,
    });
    expect({ total, delivery, canCheckOut }).toEqual({ total: "฿415", delivery: "฿55", canCheckOut: true });
  });

  it("speaks English where there is an English text", () => {
    const { groups } = toCartView(summary([honey, { ...honey, id: "cali_2", title_en: null }]), "en");
    expect(groups[0]?.name).toBe("Bee group");
    expect(groups[0]?.lines.map((line) => line.title)).toEqual(["Honey", "น้ำผึ้ง"]);
    expect(groups[0]?.lines[0]?.option).toBe("350 ml bottle");
  });

  it.each([
    ["sold_out", "หมดแล้ว"],
    ["too_many", "เหลือ 9 ชิ้น"],
    ["group_not_active", "หยุดรับออเดอร์"],
    ["not_sold_online", "ยังสั่งซื้อออนไลน์ไม่ได้"],
  ] as const)("says what to do about a line that is %s, and does not lead to the payment", (state, words) => {
    const view = toCartView(summary([honey, { ...honey, id: "cali_2", state }]), "th");
    expect(view.groups[0]?.lines[1]?.fault).toContain(words);
    expect(view.canCheckOut).toBe(false);
  });

  it("says that a group's goods may be fetched, or that there is no other way", () => {
    const fetching = (isOnlyWay: boolean, delivery: "parcel" | "pickup") => {
      const asked = summary([honey]);
      const [part] = asked.groups;
      if (part) Object.assign(part, { delivery, pickup: { note: "ทุกวัน", is_only_way: isOnlyWay } });
      return toCartView(asked, "th").groups[0]?.fetching;
    };
    expect(toCartView(summary([honey]), "th").groups[0]?.fetching).toBeNull();
    expect(fetching(false, "parcel")).toBe("offered");
    expect(fetching(false, "pickup")).toBeNull();
    expect(fetching(true, "pickup")).toBe("only");
  });

  it("shows a discount only when there is one", () => {
    expect(toCartView(summary([honey]), "th").discount).toBeNull();
    expect(toCartView(summary([honey], { discount_satang: 1_050 }), "th").discount).toBe("-฿10.50");
  });

  it("links to no page of goods or groups that are gone", () => {
    const gone = summary([{ ...honey, product_handle: "", title: "" }]);
    const [part] = gone.groups;
    if (part !== undefined) part.group = { id: "unknown", handle: "unknown", name: "", name_en: null };
    const [group] = toCartView(gone, "th").groups;
    expect(group?.handle).toBeNull();
    expect(group?.lines[0]?.productHandle).toBeNull();
  });
});

describe("weightText", () => {
  it.each([
    [0, "0 กรัม"],
    [999, "999 กรัม"],
    [1_000, "1 กก."],
    [1_001, "1.1 กก."],
    [12_340, "12.4 กก."],
  ])("writes %i grams as %s, never less than it weighs", (grams, text) => {
    expect(weightText(grams, translator("th"))).toBe(text);
  });
});
