import type { PortalProduct } from "@chumchon/contracts";
import type { GoodsValues } from "./goods-view";

const SATANG = 100;
const bahtText = (satang: number | null) => (satang === null ? "" : String(satang / SATANG));
const numberText = (value: number | null) => (value === null ? "" : String(value));

/** A product as its form shows it. */
export function goodsValues(product: PortalProduct): GoodsValues {
  return {
    title: product.title,
    category: product.category,
    description: product.description,
    storage: product.storage,
    shelfLife: numberText(product.shelf_life_days),
    exempt: product.fda_exempt_reason ?? "",
    stock: "",
    pictures: product.pictures,
    certificates: product.certificates.map(({ kind, number, level, valid_until, photo_id }) => ({
      kind,
      number: number ?? "",
      level: numberText(level),
      until: valid_until ?? "",
      photoId: photo_id ?? "",
    })),
    sizes: product.variants.map((variant) => ({
      id: variant.id,
      name: variant.title,
      price: bahtText(variant.price_satang),
      net: numberText(variant.net_amount),
      unit: variant.net_unit,
      weight: numberText(variant.weight_grams),
    })),
  };
}

/** Goods that are new: of the group's own category, which most of its goods are. */
export function emptyGoods(category: string): GoodsValues {
  return {
    title: "",
    category,
    description: "",
    storage: "ambient",
    shelfLife: "",
    exempt: "",
    stock: "",
    pictures: [],
    certificates: [],
    sizes: [{ id: "", name: "", price: "", net: "", unit: "g", weight: "" }],
  };
}
