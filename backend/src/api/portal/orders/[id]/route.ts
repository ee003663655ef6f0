import { GROUP_ORDER_MODULE } from "../../../../modules/group-order";
import type GroupOrderService from "../../../../modules/group-order/service";
import { notFound } from "../../../../workflows/portal-access/portal-refusal";
import { answering, param, portalOf } from "../../portal-request";
import { toPortalOrderDetail } from "../view-order";

export const GET = answering(async (req, res) => {
  const { groupId, role } = portalOf(req);
  const { work }: GroupOrderService = req.scope.resolve(GROUP_ORDER_MODULE);
  const order = await work.find(groupId, param(req, "id"));
  if (!order) throw notFound();
  res.json({ order: await toPortalOrderDetail(req.scope, order, role) });
});
