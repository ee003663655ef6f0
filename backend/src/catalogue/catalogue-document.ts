import { categories } from "@chumchon/contracts";
import { bahtToSatang } from "@chumchon/money";
import { foldThai, thaiSortKey } from "@chumchon/thai";
import { findRayongTambon } from "@chumchon/thai/rayong";
import type { SearchLanguage } from "@chumchon/thai/search";
import { isOffered } from "../modules/enterprise-group/domain/delivery-ways";
import { listedCertificates } from "../modules/enterprise-group/domain/listed-certificates";
import { type Sellability, sellability, storageOf } from "../modules/enterprise-group/domain/sellability";
import type { CatalogueProduct, CatalogueVariant } from "./catalogue-product";
import { orderableQuantity } from "./stock";
import { unitPrice } from "./unit-price";

/** One row of the `catalogue` index: what a card shows, what a shopper filters by, and Thai search fields. */
export type CatalogueDocument = {
  id: string;
  handle: string;
  title: string;
  title_en: string;
  thumbnail: string;
  title_seg: string;
  title_sub: string;
  group_seg: string;
  group_sub: string;
  category_seg: string;
  category_sub: string;
  /** Other names of what the title names: English, romanised, as people also say. */
  other_names: string;
  place_seg: string;
  place_sub: string;
  /** What a misspelt question is compared with: the whole name unbroken, then its words and their beginnings. */
  spelling: string;
  name_sort: string;
  group_id: string;
  group_handle: string;
  group_name: string;
  group_name_en: string;
  tambon_code: string;
  amphoe: string;
  category: string;
  price_satang: number;
  unit_price_satang: number;
  unit_price_per: string;
  in_stock: boolean;
  sellable: Exclude<Sellability, "hidden">;
  marks: string[];
  /** Kinds of every valid certificate. */
  certificates: string[];
  is_sample: boolean;
  created_at: string;
};

/** Marks a card has room for, most telling first. */
const shownMarks = ["gi", "otop", "fda", "tcps", "organic", "halal", "gap", "pgs"];

export const textOf = (metadata: Record<string, unknown> | null, key: string): string =>
  typeof metadata?.[key] === "string" ? (metadata[key] as string) : "";

export function priceSatangOf(variant: CatalogueVariant): number | null {
  const amount = variant.calculated_price?.calculated_amount;
  return amount === null || amount === undefined ? null : bahtToSatang(amount);
}

/** The cheapest variant with a price; what "from ฿…" means on a card. */
function cheapest(variants: readonly CatalogueVariant[]) {
  let best: { variant: CatalogueVariant; satang: number } | null = null;
  for (const variant of variants) {
    const satang = priceSatangOf(variant);
    if (satang !== null && (best === null || satang < best.satang)) best = { variant, satang };
  }
  return best;
}

/** Of several categories the first by handle, as group orders and income have it. */
function categoryOf(product: CatalogueProduct) {
  const handles = (product.categories ?? []).map((category) => category.handle).sort();
  const known = handles.find((handle) => categories.some((each) => each.handle === handle));
  return categories.find((each) => each.handle === known);
}

/**
 * @param today YYYY-MM-DD in Bangkok, for certificates that run out.
 * @param language how words are cut and what else things are called.
 * @returns null for what shoppers must not see: drafts, goods without a group, a category or a price, and all
 * goods of a suspended group.
 */
export function catalogueDocument(
  product: CatalogueProduct,
  today: string,
  language: SearchLanguage,
): CatalogueDocument | null {
  const group = product.enterprise_group;
  const category = categoryOf(product);
  const variants = product.variants ?? [];
  const price = cheapest(variants);
  if (product.status !== "published" || !group || !category || !price) return null;
  const sellable = sellability({
    storage: storageOf(product.metadata),
    groupStatus: group.status,
    hasGroup: true,
    offersPickup: isOffered(group),
  });
  if (sellable === "hidden") return null;

  const titleEn = textOf(product.metadata, "title_en");
  const unit = unitPrice(price.variant, price.satang);
  const certificates = listedCertificates(group.certificates ?? [], today).filter(
    (each) => each.product_id === null || each.product_id === product.id,
  );
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    title_en: titleEn,
    thumbnail: product.thumbnail ?? "",
    ...searchTexts(product, group, category, titleEn, language),
    name_sort: thaiSortKey(product.title),
    group_id: group.id,
    group_handle: group.handle,
    group_name: group.name,
    group_name_en: group.name_en ?? "",
    tambon_code: group.tambon_code,
    amphoe: group.tambon_code.slice(0, 4),
    category: category.handle,
    price_satang: price.satang,
    unit_price_satang: unit?.satang ?? 0,
    unit_price_per: unit?.per ?? "",
    in_stock: variants.some((variant) => orderableQuantity(variant) > 0),
    sellable,
    marks: shownMarks.filter((kind) => certificates.some((each) => each.kind === kind)).slice(0, 3),
    certificates: [...new Set(certificates.map((each) => each.kind))].sort(),
    is_sample: group.is_sample || product.metadata?.is_sample === true,
    created_at: new Date(product.created_at).toISOString(),
  };
}

type Group = NonNullable<CatalogueProduct["enterprise_group"]>;

/** Everything that a question is compared with. Handles are in it, because they are how Thais write names in Latin letters. */
function searchTexts(
  product: CatalogueProduct,
  group: Group,
  category: (typeof categories)[number],
  titleEn: string,
  language: SearchLanguage,
) {
  const names = `${product.title} ${titleEn}`;
  const title = language.fields(names);
  const groupNames = language.fields(
    `${group.name} ${group.name_en ?? ""} ${group.handle.replaceAll("-", " ")}`,
  );
  const categoryNames = language.fields(`${category.name} ${category.name_en}`);
  const tambon = findRayongTambon(group.tambon_code);
  const place = language.fields(
    tambon ? `${tambon.th} ${tambon.amphoe.th} ${tambon.en} ${tambon.amphoe.en}` : "",
  );
  return {
    title_seg: title.seg,
    title_sub: title.sub,
    group_seg: groupNames.seg,
    group_sub: groupNames.sub,
    category_seg: categoryNames.seg,
    category_sub: categoryNames.sub,
    other_names: language.synonyms(names),
    place_seg: place.seg,
    place_sub: place.sub,
    spelling: `${foldThai(product.title).replaceAll(" ", "")} ${title.seg} ${title.sub}`,
  };
}
