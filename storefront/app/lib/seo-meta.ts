import type { MetaDescriptor } from "@remix-run/node";
import type { Lang } from "./i18n/lang";

export type Seo = {
  title: string;
  ogTitle: string;
  description: string;
  siteName: string;
  lang: Lang;
  canonical: string;
  alternates: Record<Lang, string>;
  picture: string;
  type: "website" | "product" | "article";
  /** In baht with two decimals, or null. */
  price: string | null;
  inStock: boolean | null;
  noindex: boolean;
};

const OG_LOCALE: Record<Lang, string> = { th: "th_TH", en: "en_US" };

/** The tags of a page; an error has no data and keeps the shop's name and no index. */
export function metaOf(data: { seo: Seo } | undefined): MetaDescriptor[] {
  if (data === undefined) return [{ title: "ตลาดเพื่อนชุมชน" }, { name: "robots", content: "noindex" }];
  const { seo } = data;
  const tags: MetaDescriptor[] = [
    { title: seo.title },
    { name: "description", content: seo.description },
    { tagName: "link", rel: "canonical", href: seo.canonical },
    { tagName: "link", rel: "alternate", hrefLang: "th", href: seo.alternates.th },
    { tagName: "link", rel: "alternate", hrefLang: "en", href: seo.alternates.en },
    { tagName: "link", rel: "alternate", hrefLang: "x-default", href: seo.alternates.th },
    { property: "og:site_name", content: seo.siteName },
    { property: "og:type", content: seo.type },
    { property: "og:locale", content: OG_LOCALE[seo.lang] },
    { property: "og:title", content: seo.ogTitle },
    { property: "og:description", content: seo.description },
    { property: "og:url", content: seo.canonical },
    { property: "og:image", content: seo.picture },
    { name: "twitter:card", content: "summary_large_image" },
  ];
  if (seo.price !== null) {
    tags.push(
      { property: "product:price:amount", content: seo.price },
      { property: "product:price:currency", content: "THB" },
    );
  }
  if (seo.inStock !== null) {
    tags.push({ property: "product:availability", content: seo.inStock ? "in stock" : "out of stock" });
  }
  if (seo.noindex) tags.push({ name: "robots", content: "noindex, nofollow" });
  return tags;
}
