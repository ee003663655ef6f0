import { decideCancelRequestBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { acceptCancelRequest } from "../../../../../workflows/group-work/decide-cancel-request";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { note } = bodyOf(req, decideCancelRequestBody);
  const result = await acceptCancelRequest(req.scope, {
    id: req.params.id ?? "",
    note,
    ...auditActorOf(req),
  });
  res.json(result);
};
