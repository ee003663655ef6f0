import { type ListCatalogueResponse, listCatalogueResponse } from "@chumchon/contracts";
import { readCatalogue } from "~/lib/catalogue-cache.server";
import type { Lang } from "~/lib/i18n/lang";
import { keepViews } from "~/lib/keep-views.server";
import { pickLanguage } from "~/lib/pick-language";
import type { CardView } from "./card-view";
import type { CatalogueFilter } from "./catalogue-filter";
import { toCardView } from "./to-card-view.server";

const PAGE_SIZE = 24;

export type FacetView = { value: string; label: string; count: number };

export type CatalogueView = {
  cards: CardView[];
  count: number;
  pages: number;
  groups: FacetView[];
  amphoes: FacetView[];
  certificates: FacetView[];
  prices: FacetView[];
  /** How many there are of each category, by handle. */
  categoryCounts: Record<string, number>;
  inStockCount: number;
  /** What was done to find anything: read with another keyboard layout, other letters, or some of the words. */
  matched: NonNullable<ListCatalogueResponse["search"]>["matched"] | null;
  /** What was probably meant. */
  didYouMean: string | null;
  /** Folded words to highlight in the names. */
  terms: string[];
  /** The backend says that the goods are made up. */
  isSample: boolean;
};

const pages = keepViews<CatalogueView>();
const rows = keepViews<CardView[]>();

/** One page of the catalogue, ready to show. */
export async function loadCatalogue(filter: CatalogueFilter, lang: Lang): Promise<CatalogueView> {
  const answer = await readCatalogue(listCatalogueResponse, "/store/catalogue", {
    q: filter.q,
    category: filter.category,
    group: filter.group,
    amphoe: filter.amphoe,
    certificate: filter.certificate,
    min_price_satang: filter.minSatang,
    max_price_satang: filter.maxSatang,
    // "Ready to send" is both: there, and sold online by a group that takes orders.
    in_stock: filter.inStock ? true : undefined,
    orderable: filter.inStock ? true : undefined,
    sort: filter.sort,
    limit: PAGE_SIZE,
    offset: (filter.page - 1) * PAGE_SIZE,
  });
  return pages(answer, lang, () => toCatalogueView(answer, filter, lang));
}

function toCatalogueView(answer: ListCatalogueResponse, filter: CatalogueFilter, lang: Lang): CatalogueView {
  const facet = (name: string): FacetView[] =>
    (answer.facets[name] ?? []).map(({ value, label, label_en, count }) => ({
      value,
      label: pickLanguage(lang, label, label_en),
      count,
    }));
  const terms = answer.search?.terms ?? [];
  return {
    cards: answer.products.map((product) => toCardView(product, lang, terms)),
    count: answer.count,
    pages: Math.ceil(answer.count / PAGE_SIZE),
    amphoes: withChosen(facet("amphoe"), filter.amphoe).sort((a, b) => a.label.localeCompare(b.label, lang)),
    certificates: withChosen(facet("certificate"), filter.certificate),
    prices: facet("price"),
    categoryCounts: Object.fromEntries(facet("category").map(({ value, count }) => [value, count])),
    inStockCount: facet("in_stock").find(({ value }) => value === "true")?.count ?? 0,
    matched: answer.search?.matched ?? null,
    didYouMean: answer.search?.did_you_mean ?? null,
    terms,
    groups: withChosen(facet("group"), filter.group).sort((a, b) => a.label.localeCompare(b.label, lang)),
    isSample: answer.products.some((product) => product.is_sample),
  };
}

/** What is chosen stays choosable, even when nothing of it matches the rest of the filter. */
function withChosen(values: FacetView[], chosen: string | null): FacetView[] {
  if (chosen === null || values.some(({ value }) => value === chosen)) return values;
  return [{ value: chosen, label: chosen, count: 0 }, ...values];
}

/** A short row of goods for other pages. */
export async function loadGoodsRow(
  query: {
    group?: string;
    in_stock?: boolean;
    orderable?: boolean;
    sort?: "newest" | "relevance";
    limit: number;
    offset?: number;
  },
  lang: Lang,
): Promise<CardView[]> {
  const answer = await readCatalogue(listCatalogueResponse, "/store/catalogue", query);
  return rows(answer, lang, () => answer.products.map((product) => toCardView(product, lang)));
}
