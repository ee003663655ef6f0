import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { actOnCaseWorkflow, type CaseActInput } from "../../../workflows/payment-case/case-acts";
import { auditActorOf } from "../../audit-actor-of";

/** One way of working off a payment case. */
export function caseRoute(act: CaseActInput["act"]) {
  return async (req: MedusaRequest, res: MedusaResponse) => {
    const { result } = await actOnCaseWorkflow(req.scope).run({
      input: { ...auditActorOf(req), case_id: req.params.id ?? "", act },
    });
    res.json({ case: result });
  };
}
