import { type PaymentCases, paymentCasesQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_RESOLUTION_MODULE } from "../../../modules/payment-resolution";
import type PaymentResolutionService from "../../../modules/payment-resolution/service";
import { auditActorOf } from "../../audit-actor-of";
import { queryOf } from "../../validate";
import { answerCases, lateBefore } from "./case-answer";

/** Money that no order can take: open cases oldest first, since who waits longest is on top; closed ones newest first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<PaymentCases>) => {
  const { state, limit, offset } = queryOf(req, paymentCasesQuery);
  const resolution = req.scope.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const [cases, count] = await resolution.listAndCountPaymentCases(state ? { state } : {}, {
    take: limit,
    skip: offset,
    order: state === "open" ? { opened_at: "ASC", id: "ASC" } : { opened_at: "DESC", id: "DESC" },
  });
  const [, lateCount] = await resolution.listAndCountPaymentCases(
    { state: "open", opened_at: { $lt: lateBefore() } },
    { take: 1 },
  );
  const [oldest] = await resolution.listPaymentCases(
    { state: "open" },
    { take: 1, order: { opened_at: "ASC", id: "ASC" } },
  );
  res.status(200).json({
    cases: await answerCases(req.scope, cases, auditActorOf(req).actor.id),
    late_count: lateCount,
    oldest_opened_at: oldest ? new Date(oldest.opened_at).toISOString() : null,
    count,
    limit,
    offset,
  });
};
