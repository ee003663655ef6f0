import { env } from "~/lib/env.server";

/** Pages of one shopper stay out; the sitemap is named only where indexing is wanted (else `noindex` says no). */
export function loader(): Response {
  const lines = ["User-agent: *", "Disallow: /cart", "Disallow: /checkout", "Disallow: /orders/"];
  lines.push(...lines.slice(1).map((line) => line.replace("Disallow: ", "Disallow: /en")));
  if (env.ALLOW_INDEXING) lines.push("", `Sitemap: ${env.SHOP_URL}/sitemap.xml`);
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
