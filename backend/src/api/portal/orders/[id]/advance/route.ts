import { advanceOrderBody } from "@chumchon/contracts";
import { GROUP_ORDER_MODULE } from "../../../../../modules/group-order";
import type GroupOrderService from "../../../../../modules/group-order/service";
import { advanceOrder } from "../../../../../workflows/group-work/advance-order";
import { notFound } from "../../../../../workflows/portal-access/portal-refusal";
import { bodyOf } from "../../../../validate";
import { answering, param, portalOf } from "../../../portal-request";
import { toPortalOrderDetail } from "../../view-order";

/** Accepted, packed, shipped with its number, ready for pickup, delivered. */
export const POST = answering(async (req, res) => {
  const { groupId, role, actor } = portalOf(req);
  const id = param(req, "id");
  await advanceOrder(req.scope, { groupId, id, step: bodyOf(req, advanceOrderBody), actor });
  const { work }: GroupOrderService = req.scope.resolve(GROUP_ORDER_MODULE);
  const order = await work.find(groupId, id);
  if (!order) throw notFound();
  res.json({ order: await toPortalOrderDetail(req.scope, order, role) });
});
