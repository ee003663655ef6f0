import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import { countedEvents } from "../../modules/group-order/domain/counted-events";
import type { MoneyEvent } from "../../modules/group-order/domain/share-payments";
import type { FrozenGroupOrder } from "../../modules/group-order/frozen-order";
import type GroupOrderService from "../../modules/group-order/service";
import { WORLD_MODULE } from "../../modules/world";
import type WorldService from "../../modules/world/service";
import type { WorldKind } from "../../modules/world/service";
import { type OrderMoneyRecord, type OrderPayment, orderMoneyFields, orderMoneyOf } from "./order-money";

/** What our own ledger of Omise charges says of a payment. */
export interface PaymentCharge {
  readonly paymentId: string;
  readonly livemode: boolean | null;
  /** ISO instant at Omise; null without a charge. */
  readonly paidAt: string | null;
}

export interface OrderPayments {
  readonly groupOrders: FrozenGroupOrder[];
  readonly payments: OrderPayment[];
  readonly events: MoneyEvent[];
  /** The claim that a refund carries out, by core's refund. */
  readonly claimIds: Readonly<Record<string, string>>;
  readonly charges: PaymentCharge[];
  readonly world: WorldKind | null;
}

interface AttemptRecord {
  session_id: string;
  livemode: boolean | null;
  paid_at: string | Date | null;
}

/**
 * Everything that shares and income of an order are computed from, as it is now.
 * @throws MedusaError NOT_FOUND without such an order
 */
export async function readOrderPayments(container: MedusaContainer, orderId: string): Promise<OrderPayments> {
  const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const world: WorldService = container.resolve(WORLD_MODULE);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const found = await query.graph({ entity: "order", fields: orderMoneyFields, filters: { id: orderId } });
  // Query's generated types do not know which fields were asked for; here and below.
  const order = found.data[0] as unknown as OrderMoneyRecord | undefined;
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order ${orderId}`);

  const { orderPayments, ...money } = orderMoneyOf(order);
  const sessionIds = orderPayments.flatMap((payment) => payment.sessionId ?? []);
  const attempts = await query.graph({
    entity: "payment_attempt",
    fields: ["session_id", "livemode", "paid_at"],
    filters: { session_id: sessionIds },
  });
  const refunds = money.payments.flatMap((payment) => payment.refunds);
  const paymentIds = orderPayments.map((payment) => payment.id);
  const partsOf = refunds.length > 0 ? await groupOrders.refunds.partsOf(paymentIds) : new Map();
  return {
    groupOrders: await groupOrders.ofOrder(orderId),
    payments: orderPayments,
    events: countedEvents(money, partsOf, new Date()),
    claimIds: Object.fromEntries(refunds.flatMap(({ id, claimId }) => (claimId ? [[id, claimId]] : []))),
    charges: chargesOf(orderPayments, attempts.data as unknown as AttemptRecord[]),
    world: await world.getKind(),
  };
}

function chargesOf(payments: readonly OrderPayment[], attempts: readonly AttemptRecord[]): PaymentCharge[] {
  const bySession = new Map(attempts.map((attempt) => [attempt.session_id, attempt]));
  return payments.map((payment) => {
    const attempt = bySession.get(payment.sessionId ?? "");
    return {
      paymentId: payment.id,
      livemode: attempt?.livemode ?? null,
      paidAt: attempt?.paid_at ? new Date(attempt.paid_at).toISOString() : null,
    };
  });
}
