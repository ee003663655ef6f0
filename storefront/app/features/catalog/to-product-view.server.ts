import type { ProductDetail } from "@chumchon/contracts";
import { formatPrice } from "@chumchon/money";
import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { pickLanguage } from "~/lib/pick-language";
import { canBeOrdered } from "./card-view";
import { netContentText } from "./net-content-text.server";
import type { OptionView, ProductView } from "./product-view";
import { shelfLifeText } from "./shelf-life-text.server";
import { stockWord } from "./to-card-view.server";
import { toCertificateView } from "./to-certificate-view.server";
import { unitPriceText } from "./unit-price-text.server";

export function toProductView(product: ProductDetail, lang: Lang, now: Date): ProductView {
  const description = pickLanguage(lang, product.description, product.description_en) ?? "";
  const prices = new Set(product.variants.map((variant) => variant.price_satang));
  return {
    handle: product.handle,
    title: pickLanguage(lang, product.title, product.title_en),
    category: product.category,
    description: paragraphsOf(description),
    pictures: picturesOf(product),
    stock: stockWord(product),
    price: formatPrice(product.price_satang),
    hasManyPrices: prices.size > 1,
    options: product.variants.map((variant) => toOptionView(variant, product, lang)),
    deliveryFrom: product.delivery_from_satang === null ? null : formatPrice(product.delivery_from_satang),
    pickupNote: product.pickup?.note ?? null,
    netContent: netContentText(product.net_content, lang),
    storage: translator(lang)(`storage.${product.storage}`),
    shelfLife: shelfLifeText(product.shelf_life_days, lang),
    certificates: product.certificates.map((certificate) => toCertificateView(certificate, lang, now)),
    isSample: product.is_sample,
  };
}

/** Blank lines part paragraphs in the texts that groups write. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

function toOptionView(
  variant: ProductDetail["variants"][number],
  product: ProductDetail,
  lang: Lang,
): OptionView {
  return {
    id: variant.id,
    title: pickLanguage(lang, variant.title, variant.title_en),
    price: formatPrice(variant.price_satang),
    unitPrice: unitPriceText(variant.unit_price, lang),
    canBuy: canBeOrdered(stockWord(product)) && variant.in_stock && variant.max_quantity > 0,
    maxQuantity: variant.max_quantity,
  };
}

function picturesOf(product: ProductDetail): string[] {
  const first = product.thumbnail === null ? [] : [product.thumbnail];
  return [...new Set([...first, ...product.images])];
}
