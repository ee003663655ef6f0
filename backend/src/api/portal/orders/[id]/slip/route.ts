import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { GROUP_ORDER_MODULE } from "../../../../../modules/group-order";
import type GroupOrderService from "../../../../../modules/group-order/service";
import { drawPackingSlip } from "../../../../../workflows/group-work/draw-packing-slip";
import { readRecipient } from "../../../../../workflows/group-work/read-recipient";
import { notFound } from "../../../../../workflows/portal-access/portal-refusal";
import { answering, param, portalOf } from "../../../portal-request";

/** Packing slip and address label in one PDF, while the parcel needs the address. */
export const GET = answering(async (req, res) => {
  const { groupId } = portalOf(req);
  const { work }: GroupOrderService = req.scope.resolve(GROUP_ORDER_MODULE);
  const order = await work.find(groupId, param(req, "id"));
  const recipient = order && (await readRecipient(req.scope, order));
  if (!order || !recipient) throw notFound();
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["name", "is_sample"],
    filters: { id: groupId },
  });
  const group = { name: data[0]?.name ?? "", isSample: data[0]?.is_sample ?? false };
  const pdf = await drawPackingSlip({ order, recipient, group, madeAt: new Date() });
  res.setHeader("Content-Type", "application/pdf");
  res.setHeader("Content-Disposition", `inline; filename="parcel-${order.number}.pdf"`);
  res.setHeader("Cache-Control", "private, no-store");
  res.send(pdf);
});
