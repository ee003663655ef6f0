import type { PaymentCaseDetail } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { AUDIT_MODULE } from "../../../../modules/audit";
import type AuditService from "../../../../modules/audit/service";
import { PAYMENT_RESOLUTION_MODULE } from "../../../../modules/payment-resolution";
import type PaymentResolutionService from "../../../../modules/payment-resolution/service";
import { refusedRefund } from "../../../../workflows/refund/refund-refusal";
import { auditActorOf } from "../../../audit-actor-of";
import { staffNames } from "../../staff-names";
import { answerCases } from "../case-answer";

/** One case, its refund by bank, and what was done about it. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<PaymentCaseDetail>) => {
  const resolution = req.scope.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const found = await resolution.listPaymentCases({ id: req.params.id ?? "" });
  const [answer] = await answerCases(req.scope, found, auditActorOf(req).actor.id);
  if (!answer) throw refusedRefund("case_not_found");
  const bankRefund = await resolution.bankRefunds.ofCase(answer.id);
  res.status(200).json({
    case: answer,
    bank_refund: bankRefund ? { id: bankRefund.id, state: bankRefund.state } : null,
    history: await historyOf(req, [answer.id, ...(bankRefund ? [bankRefund.id] : [])]),
  });
};

const HISTORY = 100;

async function historyOf(
  req: MedusaRequest,
  subjectIds: readonly string[],
): Promise<PaymentCaseDetail["history"]> {
  const audit: AuditService = req.scope.resolve(AUDIT_MODULE);
  const entries = await audit.listAuditEntries(
    { subject_id: [...subjectIds] },
    { take: HISTORY, order: { occurred_at: "ASC", id: "ASC" } },
  );
  const names = await staffNames(
    req.scope,
    entries.map((entry) => entry.actor_id),
  );
  return entries.map((entry) => ({
    id: entry.id,
    occurred_at: entry.occurred_at.toISOString(),
    act: entry.act,
    actor_type: entry.actor_type,
    by: entry.actor_id ? (names.get(entry.actor_id) ?? null) : null,
    note: entry.note,
  }));
}
