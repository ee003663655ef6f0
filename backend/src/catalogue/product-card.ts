import type { CategoryHandle, ProductCard } from "@chumchon/contracts";
import type { CatalogueDocument } from "./catalogue-document";

/** A document as a card of the API; empty texts of the index become null. */
export function toProductCard(document: CatalogueDocument): ProductCard {
  return {
    id: document.id,
    handle: document.handle,
    title: document.title,
    title_en: document.title_en || null,
    thumbnail: document.thumbnail || null,
    group: {
      id: document.group_id,
      handle: document.group_handle,
      name: document.group_name,
      name_en: document.group_name_en || null,
      tambon_code: document.tambon_code,
    },
    category: document.category as CategoryHandle,
    price_satang: document.price_satang,
    unit_price:
      document.unit_price_per === ""
        ? null
        : { satang: document.unit_price_satang, per: document.unit_price_per },
    in_stock: document.in_stock,
    sellable: document.sellable,
    marks: document.marks ?? [],
    is_sample: document.is_sample,
  };
}
