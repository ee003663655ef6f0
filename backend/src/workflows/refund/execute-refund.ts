import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type { RefundClaimRow } from "../../modules/group-order/refund-claim-row";
import type GroupOrderService from "../../modules/group-order/service";
import type { NamedRefund } from "../../modules/payment-omise/refund-approvals";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { recordPaymentWorkflow } from "../group-order/record-payment";
import { errorMessage } from "../payment/error-message";
import { bookCoreRefund, findCoreRefund, runCoreRefund } from "./core-refund";

/**
 * refunded: done, shares and income follow. unclear: Omise did not say, the claim holds on and is asked about again.
 * refused: no money has moved, the claim is given back. waiting: by bank, and not approved yet.
 */
export type RefundOutcome = {
  outcome: "refunded" | "unclear" | "refused" | "waiting";
  problem: string | null;
};

/** Turns a claim into core's refund, and that into shares and income. The order's lock is held. */
export async function executeRefund(container: MedusaContainer, claimId: string): Promise<RefundOutcome> {
  const { refunds } = container.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  const claim = await refunds.find(claimId);
  if (!claim) throw new Error(`There is no refund claim ${claimId}`);
  if (claim.state === "refunded") return finish(container, claim);
  if (claim.state === "released") return { outcome: "refused", problem: claim.problem };
  const named = await nameOf(container, claim);
  if (!named) return { outcome: "waiting", problem: null };
  try {
    await runCoreRefund(container, {
      paymentId: claim.paymentId,
      amountSatang: claim.amountSatang,
      claimId,
      named,
      by: claim.requestedBy,
      note: claim.note,
    });
  } catch (error) {
    const after = await afterFailure(container, claim, error);
    if (after) return after;
  }
  return finish(container, claim);
}

/** Core deletes its refund when the provider threw: one that is still there has been paid out. */
async function afterFailure(
  container: MedusaContainer,
  claim: RefundClaimRow,
  error: unknown,
): Promise<RefundOutcome | undefined> {
  const { refunds } = container.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  const problem = errorMessage(error);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.warn(`refund: claim ${claim.id} of order ${claim.orderId}: ${problem}`);
  const made = await findCoreRefund(container, claim.paymentId, claim.id);
  if (made) {
    if (!made.inBooks) await bookCoreRefund(container, claim.orderId, made.id, claim.amountSatang);
    return undefined;
  }
  if (isDefinite(error)) {
    await refunds.release(claim.id, problem);
    return { outcome: "refused", problem };
  }
  await refunds.markUnclear(claim.id, problem);
  return { outcome: "unclear", problem };
}

/** Omise, or core before asking it, said no; everything else may have moved money. */
function isDefinite(error: unknown): boolean {
  const { type } = (error ?? {}) as { type?: unknown };
  return type === MedusaError.Types.NOT_ALLOWED || type === MedusaError.Types.INVALID_DATA;
}

async function nameOf(container: MedusaContainer, claim: RefundClaimRow): Promise<NamedRefund | undefined> {
  if (claim.via === "omise") return { by: "key", id: claim.id };
  if (claim.via === "found") return { by: "found", id: claim.omiseRefundId ?? "" };
  const { bankRefunds } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const bankRefund = await bankRefunds.ofClaim(claim.id);
  return bankRefund?.state === "approved" ? { by: "approval", id: bankRefund.id } : undefined;
}

/** Shares and income from core's books; the claim ends in there, by the refund that names it. */
async function finish(container: MedusaContainer, claim: RefundClaimRow): Promise<RefundOutcome> {
  await recordPaymentWorkflow(container).run({ input: { order_id: claim.orderId } });
  if (claim.via === "bank") {
    const { bankRefunds } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
    const bankRefund = await bankRefunds.ofClaim(claim.id);
    if (bankRefund) await bankRefunds.finish(bankRefund.id);
  }
  return { outcome: "refunded", problem: null };
}
