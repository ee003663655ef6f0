import type { OrderGroupsResponse } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { getLastPaymentStatus } from "@medusajs/medusa/core-flows";
import { GROUP_ORDER_MODULE } from "../../../../../modules/group-order";
import type GroupOrderService from "../../../../../modules/group-order/service";
import { REVENUE_MODULE } from "../../../../../modules/revenue";
import type RevenueService from "../../../../../modules/revenue/service";
import { type GroupRecord, groupOrderAnswer } from "./group-order-answer";
import { readEnglishTitles } from "./read-english-titles";

type OrderRecord = Parameters<typeof getLastPaymentStatus>[0] & {
  id: string;
  display_id: number;
  status: string;
};

const orderFields = [
  "id",
  "display_id",
  "status",
  "currency_code",
  "payment_collections.status",
  "payment_collections.amount",
  "payment_collections.captured_amount",
  "payment_collections.refunded_amount",
];

/** What was bought from which group, and what each has earned by it. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<OrderGroupsResponse>) => {
  const orderId = req.params.id ?? "";
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const groupOrders: GroupOrderService = req.scope.resolve(GROUP_ORDER_MODULE);
  const revenue: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const [orders, parts, income] = await Promise.all([
    query.graph({ entity: "order", fields: orderFields, filters: { id: orderId } }),
    groupOrders.ofOrder(orderId),
    revenue.byGroupOrder(orderId),
  ]);
  // Query's generated types do not know which fields were asked for; here and below.
  const order = orders.data[0] as unknown as OrderRecord | undefined;
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order.");
  const variantIds = parts.flatMap((part) => part.lines.flatMap((line) => line.variantId ?? []));
  const [groups, englishTitles] = await Promise.all([
    query.graph({
      entity: "enterprise_group",
      fields: ["id", "handle", "name", "name_en", "pickup_note"],
      filters: { id: parts.map((part) => part.groupId) },
    }),
    readEnglishTitles(req.scope, variantIds),
  ]);
  const byId = new Map((groups.data as unknown as GroupRecord[]).map((group) => [group.id, group]));
  res.json({
    order: {
      id: order.id,
      display_id: order.display_id,
      status: order.status,
      payment_status: getLastPaymentStatus(order),
    },
    group_orders: parts.map((part) =>
      groupOrderAnswer(part, byId.get(part.groupId), income.get(part.id) ?? 0, englishTitles),
    ),
  });
};
