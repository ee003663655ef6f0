import { requestCancelBody } from "@chumchon/contracts";
import { GROUP_ORDER_MODULE } from "../../../../../modules/group-order";
import type GroupOrderService from "../../../../../modules/group-order/service";
import { requestCancel } from "../../../../../workflows/group-work/request-cancel";
import { notFound } from "../../../../../workflows/portal-access/portal-refusal";
import { bodyOf } from "../../../../validate";
import { answering, param, portalOf } from "../../../portal-request";
import { toPortalOrderDetail } from "../../view-order";

/** Asks staff to cancel the group's part; they pay the shopper back. */
export const POST = answering(async (req, res) => {
  const { groupId, role, actor } = portalOf(req);
  const id = param(req, "id");
  await requestCancel(req.scope, { groupId, id, body: bodyOf(req, requestCancelBody), actor });
  const { work }: GroupOrderService = req.scope.resolve(GROUP_ORDER_MODULE);
  const order = await work.find(groupId, id);
  if (!order) throw notFound();
  res.status(201).json({ order: await toPortalOrderDetail(req.scope, order, role) });
});
