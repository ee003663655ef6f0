import { env } from "./env.server";
import { type Lang, localPath } from "./i18n/lang";
import { translator } from "./i18n/translate";
import type { Seo } from "./seo-meta";

const MAX_DESCRIPTION = 160;
const DEFAULT_PICTURE = "/og.png";

export type SeoInput = {
  lang: Lang;
  /** The page's one address without language and without filters. */
  path: string;
  title: string;
  description: string;
  /** "/pictures/…", or null for the shop's own picture. */
  picture?: string | null;
  type?: "website" | "product" | "article";
  priceSatang?: number;
  inStock?: boolean;
  /** Pages of one shopper, and endless variations of a list, stay out of every index. */
  noindex?: boolean;
};

/** What a page tells search engines and LINE or Facebook; addresses are absolute. */
export function buildSeo(input: SeoInput): Seo {
  const t = translator(input.lang);
  const siteName = t("site.name");
  const absolute = (path: string) => `${env.SHOP_URL}${path}`;
  return {
    title: input.title.includes(siteName) ? input.title : `${input.title} · ${siteName}`,
    ogTitle: input.title,
    description: shorten(input.description),
    siteName,
    lang: input.lang,
    canonical: absolute(localPath(input.lang, input.path)),
    alternates: { th: absolute(localPath("th", input.path)), en: absolute(localPath("en", input.path)) },
    picture: absolute(input.picture ?? DEFAULT_PICTURE),
    type: input.type ?? "website",
    price: input.priceSatang === undefined ? null : bahtText(input.priceSatang),
    inStock: input.inStock ?? null,
    noindex: input.noindex === true || !env.ALLOW_INDEXING,
  };
}

/** One line, cut at a blank so that no Thai mark loses its letter. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= MAX_DESCRIPTION) return line;
  const cut = line.slice(0, MAX_DESCRIPTION);
  const blank = cut.lastIndexOf(" ");
  return `${
    blank > MAX_DESCRIPTION / 2
      ? cut.slice(0, blank)
      : [...new Intl.Segmenter("th").segment(cut)]
          .slice(0, -1)
          .map((part) => part.segment)
          .join("")
  }…`;
}

/** "280.00", as Open Graph wants it. */
function bahtText(satang: number): string {
  return `${Math.trunc(satang / 100)}.${String(satang % 100).padStart(2, "0")}`;
}
