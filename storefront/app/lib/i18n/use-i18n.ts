import { useLocation } from "@remix-run/react";
import { type Lang, langOfPath, localPath } from "./lang";
import { type Translate, translator } from "./translate";

export type I18n = {
  lang: Lang;
  t: Translate;
  /** A path of ours in the page's language. */
  href: (path: string) => string;
};

/** The page's language follows its address, so it is also right inside an error boundary. */
export function useI18n(): I18n {
  const lang = langOfPath(useLocation().pathname);
  return { lang, t: translator(lang), href: (path) => localPath(lang, path) };
}
