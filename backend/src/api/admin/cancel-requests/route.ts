import { type AdminCancelRequests, listCancelRequestsQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { GROUP_ORDER_MODULE } from "../../../modules/group-order";
import type GroupOrderService from "../../../modules/group-order/service";
import { queryOf } from "../../validate";

/** Parts of orders that groups ask to have cancelled, the longest waiting first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<AdminCancelRequests>) => {
  const page = queryOf(req, listCancelRequestsQuery);
  const { cancelRequests }: GroupOrderService = req.scope.resolve(GROUP_ORDER_MODULE);
  const { requests, count } = await cancelRequests.listOpen(page);
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data: groups } = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "name"],
    filters: { id: [...new Set(requests.map(({ groupId }) => groupId))] },
  });
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  res.json({
    cancel_requests: requests.map((request) => ({
      id: request.id,
      order_id: request.orderId,
      number: request.number,
      group_name: names.get(request.groupId) ?? "",
      reason: request.reason,
      note: request.note,
      requested_at: request.requestedAt.toISOString(),
    })),
    count,
  });
};
