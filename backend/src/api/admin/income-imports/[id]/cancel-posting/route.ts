import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cancelPostingWorkflow } from "../../../../../workflows/income-import/cancel-posting";
import { auditActorOf } from "../../../../audit-actor-of";
import { readDetail } from "../../import-answer";

/** Stops posting before its next batch; what was begun is rolled back. Too late, it changes nothing. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const id = req.params.id ?? "";
  await cancelPostingWorkflow(req.scope).run({ input: { id, ...auditActorOf(req) } });
  res.json({ import: await readDetail(req.scope, id) });
};
