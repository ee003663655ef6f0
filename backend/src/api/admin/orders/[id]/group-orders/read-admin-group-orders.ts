import type { AdminGroupOrder } from "@chumchon/contracts";
import { sumSatang } from "@chumchon/money";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { GROUP_ORDER_MODULE } from "../../../../../modules/group-order";
import { heldParts } from "../../../../../modules/group-order/domain/held-parts";
import type { FrozenGroupOrder } from "../../../../../modules/group-order/frozen-order";
import type { RefundClaimRow } from "../../../../../modules/group-order/refund-claim-row";
import type GroupOrderService from "../../../../../modules/group-order/service";
import type { ShareAmounts } from "../../../../../modules/group-order/service";
import { PAYMENT_RESOLUTION_MODULE } from "../../../../../modules/payment-resolution";
import type PaymentResolutionService from "../../../../../modules/payment-resolution/service";
import { type OrderPayments, readOrderPayments } from "../../../../../workflows/group-order/order-payments";
import { dueOf, type OrderShares, sharesOfOrder } from "../../../../../workflows/group-order/shares-of-order";
import { type Sent, sentPieces } from "../../../../../workflows/refund/sent-pieces";

interface GroupRecord {
  id: string;
  name: string;
  name_en: string | null;
}

/** @throws MedusaError NOT_FOUND without such an order */
export async function readAdminGroupOrders(
  container: MedusaContainer,
  orderId: string,
): Promise<AdminGroupOrder[]> {
  const { refunds } = container.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  const { bankRefunds } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const read = await readOrderPayments(container, orderId);
  const groups = await readGroups(
    container,
    read.groupOrders.map((each) => each.groupId),
  );
  const claims = await refunds.ofOrder(orderId);
  const bankStates = new Map(
    (await bankRefunds.ofOrder(orderId)).map((each) => [each.claimId, each.state] as const),
  );
  const sent = await sentPieces(container, orderId);
  const shares = sharesOfOrder(read.groupOrders, read.payments, read.events);
  return read.groupOrders.map((groupOrder): AdminGroupOrder => {
    const group = groups.get(groupOrder.groupId);
    const own = claims.filter((claim) => claim.groupOrderId === groupOrder.id);
    const open = own.filter(({ state }) => state === "claimed" || state === "unclear");
    return {
      id: groupOrder.id,
      number: groupOrder.number,
      group: {
        id: groupOrder.groupId,
        name: group?.name ?? groupOrder.groupId,
        name_en: group?.name_en ?? null,
      },
      status: groupOrder.status,
      total_satang: groupOrder.totalSatang,
      captured_satang: totalOf(shares, groupOrder, "capturedSatang"),
      refunded_satang: totalOf(shares, groupOrder, "refundedSatang"),
      claimed_satang: sumSatang(open.map((claim) => claim.amountSatang)),
      lines: linesOf(groupOrder, { read, shares, open, sent }),
      claims: own.map((claim) => ({
        id: claim.id,
        amount_satang: claim.amountSatang,
        via: claim.via,
        reason: claim.reason,
        state: claim.state,
        note: claim.note,
        problem: claim.problem,
        bank_refund_state: bankStates.get(claim.id) ?? null,
        created_at: claim.createdAt.toISOString(),
      })),
    };
  });
}

function totalOf(
  { shares }: OrderShares,
  groupOrder: FrozenGroupOrder,
  side: keyof Pick<ShareAmounts, "capturedSatang" | "refundedSatang">,
): number {
  return sumSatang(
    shares.filter((share) => share.groupOrderId === groupOrder.id).map((share) => share[side]),
  );
}

type Seen = {
  read: OrderPayments;
  shares: OrderShares;
  open: readonly RefundClaimRow[];
  sent: ReadonlyMap<string, Sent>;
};

/** The lines, and the delivery as one without a line; what each holds is summed over all payments. */
function linesOf(
  groupOrder: FrozenGroupOrder,
  { read: { payments }, shares: { moves }, open, sent }: Seen,
): AdminGroupOrder["lines"] {
  const held = new Map<string | null, number>();
  for (const { id } of payments) {
    for (const part of heldParts(dueOf(groupOrder), id, moves, open)) {
      held.set(part.lineId, (held.get(part.lineId) ?? 0) + part.heldSatang);
    }
  }
  const lines = groupOrder.lines.map((line) => ({
    line_item_id: line.lineItemId as string | null,
    title: line.title as string | null,
    quantity: line.quantity as number | null,
    total_satang: line.totalSatang,
    held_satang: held.get(line.lineItemId) ?? 0,
    returnable: returnableOf(sent.get(line.lineItemId)),
  }));
  const delivery = {
    line_item_id: null,
    title: null,
    quantity: null,
    total_satang: groupOrder.shippingSatang,
    held_satang: held.get(null) ?? 0,
    returnable: 0,
  };
  return [...lines, delivery];
}

const returnableOf = (sent: Sent | undefined) => (sent ? sent.shipped - sent.returned : 0);

async function readGroups(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Map<string, GroupRecord>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "name", "name_en"],
    filters: { id: [...ids] },
  });
  return new Map((data as unknown as GroupRecord[]).map((group) => [group.id, group]));
}
