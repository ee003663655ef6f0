import { setTargetBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setTargetWorkflow } from "../../../../workflows/revenue/set-target";
import { auditActorOf } from "../../../audit-actor-of";
import { bodyOf } from "../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const body = bodyOf(req, setTargetBody);
  await setTargetWorkflow(req.scope).run({ input: { ...auditActorOf(req), body } });
  res.json({ target: body });
};
