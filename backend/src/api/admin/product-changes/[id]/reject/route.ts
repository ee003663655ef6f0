import { rejectProductChangeBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { decideProductChange } from "../../../../../workflows/product/decide-product-change";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";

/** Sends it back to the group, with the reason that it will read. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { version, note } = bodyOf(req, rejectProductChangeBody);
  const { actor, request_id } = auditActorOf(req);
  const id = req.params.id ?? "";
  await decideProductChange(req.scope, {
    id,
    version,
    status: "rejected",
    note,
    by: actor.id ?? "",
    actor,
    request_id,
  });
  res.json({ id, status: "rejected" });
};
