import { describe, expect, it } from "vitest";
import { sitemapXml } from "./sitemap-xml";

describe("the sitemap", () => {
  it("names every page in both languages, each with its twin, and escapes what XML would read", () => {
    const xml = sitemapXml("https://shop.example", ["/", "/products/a&b"]);
    expect(xml.match(/<url>/g)).toHaveLength(4);
    expect(xml).toContain("<loc>https://shop.example/en</loc>");
    expect(xml).toContain('hreflang="th" href="https://shop.example/products/a&amp;b"');
    expect(xml).not.toContain("a&b");
  });
});
