import type { ProductChange } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { changedFacts } from "../../../modules/group-product/domain/changed-facts";
import type { Change } from "../../../modules/group-product/product-rows";
import { readGroupProducts } from "../../../workflows/product/read-group-product";

/** A request with what staff compare: the words before and after, the pictures, and what it costs. */
export async function viewChanges(
  container: MedusaContainer,
  changes: readonly Change[],
): Promise<ProductChange[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: groups } = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "name"],
    filters: { id: [...new Set(changes.map(({ groupId }) => groupId))] },
  });
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return Promise.all(
    changes.map(async (change) => {
      const [product] = await readGroupProducts(container, change.groupId, change.productId);
      return {
        id: change.id,
        product_id: change.productId,
        group: { id: change.groupId, name: names.get(change.groupId) ?? "" },
        kind: change.kind,
        status: change.status as ProductChange["status"],
        version: change.version,
        asked_by: change.askedBy.name,
        asked_at: change.askedAt.toISOString(),
        decided_at: change.decidedAt?.toISOString() ?? null,
        note: change.note,
        fields: changedFacts(change.before, change.after),
        before: change.before,
        after: change.after,
        prices_satang: product?.variants.map(({ price_satang }) => price_satang) ?? [],
      };
    }),
  );
}
