import { langs, localPath } from "~/lib/i18n/lang";

/** Every path in both languages, each naming its twin. */
export function sitemapXml(shopUrl: string, paths: readonly string[]): string {
  const entries = paths.flatMap((path) => langs.map((lang) => entry(shopUrl, path, localPath(lang, path))));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    "</urlset>",
    "",
  ].join("\n");
}

function entry(shopUrl: string, path: string, own: string): string {
  const twins = langs.map(
    (lang) =>
      `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(shopUrl + localPath(lang, path))}"/>`,
  );
  return `<url><loc>${escapeXml(shopUrl + own)}</loc>${twins.join("")}</url>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
