import type { ProductDetail } from "@chumchon/contracts";
import { isOffered } from "../modules/enterprise-group/domain/delivery-ways";
import { listedCertificates } from "../modules/enterprise-group/domain/listed-certificates";
import { isOrderable, storageOf } from "../modules/enterprise-group/domain/sellability";
import { type CatalogueDocument, priceSatangOf, textOf } from "./catalogue-document";
import type { CatalogueProduct } from "./catalogue-product";
import { toProductCard } from "./product-card";
import { orderableQuantity } from "./stock";
import { unitPrice } from "./unit-price";

/**
 * A product's page, around the document of its card, so that the two never disagree.
 * @param today YYYY-MM-DD in Bangkok, for certificates that run out.
 * @param deliverySatang price of one piece's parcel.
 */
export function productDetail(
  product: CatalogueProduct,
  document: CatalogueDocument,
  today: string,
  deliverySatang: number | null,
): ProductDetail {
  const variants = [...(product.variants ?? [])]
    .sort((a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0))
    .flatMap((variant) => {
      const satang = priceSatangOf(variant);
      if (satang === null) return [];
      const quantity = orderableQuantity(variant);
      return {
        id: variant.id,
        title: variant.title,
        title_en: textOf(variant.metadata, "title_en") || null,
        price_satang: satang,
        unit_price: unitPrice(variant, satang),
        in_stock: quantity > 0,
        max_quantity: quantity,
      };
    });
  const certificates = listedCertificates(product.enterprise_group?.certificates ?? [], today)
    .filter((each) => each.product_id === null || each.product_id === product.id)
    .map(({ kind, number, level, valid_until }) => ({
      kind: kind as ProductDetail["certificates"][number]["kind"],
      number,
      level,
      valid_until,
    }));
  const shelfLife = Number(product.metadata?.shelf_life_days ?? 0);
  return {
    ...toProductCard(document),
    description: product.description,
    description_en: textOf(product.metadata, "description_en") || null,
    images: (product.images ?? []).map((image) => image.url),
    certificates,
    variants,
    net_content: textOf(product.metadata, "net_content") || null,
    storage: storageOf(product.metadata) ?? "service",
    shelf_life_days: shelfLife > 0 ? shelfLife : null,
    delivery_from_satang: document.sellable === "yes" ? deliverySatang : null,
    pickup: pickupOf(product, document),
  };
}

function pickupOf(
  { enterprise_group: group }: CatalogueProduct,
  { sellable }: CatalogueDocument,
): ProductDetail["pickup"] {
  if (!isOrderable(sellable) || !group?.pickup_note || !isOffered(group)) return null;
  return { note: group.pickup_note };
}
