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
import type { BankRefundRow } from "../../modules/payment-resolution/bank-refund-row";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { PRIVATE_FILE_MODULE } from "../../modules/private-file";
import type PrivateFileService from "../../modules/private-file/service";
import { announceBankRefund } from "./announce-bank-refund";
import { executeRefund } from "./execute-refund";
import { refusedRefund } from "./refund-refusal";
import { withOrderLock } from "./with-order-lock";

/** What can be done to a refund by bank, in the order in which it happens. */
export type BankRefundAct =
  | {
      do: "account";
      bank_code: string;
      account_number: string;
      account_name: string;
      by: "shopper" | "staff";
    }
  | { do: "transfer"; transferred_on: string; slip_file_id: string }
  | { do: "approve" }
  | { do: "reject"; note: string };

export type BankRefundActInput = {
  bank_refund_id: string;
  act: BankRefundAct;
  actor: AuditActor;
  request_id?: string | null;
};

/** Moves a refund by bank one act forward; the approval runs core's refund, or closes the payment case. */
export const actOnBankRefundStep = createStep(
  "act-on-bank-refund",
  async (input: BankRefundActInput, { container }) => {
    const { bankRefunds } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
    const before = await bankRefunds.find(input.bank_refund_id);
    if (!before) throw refusedRefund("refund_not_found");
    const after = await act(container, before, input);
    if (!after) throw refusedRefund("wrong_state");
    await log(container, before, after, input);
    if (input.act.do === "approve") await finishApproved(container, after.id);
    const now = await bankRefunds.find(after.id);
    return new StepResponse({ id: after.id, state: now?.state ?? after.state });
  },
);

export const actOnBankRefundWorkflow = createWorkflow(
  "act-on-bank-refund-workflow",
  (input: BankRefundActInput) => new WorkflowResponse(actOnBankRefundStep(input)),
);

async function act(
  container: MedusaContainer,
  refund: BankRefundRow,
  { act, actor }: BankRefundActInput,
): Promise<BankRefundRow | undefined> {
  const { bankRefunds } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const who = actor.id ?? "";
  switch (act.do) {
    case "account":
      return bankRefunds.setAccount(refund.id, {
        bankCode: act.bank_code,
        accountNumber: act.account_number,
        accountName: act.account_name,
        by: act.by,
      });
    case "transfer": {
      if (refund.state !== "awaiting_transfer") return undefined;
      const files = container.resolve<PrivateFileService>(PRIVATE_FILE_MODULE);
      const subject = { type: "bank_refund", id: refund.id };
      await files.attach([act.slip_file_id], subject, { purpose: "refund_slip" });
      return bankRefunds.recordTransfer(refund.id, {
        transferredOn: act.transferred_on,
        transferredBy: who,
        slipFileId: act.slip_file_id,
      });
    }
    case "approve":
      // The database refuses it as well.
      if (refund.transferredBy === who) throw refusedRefund("same_person");
      return bankRefunds.approve(refund.id, who);
    case "reject":
      return bankRefunds.reject(refund.id, act.note);
  }
}

/** Also run by a job, for an approval after which the process died. */
export async function finishApproved(container: MedusaContainer, bankRefundId: string): Promise<void> {
  const { bankRefunds, cases } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const refund = await bankRefunds.find(bankRefundId);
  if (refund?.state !== "approved") return;
  const { claimId, caseId, orderId } = refund;
  if (claimId && orderId) {
    await withOrderLock(container, orderId, () => executeRefund(container, claimId));
  }
  if (caseId) {
    await cases.close(caseId, { with: "manual_refund", by: refund.approvedBy, note: refund.id });
    await bankRefunds.finish(refund.id);
  }
  await announceBankRefund(container, refund.id);
}

/** Never the account's number: the log is for ever. */
async function log(
  container: MedusaContainer,
  before: BankRefundRow,
  after: BankRefundRow,
  { act, actor, request_id }: BankRefundActInput,
): Promise<void> {
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  const verbs = {
    account: "account_set",
    transfer: "transferred",
    approve: "approved",
    reject: "rejected",
  } as const;
  await audit.record([
    {
      act: `bank_refund.${verbs[act.do]}`,
      actor,
      subject: { type: "bank_refund", id: after.id },
      before: { state: before.state },
      after: {
        state: after.state,
        amount_satang: after.amountSatang,
        slip_file_id: after.slipFileId,
        transferred_on: after.transferredOn,
      },
      note: act.do === "reject" ? act.note : null,
      request_id: request_id ?? null,
    },
  ]);
}
