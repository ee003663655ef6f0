import { certificateKinds, type ProductCard } from "@chumchon/contracts";
import { formatPrice } from "@chumchon/money";
import { highlightMatches } from "@chumchon/thai/search";
import { districtText } from "~/features/group/place-text.server";
import type { Lang } from "~/lib/i18n/lang";
import { pickLanguage } from "~/lib/pick-language";
import type { CardView, CertificateKind, StockWord } from "./card-view";
import { unitPriceText } from "./unit-price-text.server";

const MAX_MARKS = 2;

/** @param terms folded words of a question, to mark in the name */
export function toCardView(product: ProductCard, lang: Lang, terms: readonly string[] = []): CardView {
  const title = pickLanguage(lang, product.title, product.title_en);
  return {
    handle: product.handle,
    title,
    ...(terms.length === 0 ? {} : { titleParts: highlightMatches(title, terms) }),
    picture: product.thumbnail,
    group: pickLanguage(lang, product.group.name, product.group.name_en),
    district: districtText(product.group.tambon_code, lang),
    price: formatPrice(product.price_satang),
    unitPrice: unitPriceText(product.unit_price, lang),
    stock: stockWord(product),
    marks: product.marks.filter(isCertificateKind).slice(0, MAX_MARKS),
  };
}

export function stockWord(product: Pick<ProductCard, "sellable" | "in_stock">): StockWord {
  if (product.sellable === "coming_soon") return "soon";
  if (product.sellable === "group_paused") return "paused";
  if (!product.in_stock) return "out";
  return product.sellable === "pickup_only" ? "pickup" : "in";
}

function isCertificateKind(mark: string): mark is CertificateKind {
  return (certificateKinds as readonly string[]).includes(mark);
}
