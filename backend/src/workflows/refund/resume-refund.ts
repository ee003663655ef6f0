import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type { RefundClaimRow } from "../../modules/group-order/refund-claim-row";
import type GroupOrderService from "../../modules/group-order/service";
import { OmiseApiError, OmiseUnclearError } from "../../modules/payment-omise/client/omise-error";
import { refundsOfCharge } from "../../modules/payment-omise/refund-charge";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { errorMessage } from "../payment/error-message";
import { omiseGateway } from "../payment/omise-gateway";
import { dropCoreRefund, findCoreRefund } from "./core-refund";
import { executeRefund, type RefundOutcome } from "./execute-refund";
import { withOrderLock } from "./with-order-lock";

/** A request that was cut off has reached Omise, or never will, after this long. */
export const ASK_AGAIN_SECONDS = 120;

/**
 * Goes on with a refund whose end nobody heard. Omise is asked before anything is given back or done again: a refund
 * that it has is written down, one that it does not have gives its claim back.
 */
export async function resumeRefund(container: MedusaContainer, claimId: string): Promise<RefundOutcome> {
  const { refunds } = container.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  const claim = await refunds.find(claimId);
  if (!claim) throw new Error(`There is no refund claim ${claimId}`);
  return withOrderLock(container, claim.orderId, async () => {
    const core = await findCoreRefund(container, claim.paymentId, claim.id);
    if (core && !core.inBooks) await takeBack(container, claim, core.id);
    if (core?.inBooks || claim.via !== "omise") return executeRefund(container, claimId);
    const found = await askForRefund(container, claim);
    if (found === "unclear") return { outcome: "unclear", problem: claim.problem };
    if (found === "made") return executeRefund(container, claimId);
    await refunds.release(claim.id, claim.problem ?? "interrupted");
    return { outcome: "refused", problem: claim.problem };
  });
}

/** The process died between writing core's refund and its transaction; whether money left is asked elsewhere. */
async function takeBack(container: MedusaContainer, claim: RefundClaimRow, refundId: string): Promise<void> {
  await dropCoreRefund(container, refundId);
  const { bankRefunds } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const bankRefund = await bankRefunds.ofClaim(claim.id);
  if (bankRefund) await bankRefunds.forgetUse(bankRefund.id, refundId);
}

async function askForRefund(
  container: MedusaContainer,
  claim: RefundClaimRow,
): Promise<"made" | "none" | "unclear"> {
  const { refunds } = container.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  try {
    const chargeId = await chargeOfPayment(container, claim.paymentId);
    const made = await refundsOfCharge(omiseGateway(), chargeId);
    return made.some((refund) => refund.refundKey === claim.id) ? "made" : "none";
  } catch (error) {
    if (!(error instanceof OmiseUnclearError || error instanceof OmiseApiError)) throw error;
    await refunds.markUnclear(claim.id, errorMessage(error));
    return "unclear";
  }
}

async function chargeOfPayment(container: MedusaContainer, paymentId: string): Promise<string> {
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const payment = await container
    .resolve(Modules.PAYMENT)
    .retrievePayment(paymentId, { select: ["id", "payment_session_id"] as never });
  const sessionId = (payment as unknown as { payment_session_id?: string }).payment_session_id ?? "";
  const chargeId = (await attempts.findBySession(sessionId))?.chargeId;
  if (!chargeId) throw new Error(`Payment ${paymentId} has no charge at Omise`);
  return chargeId;
}
