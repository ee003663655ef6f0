import { approveProductChangeBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { decideProductChange } from "../../../../../workflows/product/decide-product-change";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";

/** Takes what was looked at into the shop. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { version } = bodyOf(req, approveProductChangeBody);
  const { actor, request_id } = auditActorOf(req);
  const id = req.params.id ?? "";
  await decideProductChange(req.scope, {
    id,
    version,
    status: "approved",
    note: null,
    by: actor.id ?? "",
    actor,
    request_id,
  });
  res.json({ id, status: "approved" });
};
