import { listCatalogueResponse, listGroupsResponse } from "@chumchon/contracts";
import { readBackend } from "~/lib/medusa.server";
import { categoryHandles } from "./category-handles";

const PAGE = 100;
/** A sitemap file may hold 50,000 addresses; two languages each, so this is far below. */
const MAX_GOODS = 10_000;

export async function loadSitemapPaths(): Promise<string[]> {
  const fixed = ["/", "/products", "/groups", "/impact", ...categoryHandles.map((handle) => `/c/${handle}`)];
  const [groups, goods] = await Promise.all([groupPaths(), goodsPaths()]);
  return [...fixed, ...groups, ...goods];
}

async function groupPaths(): Promise<string[]> {
  const paths: string[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { groups, count } = await readBackend(listGroupsResponse, "/store/groups", {
      query: { limit: PAGE, offset },
    });
    paths.push(...groups.map((group) => `/groups/${group.handle}`));
    if (groups.length === 0 || paths.length >= count) return paths;
  }
}

async function goodsPaths(): Promise<string[]> {
  const paths: string[] = [];
  for (let offset = 0; offset < MAX_GOODS; offset += PAGE) {
    const query = { limit: PAGE, offset, sort: "name" };
    const { products, count } = await readBackend(listCatalogueResponse, "/store/catalogue", { query });
    paths.push(...products.map((product) => `/products/${product.handle}`));
    if (products.length === 0 || paths.length >= count) break;
  }
  return paths;
}
