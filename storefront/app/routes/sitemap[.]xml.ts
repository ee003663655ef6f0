import { loadSitemapPaths } from "~/features/shell/load-sitemap-paths.server";
import { sitemapXml } from "~/features/shell/sitemap-xml";
import { env } from "~/lib/env.server";

export async function loader(): Promise<Response> {
  const xml = sitemapXml(env.SHOP_URL, await loadSitemapPaths());
  return new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
