import type { MedusaContainer } from "@medusajs/framework/types";
import { processPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { recordPaymentWorkflow } from "../group-order/record-payment";
import { readPaidOrder } from "./order-of-cart";

/**
 * Writes a paid attempt into the books: Medusa's payment, capture and transaction, then shares and income of the
 * groups. Safe to run again after a crash at any point. The cart's lock is held.
 * @throws when Medusa did not book it; the attempt stays open and is tried again.
 */
export async function bookPayment(
  container: MedusaContainer,
  attempt: AttemptRow,
  orderId: string,
): Promise<void> {
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const before = await readPaidOrder(container, orderId);
  if (!before?.paidSessionIds.includes(attempt.sessionId)) {
    // Without an amount: core would book whatever it is given, unchecked.
    await processPaymentWorkflow(container).run({
      input: {
        action: "captured",
        data: { session_id: attempt.sessionId } as { session_id: string; amount: number },
      },
    });
    const after = await readPaidOrder(container, orderId);
    if (!after?.paidSessionIds.includes(attempt.sessionId)) {
      throw new Error(`Order ${orderId} has no transaction for the paid session ${attempt.sessionId}`);
    }
  }
  await recordPaymentWorkflow(container).run({ input: { order_id: orderId } });
  await attempts.markBooked(attempt.id, orderId);
}
