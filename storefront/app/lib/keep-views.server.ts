import type { Lang } from "./i18n/lang";

/**
 * Views of answers that `readCatalogue` keeps: each made once for each language, and forgotten with its answer when the
 * catalogue has a new version (which it also has each day, for what depends on the date). The answer must be all that the
 * view is made of; what was asked for may be read too, since an answer is that of one question. Shared: never changed.
 */
export function keepViews<View>(): (answer: object, lang: Lang, make: () => View) => View {
  const kept: Record<Lang, WeakMap<object, View>> = { th: new WeakMap(), en: new WeakMap() };
  return (answer, lang, make) => {
    const known = kept[lang].get(answer);
    if (known !== undefined) return known;
    const view = make();
    kept[lang].set(answer, view);
    return view;
  };
}
