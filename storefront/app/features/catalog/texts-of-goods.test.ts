import type { ProductCard } from "@chumchon/contracts";
import { describe, expect, it } from "vitest";
import { netContentText } from "./net-content-text.server";
import { shelfLifeText } from "./shelf-life-text.server";
import { toCardView } from "./to-card-view.server";
import { toCertificateView } from "./to-certificate-view.server";
import { unitPriceText } from "./unit-price-text.server";

const NOW = new Date("2026-11-23T03:00:00Z");
const card: ProductCard = {
  id: "prod_1",
  handle: "honey",
  title: "น้ำผึ้งป่าชายเลน",
  title_en: null,
  thumbnail: null,
  group: { id: "grp_1", handle: "s08", name: "น้ำผึ้งชันโรง", name_en: "Stingless bees", tambon_code: "210301" },
  category: "beverage",
  price_satang: 32_050,
  unit_price: { satang: 6_410, per: "100 ml" },
  in_stock: true,
  sellable: "yes",
  marks: ["fda", "no-such-mark", "otop", "halal"],
  is_sample: true,
};

describe("goods in words", () => {
  it("compares prices by a unit that readers know", () => {
    expect(unitPriceText({ satang: 8_800, per: "100 g" }, "th")).toBe("฿88 ต่อ 100 กรัม");
    expect(unitPriceText({ satang: 6_410, per: "100 ml" }, "th")).toBe("฿64.10 ต่อ 100 มล.");
    expect(unitPriceText({ satang: 8_800, per: "100 g" }, "en")).toBe("฿88 per 100 g");
    expect(unitPriceText(null, "th")).toBeNull();
  });

  it.each([
    ["250 กรัม", "250 g"],
    ["1 ชิ้น", "1 piece"],
    ["6 ขวด ขวดละ 200 มิลลิลิตร", "6 bottles of 200 ml"],
    ["20 ซอง (40 กรัม)", "20 sachets (40 g)"],
    ["500 กรัม / 1 กิโลกรัม", "500 g / 1 kg"],
    ["ชุด 3 แผ่น", "set of 3 sheets"],
    ["2 คน 1 คืน", "2 people 1 night"],
    ["1 เข่ง", "1 เข่ง"],
  ])("turns the net content %s into %s, or leaves all of it", (thai, english) => {
    expect(netContentText(thai, "en")).toBe(english);
    expect(netContentText(thai, "th")).toBe(thai);
  });

  it("tells shelf life in days below two months and in whole months from there", () => {
    expect(shelfLifeText(5, "th")).toBe("ประมาณ 5 วันนับจากวันผลิต");
    expect(shelfLifeText(180, "th")).toBe("ประมาณ 6 เดือนนับจากวันผลิต");
    expect(shelfLifeText(1, "en")).toBe("About 1 day from production");
    expect(shelfLifeText(null, "th")).toBeNull();
  });

  it("puts price, group, district and at most two known marks on a card", () => {
    expect(toCardView(card, "th")).toEqual({
      handle: "honey",
      title: "น้ำผึ้งป่าชายเลน",
      picture: null,
      group: "น้ำผึ้งชันโรง",
      district: "อ.แกลง",
      price: "฿320.50",
      unitPrice: "฿64.10 ต่อ 100 มล.",
      stock: "in",
      marks: ["fda", "otop"],
    });
    expect(toCardView(card, "en")).toMatchObject({
      title: "น้ำผึ้งป่าชายเลน",
      group: "Stingless bees",
      district: "Klaeng",
    });
  });

  it.each([
    [{ sellable: "coming_soon", in_stock: true }, "soon"],
    [{ sellable: "group_paused", in_stock: true }, "paused"],
    [{ sellable: "yes", in_stock: false }, "out"],
    [{ sellable: "pickup_only", in_stock: false }, "out"],
    [{ sellable: "pickup_only", in_stock: true }, "pickup"],
    [{ sellable: "yes", in_stock: true }, "in"],
  ] as const)("never offers what can't be had: %o is %s", (state, stock) => {
    expect(toCardView({ ...card, ...state }, "th").stock).toBe(stock);
  });

  it("says that a certificate has run out, from the day after in Bangkok", () => {
    const certificate = { kind: "halal", number: "123", level: null, valid_until: "2026-11-23" } as const;
    expect(toCertificateView(certificate, "th", NOW).facts).toEqual(["เลขที่ 123", "ใช้ได้ถึง 23 พ.ย. 2569"]);
    const afterMidnightInBangkok = new Date("2026-11-23T17:30:00Z");
    expect(toCertificateView(certificate, "th", afterMidnightInBangkok).facts[1]).toBe(
      "หมดอายุแล้ว 23 พ.ย. 2569",
    );
  });
});
