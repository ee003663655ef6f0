import { listPortalOrdersQuery } from "@chumchon/contracts";
import { GROUP_ORDER_MODULE } from "../../../modules/group-order";
import type GroupOrderService from "../../../modules/group-order/service";
import { queryOf } from "../../validate";
import { answering, portalOf } from "../portal-request";
import { toPortalOrder } from "./view-order";

/** Paid orders of the group, the one that waits longest first. */
export const GET = answering(async (req, res) => {
  const { filter, limit, offset } = queryOf(req, listPortalOrdersQuery);
  const { groupId } = portalOf(req);
  const { work }: GroupOrderService = req.scope.resolve(GROUP_ORDER_MODULE);
  const [orders, counts] = await Promise.all([
    work.list(groupId, { filter, limit, offset }),
    work.counts(groupId),
  ]);
  const count = filter ? counts[filter] : Object.values(counts).reduce((sum, each) => sum + each, 0);
  res.json({ orders: orders.map(toPortalOrder), count, counts });
});
