import { type VerifyClaims, verifyClaimsBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { verifyClaimWorkflow } from "../../../workflows/income-claim/verify-claim";
import { auditActorOf } from "../../audit-actor-of";
import { bodyOf } from "../../validate";

/** Verifies several, each by itself: what can't be verified is named and keeps nobody else waiting. */
export const POST = async (req: MedusaRequest, res: MedusaResponse<VerifyClaims>) => {
  const request = auditActorOf(req);
  const results: VerifyClaims["results"] = [];
  for (const { id, version } of bodyOf(req, verifyClaimsBody).claims) {
    try {
      await verifyClaimWorkflow(req.scope).run({ input: { ...request, id, version } });
      results.push({ id, ok: true, code: null, message: null });
    } catch (error) {
      if (!MedusaError.isMedusaError(error)) throw error;
      results.push({ id, ok: false, code: error.code ?? error.type, message: error.message });
    }
  }
  res.json({ results });
};
