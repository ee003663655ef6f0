import { setBaselineBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setFigureWorkflow } from "../../../../workflows/revenue/set-figure";
import { auditActorOf } from "../../../audit-actor-of";
import { bodyOf } from "../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const body = bodyOf(req, setBaselineBody);
  await setFigureWorkflow(req.scope).run({
    input: { ...auditActorOf(req), figure: { kind: "baseline", ...body } },
  });
  res.json({ baseline: body });
};
