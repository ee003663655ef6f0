import { suggestResponse } from "@chumchon/contracts";
import { formatPrice } from "@chumchon/money";
import { highlightMatches } from "@chumchon/thai/search";
import { readCatalogue } from "~/lib/catalogue-cache.server";
import { type Lang, localPath } from "~/lib/i18n/lang";
import { pickLanguage } from "~/lib/pick-language";
import type { Suggestion } from "./suggestion-view";

/** What to offer while somebody types: what was meant, groups and categories called so, then goods. */
export async function loadSuggestions(q: string, lang: Lang): Promise<Suggestion[]> {
  const found = await readCatalogue(suggestResponse, "/store/suggestions", { q });
  const marked = (text: string) => highlightMatches(text, found.terms);
  const meant = found.did_you_mean;
  return [
    ...(meant === null
      ? []
      : [
          {
            kind: "meant" as const,
            path: localPath(lang, `/products?q=${encodeURIComponent(meant)}`),
            parts: [{ text: meant, hit: true }],
            note: null,
          },
        ]),
    ...found.products.map((product) => ({
      kind: "product" as const,
      path: localPath(lang, `/products/${product.handle}`),
      parts: marked(pickLanguage(lang, product.title, product.title_en)),
      note: formatPrice(product.price_satang),
    })),
    ...found.groups.map((group) => ({
      kind: "group" as const,
      path: localPath(lang, `/groups/${group.value}`),
      parts: marked(pickLanguage(lang, group.label, group.label_en)),
      note: null,
    })),
    ...found.categories.map((category) => ({
      kind: "category" as const,
      path: localPath(lang, `/products?q=${encodeURIComponent(q)}&category=${category.value}`),
      parts: marked(pickLanguage(lang, category.label, category.label_en)),
      note: null,
    })),
  ];
}
