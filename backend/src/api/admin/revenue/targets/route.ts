import { setTargetBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setFigureWorkflow } from "../../../../workflows/revenue/set-figure";
import { auditActorOf } from "../../../audit-actor-of";
import { bodyOf } from "../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const body = bodyOf(req, setTargetBody);
  await setFigureWorkflow(req.scope).run({
    input: { ...auditActorOf(req), figure: { kind: "target", ...body } },
  });
  res.json({ target: body });
};
