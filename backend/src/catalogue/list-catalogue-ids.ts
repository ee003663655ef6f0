import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

const pageSize = 1000;

/** Ids of every product of the shop and of every product that the index knows, also when it is long gone. */
export async function listCatalogueIds(container: MedusaContainer, index: string): Promise<string[]> {
  return [...new Set([...(await productIds(container)), ...(await documentIds(container, index))])];
}

async function productIds(container: MedusaContainer): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const ids: string[] = [];
  for (let skip = 0; ; skip += pageSize) {
    const { data } = await query.graph({
      entity: "product",
      fields: ["id"],
      pagination: { skip, take: pageSize, order: { id: "ASC" } },
    });
    ids.push(...data.map((product) => product.id));
    if (data.length < pageSize) return ids;
  }
}

async function documentIds(container: MedusaContainer, index: string): Promise<string[]> {
  const search = container.resolve(Modules.SEARCH);
  const ids: string[] = [];
  for (let skip = 0; ; skip += pageSize) {
    const { hits } = await search.search({
      entity: index,
      fields: ["id"],
      pagination: { skip, take: pageSize, order: { id: "ASC" } },
      search_options: { count: "none" },
    });
    ids.push(...hits.map((hit) => String(hit.id)));
    if (hits.length < pageSize) return ids;
  }
}
