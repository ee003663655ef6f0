import type { ProductDetail } from "@chumchon/contracts";
import type { Seo } from "~/lib/seo-meta";

/** schema.org/Product for search engines. */
export function productSchema(product: ProductDetail, seo: Seo) {
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: seo.ogTitle,
    description: seo.description,
    image: seo.picture,
    url: seo.canonical,
    brand: { "@type": "Organization", name: product.group.name },
    offers: {
      "@type": "Offer",
      price: seo.price ?? "",
      priceCurrency: "THB",
      availability: product.in_stock ? "https://schema.org/InStock" : "https://schema.org/OutOfStock",
      url: seo.canonical,
    },
  };
}
