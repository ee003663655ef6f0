import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { refundCharge } from "../../modules/payment-omise/refund-charge";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type { CaseRow } from "../../modules/payment-resolution/case-row";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { errorMessage } from "../payment/error-message";
import { omiseGateway } from "../payment/omise-gateway";
import { refusedRefund } from "../refund/refund-refusal";

/**
 * Sends the money of a case back by the card that it came from. The case's id is the key at Omise: begun again after a
 * lost answer, the refund is found there and not made twice.
 * @throws MedusaError omise_unclear (the case holds on, a job asks again), omise_refused (it is free for another way)
 */
export async function refundCase(
  container: MedusaContainer,
  seen: CaseRow,
  by: string | null,
): Promise<void> {
  const { cases } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  try {
    const { refundId } = await refundCharge(omiseGateway(), {
      chargeId: seen.chargeId,
      amountSatang: seen.amountSatang,
      refundKey: seen.id,
    });
    await cases.close(seen.id, { with: "refund", by, omiseRefundId: refundId });
  } catch (error) {
    const problem = errorMessage(error);
    const refused = (error as { type?: unknown } | null)?.type === MedusaError.Types.NOT_ALLOWED;
    if (!refused) {
      await cases.noteProblem(seen.id, problem);
      throw refusedRefund("omise_unclear");
    }
    await cases.stop(seen.id, "refund", problem);
    throw refusedRefund("omise_refused", problem);
  }
}
