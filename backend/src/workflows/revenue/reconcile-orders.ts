import { sumSatang } from "@chumchon/money";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type { MoneyEvent, MoneyMove } from "../../modules/group-order/domain/share-payments";
import type GroupOrderService from "../../modules/group-order/service";
import { REVENUE_MODULE } from "../../modules/revenue";
import type RevenueService from "../../modules/revenue/service";
import type { OrderMoneyRecord } from "../group-order/order-money";
import { readOrderPayments } from "../group-order/order-payments";
import { sharesOfOrder } from "../group-order/shares-of-order";
import { mayBecomeIncome } from "./income-of-moves";

const ORDERS_A_PAGE = 100;

/**
 * Compares the books of every paid order: shares with Medusa's captures and refunds, by payment, and income
 * with the goods' part of them. Changes nothing.
 * @returns one sentence for each difference
 */
export async function reconcileOrders(container: MedusaContainer): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const differences: string[] = [];
  for (let skip = 0; ; skip += ORDERS_A_PAGE) {
    const { data } = await query.graph({
      entity: "order",
      fields: ["id", "payment_collections.payments.id", "payment_collections.payments.captures.id"],
      pagination: { take: ORDERS_A_PAGE, skip, order: { id: "ASC" } },
    });
    // Query's generated types do not know which fields were asked for.
    const orders = data as unknown as OrderMoneyRecord[];
    for (const order of orders) {
      if (hasCapture(order)) differences.push(...(await differencesOf(container, order.id)));
    }
    if (orders.length < ORDERS_A_PAGE) return differences;
  }
}

function hasCapture(order: OrderMoneyRecord): boolean {
  const payments = (order.payment_collections ?? []).flatMap((collection) => collection?.payments ?? []);
  return payments.some((payment) => (payment?.captures ?? []).length > 0);
}

/** Of one order. @returns one sentence for each difference */
export async function differencesOf(container: MedusaContainer, orderId: string): Promise<string[]> {
  const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const revenue: RevenueService = container.resolve(REVENUE_MODULE);
  const books = await readOrderPayments(container, orderId);
  const held = await groupOrders.heldByPayment(orderId);
  const differences: string[] = [];
  for (const payment of books.payments) {
    const own = books.events.filter((event) => event.paymentId === payment.id);
    const shares = held.get(payment.id) ?? { capturedSatang: 0, refundedSatang: 0 };
    // A refund that nobody has assigned yet is on the suspense list, and no group's.
    const placed = own.filter((event) => event.kind === "capture" || event.parts);
    for (const kind of ["capture", "refund"] as const) {
      const share = kind === "capture" ? shares.capturedSatang : shares.refundedSatang;
      const medusa = totalOf(placed, kind);
      if (share === medusa) continue;
      differences.push(
        `Order ${orderId}, payment ${payment.id}: ${kind}s are ${medusa} satang, shares ${share}`,
      );
    }
  }
  const livemodes = new Map(books.charges.map((charge) => [charge.paymentId, charge.livemode]));
  const { moves } = sharesOfOrder(books.groupOrders, books.payments, books.events);
  const goods = moves.filter(
    (move) => move.lineId !== null && mayBecomeIncome(books.world, livemodes.get(move.paymentId) ?? null),
  );
  const expected = totalOf(goods, "capture") - totalOf(goods, "refund");
  const posted = sumSatang((await revenue.byGroupOrder(orderId)).values());
  if (posted !== expected) {
    differences.push(
      `Order ${orderId}: income is ${posted} satang, the goods' part of its payments ${expected}`,
    );
  }
  return differences;
}

function totalOf(amounts: readonly (MoneyEvent | MoneyMove)[], kind: "capture" | "refund"): number {
  return sumSatang(amounts.filter((each) => each.kind === kind).map((each) => each.amountSatang));
}
