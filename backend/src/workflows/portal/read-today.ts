import type { Today } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type GroupOrderService from "../../modules/group-order/service";
import { REVENUE_MODULE } from "../../modules/revenue";
import type RevenueService from "../../modules/revenue/service";
import { readGroupStock } from "../stock/read-group-stock";

/** Everything of the first page, read at once. */
export async function readToday(
  container: MedusaContainer,
  groupId: string,
  now = new Date(),
): Promise<Today> {
  const orders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const revenue: RevenueService = container.resolve(REVENUE_MODULE);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const today = toBangkokDate(now);
  const [counts, stock, month, cumulative, { data: groups }] = await Promise.all([
    orders.work.waitingOf(groupId),
    readGroupStock(container, groupId),
    revenue.summary({ groupId, from: `${today.slice(0, 8)}01`, to: today }),
    revenue.cumulativeByGroup([groupId]),
    query.graph({ entity: "enterprise_group", fields: ["joined_on"], filters: { id: groupId } }),
  ]);
  const low = stock.filter(({ state, on_sale }) => on_sale && state === "low").length;
  const out = stock.filter(({ state, on_sale }) => on_sale && state === "out").length;
  return {
    new_orders: counts.new,
    to_send: counts.toSend,
    overdue: counts.overdue,
    low_stock: low,
    out_of_stock: out,
    month_satang: month.totalSatang,
    cumulative_satang: cumulative.get(groupId) ?? 0,
    joined_on: groups[0]?.joined_on ?? null,
    next_step: nextStep(counts.new, counts.toSend, low + out),
  };
}

/** What waits longest for somebody else comes first. */
function nextStep(newOrders: number, toSend: number, low: number): Today["next_step"] {
  if (newOrders > 0) return "accept";
  if (toSend > 0) return "send";
  return low > 0 ? "restock" : "none";
}
