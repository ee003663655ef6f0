import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { AUDIT_MODULE } from "../../modules/audit";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type AuditService from "../../modules/audit/service";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type { CaseRow } from "../../modules/payment-resolution/case-row";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { withCartLock } from "../payment/cart-lock";
import { announceBankRefund } from "../refund/announce-bank-refund";
import { refusedRefund } from "../refund/refund-refusal";
import { orderOfCase } from "./order-of-case";
import { refundCase } from "./refund-case";

export type CaseActInput = {
  case_id: string;
  /** take: I look after it. The others are the three ways of closing it. */
  act: "take" | "order" | "refund" | "bank_refund";
  actor: AuditActor;
  request_id?: string | null;
};

/** Works off a payment case: one way at a time, begun before anything moves. */
export const actOnCaseStep = createStep("act-on-case", async (input: CaseActInput, { container }) => {
  const { cases } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const before = await cases.find(input.case_id);
  if (!before) throw refusedRefund("case_not_found");
  if (before.state === "closed") throw refusedRefund("case_closed");
  await withCartLock(container, before.cartId ?? before.id, () => act(container, before, input));
  const after = await cases.find(before.id);
  if (after) await log(container, before, after, input);
  return new StepResponse({
    id: before.id,
    state: after?.state ?? before.state,
    problem: after?.problem ?? null,
  });
});

export const actOnCaseWorkflow = createWorkflow(
  "act-on-case-workflow",
  (input: CaseActInput) => new WorkflowResponse(actOnCaseStep(input)),
);

async function act(container: MedusaContainer, seen: CaseRow, { act, actor }: CaseActInput): Promise<void> {
  const { cases } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  if (act === "take") {
    if (!(await cases.take(seen.id, actor.id ?? ""))) throw refusedRefund("case_closed");
    return;
  }
  if (act === "refund" && seen.method === "promptpay") {
    throw refusedRefund("omise_refused", "PromptPay");
  }
  const begun = await cases.begin(seen.id, act);
  if (!begun)
    throw refusedRefund((await cases.find(seen.id))?.state === "closed" ? "case_closed" : "case_in_work");
  if (act === "order") await orderOfCase(container, begun, actor.id);
  if (act === "refund") await refundCase(container, begun, actor.id);
  if (act === "bank_refund") await openBankRefund(container, begun);
}

async function openBankRefund(container: MedusaContainer, seen: CaseRow): Promise<void> {
  const { bankRefunds } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const opened = await bankRefunds.open({
    claimId: null,
    caseId: seen.id,
    orderId: seen.orderId,
    sessionId: null,
    amountSatang: seen.amountSatang,
  });
  await announceBankRefund(container, opened.id);
}

async function log(
  container: MedusaContainer,
  before: CaseRow,
  after: CaseRow,
  { act, actor, request_id }: CaseActInput,
): Promise<void> {
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  const verbs = {
    take: "taken",
    order: "ordered",
    refund: "refunded",
    bank_refund: "bank_refund_begun",
  } as const;
  await audit.record([
    {
      act: `payment_case.${verbs[act]}`,
      actor,
      subject: { type: "payment_case", id: before.id },
      before: { state: before.state, owner_id: before.ownerId },
      after: { state: after.state, owner_id: after.ownerId, closed_with: after.closedWith },
      note: after.problem,
      request_id: request_id ?? null,
    },
  ]);
}
