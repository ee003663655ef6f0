import { type AdminSuspendedRefunds, suspendedRefundsQuery } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { GROUP_ORDER_MODULE } from "../../../modules/group-order";
import type GroupOrderService from "../../../modules/group-order/service";
import { queryOf } from "../../validate";
import { orderNumbers } from "../order-numbers";

/** Refunds that name no group, and whose they can be. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<AdminSuspendedRefunds>) => {
  const { state, limit, offset } = queryOf(req, suspendedRefundsQuery);
  const groupOrders = req.scope.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  const [rows, count] = await groupOrders.listAndCountSuspendedRefunds(state ? { state } : {}, {
    take: limit,
    skip: offset,
    order: { created_at: "ASC", id: "ASC" },
  });
  const parts = await partsOfOrders(
    req,
    rows.map((row) => row.order_id),
  );
  const numbers = await orderNumbers(
    req.scope,
    rows.map((row) => row.order_id),
  );
  res.json({
    suspended_refunds: rows.map((row) => ({
      id: row.id,
      source: row.source,
      order_id: row.order_id,
      order_number: numbers.get(row.order_id) ?? null,
      amount_satang: parseSatang(row.amount_satang),
      refunded_at: new Date(row.refunded_at).toISOString(),
      state: row.state,
      group_order_id: row.group_order_id,
      group_orders: parts.filter((part) => part.order_id === row.order_id),
    })),
    count,
    limit,
    offset,
  });
};

interface PartRecord {
  id: string;
  order_id: string;
  group_id: string;
  number: string;
}

async function partsOfOrders(req: MedusaRequest, orderIds: string[]) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "group_order",
    fields: ["id", "order_id", "group_id", "number"],
    filters: { order_id: orderIds },
  });
  const parts = data as unknown as PartRecord[];
  const groups = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "name"],
    filters: { id: [...new Set(parts.map((part) => part.group_id))] },
  });
  const names = new Map((groups.data as { id: string; name: string }[]).map(({ id, name }) => [id, name]));
  return parts
    .map(({ id, order_id, number, group_id }) => ({
      id,
      order_id,
      number,
      group_name: names.get(group_id) ?? group_id,
    }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
}
