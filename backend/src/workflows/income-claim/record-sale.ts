import type { CategoryHandle, RecordSaleBody } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type { Claim } from "../../modules/revenue/claim-rows";
import { createClaimWorkflow } from "./create-claim";

type Sale = { groupId: string; actor: AuditActor; sale: RecordSaleBody };

/**
 * A group records a sale of its own, submitted at once; goods of the group's own category unless it names another.
 * @throws what `createClaimWorkflow` throws
 */
export async function recordSale(container: MedusaContainer, { groupId, actor, sale }: Sale): Promise<Claim> {
  const category = sale.category ?? (await categoryOf(container, groupId));
  const { result } = await createClaimWorkflow(container).run({
    input: {
      actor,
      body: { ...sale, category, group_id: groupId, quantity: null, buyer_kind: null, submit: true },
    },
  });
  return result;
}

async function categoryOf(container: MedusaContainer, groupId: string): Promise<CategoryHandle> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["category"],
    filters: { id: groupId },
  });
  const category = data[0]?.category;
  if (!category) throw new Error(`group ${groupId} has no category`);
  // The column holds only handles of the contract: groups are written through it.
  return category as CategoryHandle;
}
