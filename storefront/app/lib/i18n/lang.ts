/** Thai lives at `/`, English at `/en`. */
export const langs = ["th", "en"] as const;
export type Lang = (typeof langs)[number];

const ENGLISH_PREFIX = /^\/en(?=\/|$)/;

/** The language of a path: "/en/cart" is English, everything else Thai. */
export function langOfPath(pathname: string): Lang {
  return ENGLISH_PREFIX.test(pathname) ? "en" : "th";
}

/** A path without its language: "/en/cart" and "/cart" are both "/cart". */
export function pathWithoutLang(pathname: string): string {
  const rest = pathname.replace(ENGLISH_PREFIX, "");
  return rest === "" ? "/" : rest;
}

/** The same page in a language: `("en", "/cart")` is "/en/cart". `path` may carry a query. */
export function localPath(lang: Lang, path: string): string {
  if (lang === "th") return path;
  return path === "/" ? "/en" : path.startsWith("/?") ? `/en${path.slice(1)}` : `/en${path}`;
}

/**
 * The language of a route below `($lang)`. Throws a 404 answer for any other first segment, so that
 * "/xx/cart" is no page.
 */
export function langOfParams(params: { lang?: string }): Lang {
  if (params.lang === undefined) return "th";
  if (params.lang === "en") return "en";
  throw new Response(null, { status: 404, statusText: "Not Found" });
}

/** For pictures and frames, whose language is their reader's page's: `?lang=en`; everything else is Thai. */
export function langOfQuery(request: Request): Lang {
  return new URL(request.url).searchParams.get("lang") === "en" ? "en" : "th";
}
