import type { AdminPayouts } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Payout } from "../../../modules/group-order/payouts";

/** Names of groups by id. */
export async function namesOf(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "name"],
    filters: { id: [...new Set(ids)] },
  });
  return new Map(data.map(({ id, name }) => [id, name]));
}

/** Payouts as staff read them. @param reader `user:…` */
export async function toAdminPayouts(
  container: MedusaContainer,
  payouts: readonly Payout[],
  reader: string,
): Promise<AdminPayouts["payouts"]> {
  const names = await namesOf(
    container,
    payouts.map(({ groupId }) => groupId),
  );
  return payouts.map((payout) => ({
    id: payout.id,
    group_id: payout.groupId,
    group_name: names.get(payout.groupId) ?? "",
    amount_satang: payout.amountSatang,
    paid_on: payout.paidOn,
    bank_reference: payout.bankReference,
    slip_file_id: payout.slipFileId,
    state: payout.state,
    recorded_at: payout.recordedAt.toISOString(),
    approved_at: payout.approvedAt?.toISOString() ?? null,
    is_own: payout.recordedBy === reader,
  }));
}
