import { setBaselineBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setBaselineWorkflow } from "../../../../workflows/revenue/set-baseline";
import { auditActorOf } from "../../../audit-actor-of";
import { bodyOf } from "../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const body = bodyOf(req, setBaselineBody);
  await setBaselineWorkflow(req.scope).run({ input: { ...auditActorOf(req), body } });
  res.json({ baseline: body });
};
