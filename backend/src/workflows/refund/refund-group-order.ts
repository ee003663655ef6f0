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
import type { WantedRefund } from "../../modules/group-order/domain/refund-parts";
import type { FrozenGroupOrder } from "../../modules/group-order/frozen-order";
import type { RefundClaimRow, RefundReason } from "../../modules/group-order/refund-claim-row";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { announceBankRefund } from "./announce-bank-refund";
import { claimRefund } from "./claim-refund";
import { executeRefund, type RefundOutcome } from "./execute-refund";
import { refusedRefund } from "./refund-refusal";
import { orderOfGroupOrder, type RefundablePayment, readRefundable } from "./refundable-order";
import { withOrderLock } from "./with-order-lock";

export type RefundGroupOrderInput = {
  group_order_id: string;
  /** Needed only for an order that was paid more than once. */
  payment_id?: string | undefined;
  wanted: WantedRefund;
  /** Names the intention of whoever presses: pressed twice, it is one refund. */
  key: string;
  /** Cards too can be paid back by bank: Omise refunds them for a year only. */
  by_bank?: boolean | undefined;
  note?: string | null | undefined;
  actor: AuditActor;
  request_id?: string | null;
};

export type RefundResult = { claim_id: string; amount_satang: number } & RefundOutcome;

/** Refunds a part of one group's share: by card at once, PromptPay by bank. Nothing of another group is touched. */
export const refundGroupOrderStep = createStep(
  "refund-group-order",
  async (input: RefundGroupOrderInput, { container }) => {
    const orderId = await orderOfGroupOrder(container, input.group_order_id);
    const result = await withOrderLock(container, orderId, () => refundUnderLock(container, input));
    return new StepResponse<RefundResult>(result);
  },
);

export const refundGroupOrderWorkflow = createWorkflow(
  "refund-group-order-workflow",
  (input: RefundGroupOrderInput) => new WorkflowResponse(refundGroupOrderStep(input)),
);

async function refundUnderLock(
  container: MedusaContainer,
  input: RefundGroupOrderInput,
): Promise<RefundResult> {
  const { groupOrder, payments } = await readRefundable(container, input.group_order_id);
  if (groupOrder.status === "awaiting_payment") throw refusedRefund("order_not_paid");
  const payment = onePayment(payments, input.payment_id);
  return claimAndRefund(container, groupOrder, payment, { ...input, reason: "goodwill" });
}

function onePayment(payments: readonly RefundablePayment[], wantedId: string | undefined): RefundablePayment {
  const found = wantedId ? payments.filter(({ id }) => id === wantedId) : payments;
  if (found.length > 1) throw refusedRefund("two_payments");
  if (!found[0]) throw refusedRefund("no_charge_of_ours");
  return found[0];
}

/** Claims, opens the refund by bank where Omise can't do it, and carries out what can be carried out now. */
export async function claimAndRefund(
  container: MedusaContainer,
  groupOrder: FrozenGroupOrder,
  payment: RefundablePayment,
  input: RefundGroupOrderInput & { reason: RefundReason },
): Promise<RefundResult> {
  const claim = await claimRefund(container, groupOrder, {
    key: input.key,
    paymentId: payment.id,
    wanted: input.wanted,
    via: payment.attempt.method === "promptpay" || input.by_bank ? "bank" : "omise",
    reason: input.reason,
    note: input.note ?? null,
    omiseRefundId: null,
    requestedBy: input.actor.id,
  });
  return carryOut(container, claim, payment, input);
}

/** Also for a claim that was made before: everything here may be done again. */
export async function carryOut(
  container: MedusaContainer,
  claim: RefundClaimRow,
  payment: RefundablePayment,
  input: Pick<RefundGroupOrderInput, "actor" | "request_id">,
): Promise<RefundResult> {
  await logClaim(container, claim, input);
  if (claim.via === "bank") {
    const { bankRefunds } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
    const opened = await bankRefunds.open({
      claimId: claim.id,
      caseId: null,
      orderId: claim.orderId,
      sessionId: payment.sessionId,
      amountSatang: claim.amountSatang,
    });
    await announceBankRefund(container, opened.id);
  }
  const done = await executeRefund(container, claim.id);
  return { claim_id: claim.id, amount_satang: claim.amountSatang, ...done };
}

async function logClaim(
  container: MedusaContainer,
  claim: RefundClaimRow,
  { actor, request_id }: Pick<RefundGroupOrderInput, "actor" | "request_id">,
): Promise<void> {
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  await audit.record([
    {
      act: "refund.claimed",
      actor,
      subject: { type: "group_order", id: claim.groupOrderId },
      after: { claim_id: claim.id, amount_satang: claim.amountSatang, via: claim.via, reason: claim.reason },
      note: claim.note,
      request_id: request_id ?? null,
      once_key: `refund.claimed:${claim.id}`,
    },
  ]);
}
