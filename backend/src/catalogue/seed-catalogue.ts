import type { SearchTypes } from "@medusajs/framework/types";
import { batchSize, catalogueContents } from "./catalogue-contents";

/** Everything an index of the catalogue holds; `catchup` is the second pass over what changed during the first. */
export async function* seedCatalogue({
  container,
  catchup,
}: SearchTypes.SearchSeedContext): AsyncIterable<SearchTypes.SearchMutation[]> {
  const { query } = container;
  for (let skip = 0; ; skip += batchSize) {
    const page = { skip, take: batchSize, order: { id: "ASC" } };
    const { data } = await query.graph({ entity: "product", fields: ["id"], pagination: page });
    const ids = data.map((product) => product.id);
    const { documents, hidden } = await catalogueContents(query, ids);
    yield [{ action: "upsert", documents }];
    // The second pass also takes out what stopped being shown while the first one was reading.
    if (catchup && hidden.length > 0) yield [{ action: "delete", filters: { id: hidden } }];
    if (ids.length < batchSize) break;
  }
  if (!catchup) return;
  const { data: deleted } = await query.graph({
    entity: "product",
    fields: ["id"],
    filters: { deleted_at: { $gte: catchup.since } },
    withDeleted: true,
  });
  const ids = deleted.map((product) => product.id);
  if (ids.length > 0) yield [{ action: "delete", filters: { id: ids } }];
}
