import { listCatalogueResponse } from "@chumchon/contracts";
import type { Lang } from "~/lib/i18n/lang";
import { readBackend } from "~/lib/medusa.server";
import { pickLanguage } from "~/lib/pick-language";
import type { CardView } from "./card-view";
import type { CatalogueFilter } from "./catalogue-filter";
import { toCardView } from "./to-card-view.server";

const PAGE_SIZE = 24;

export type CatalogueView = {
  cards: CardView[];
  count: number;
  pages: number;
  groups: { value: string; label: string }[];
  /** The backend says that the goods are made up. */
  isSample: boolean;
};

/** One page of the catalogue, ready to show. */
export async function loadCatalogue(filter: CatalogueFilter, lang: Lang): Promise<CatalogueView> {
  const answer = await readBackend(listCatalogueResponse, "/store/catalogue", {
    query: {
      q: filter.q,
      category: filter.category,
      group: filter.group,
      min_price_satang: filter.minSatang,
      max_price_satang: filter.maxSatang,
      // "Ready to send" is both: there, and sold online by a group that takes orders.
      in_stock: filter.inStock ? true : undefined,
      orderable: filter.inStock ? true : undefined,
      sort: filter.sort,
      limit: PAGE_SIZE,
      offset: (filter.page - 1) * PAGE_SIZE,
    },
  });
  const groups = (answer.facets.group ?? []).map((group) => ({
    value: group.value,
    label: pickLanguage(lang, group.label, group.label_en),
  }));
  return {
    cards: answer.products.map((product) => toCardView(product, lang)),
    count: answer.count,
    pages: Math.ceil(answer.count / PAGE_SIZE),
    groups: withChosen(groups, filter.group).sort((a, b) => a.label.localeCompare(b.label, lang)),
    isSample: answer.products.some((product) => product.is_sample),
  };
}

/** A chosen group stays choosable, even when nothing of it matches the rest of the filter. */
function withChosen(groups: CatalogueView["groups"], chosen: string | null): CatalogueView["groups"] {
  if (chosen === null || groups.some((group) => group.value === chosen)) return groups;
  return [{ value: chosen, label: chosen }, ...groups];
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
  const answer = await readBackend(listCatalogueResponse, "/store/catalogue", { query });
  return answer.products.map((product) => toCardView(product, lang));
}
