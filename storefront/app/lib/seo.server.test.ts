import { describe, expect, it } from "vitest";
import { buildSeo } from "./seo.server";
import { metaOf } from "./seo-meta";

const product = {
  lang: "en" as const,
  path: "/products/honey",
  title: "Mangrove honey",
  description: "Honey of the mangrove",
  picture: "/pictures/honey.webp",
  type: "product" as const,
  priceSatang: 32_005,
  inStock: true,
};

describe("what a page tells LINE, Facebook and search engines", () => {
  it("carries absolute addresses, the twin in the other language, the price and the picture", () => {
    const tags = metaOf({ seo: buildSeo(product) });
    expect(tags).toContainEqual({ title: "Mangrove honey · Puean Chumchon Market" });
    expect(tags).toContainEqual({
      tagName: "link",
      rel: "canonical",
      href: "https://shop.example/en/products/honey",
    });
    expect(tags).toContainEqual({
      tagName: "link",
      rel: "alternate",
      hrefLang: "th",
      href: "https://shop.example/products/honey",
    });
    expect(tags).toContainEqual({
      property: "og:image",
      content: "https://shop.example/pictures/honey.webp",
    });
    expect(tags).toContainEqual({ property: "product:price:amount", content: "320.05" });
    expect(tags).toContainEqual({ property: "product:price:currency", content: "THB" });
  });

  it("is not indexed unless the setting allows it", () => {
    expect(metaOf({ seo: buildSeo(product) })).toContainEqual({
      name: "robots",
      content: "noindex, nofollow",
    });
  });

  it("cuts a long Thai description without losing a mark of its last letter", () => {
    const seo = buildSeo({ ...product, description: "น้ำผึ้งป่าชายเลน".repeat(30) });
    expect(seo.description.length).toBeLessThanOrEqual(161);
    const letters = [...new Intl.Segmenter("th").segment("น้ำผึ้งป่าชายเลน".repeat(30))].map(
      (part) => part.segment,
    );
    const cut = [...new Intl.Segmenter("th").segment(seo.description.slice(0, -1))].map(
      (part) => part.segment,
    );
    expect(cut).toEqual(letters.slice(0, cut.length));
  });

  it("keeps an error page out of every index", () => {
    expect(metaOf(undefined)).toContainEqual({ name: "robots", content: "noindex" });
  });
});
