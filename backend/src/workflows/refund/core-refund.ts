import { type MedusaAmount, satangToBaht } from "@chumchon/money";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { type NamedRefund, REFUND_FIELD } from "../../modules/payment-omise/refund-approvals";
import { REFUND_CLAIM } from "../group-order/order-money";

/** A refund of core's, and whether it stands as a transaction of its order. */
export interface CoreRefund {
  readonly id: string;
  readonly amount: MedusaAmount;
  readonly inBooks: boolean;
}

/**
 * Runs core's own refund with the way of doing it named in the payment's data, where the provider reads it. The names
 * are taken away again whatever happens: core's own button must not find them.
 * @throws what the provider or core threw
 */
export async function runCoreRefund(
  container: MedusaContainer,
  input: {
    paymentId: string;
    amountSatang: number;
    claimId: string;
    named: NamedRefund;
    by: string | null;
    note: string | null;
  },
): Promise<void> {
  await nameRefund(container, input.paymentId, input.named);
  try {
    // Core hands its whole input to the payment module, which keeps the metadata; its type does not name it.
    const refund = {
      payment_id: input.paymentId,
      amount: satangToBaht(input.amountSatang),
      created_by: input.by ?? undefined,
      note: input.note ?? undefined,
      metadata: { [REFUND_CLAIM]: input.claimId },
    };
    await refundPaymentWorkflow(container).run({ input: refund });
  } finally {
    await nameRefund(container, input.paymentId, undefined);
  }
}

async function nameRefund(
  container: MedusaContainer,
  paymentId: string,
  named: NamedRefund | undefined,
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT);
  const { data } = await payments.retrievePayment(paymentId, { select: ["id", "data"] });
  const { [REFUND_FIELD]: _, ...rest } = (data ?? {}) as Record<string, unknown>;
  const next = named ? { ...rest, [REFUND_FIELD]: named } : rest;
  await payments.updatePayment({ id: paymentId, data: next } as Parameters<typeof payments.updatePayment>[0]);
}

/** Core's refund that carries out a claim, if there is one. */
export async function findCoreRefund(
  container: MedusaContainer,
  paymentId: string,
  claimId: string,
): Promise<CoreRefund | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "refund",
    fields: ["id", "amount", "metadata"],
    filters: { payment_id: paymentId },
  });
  // Query's generated types do not know which fields were asked for.
  const refunds = data as unknown as {
    id: string;
    amount: MedusaAmount;
    metadata?: Record<string, unknown>;
  }[];
  const found = refunds.find((refund) => refund.metadata?.[REFUND_CLAIM] === claimId);
  if (!found) return undefined;
  const transactions = await query.graph({
    entity: "order_transaction",
    fields: ["id"],
    filters: { reference: "refund", reference_id: found.id },
  });
  return { id: found.id, amount: found.amount, inBooks: transactions.data.length > 0 };
}

/** Core threw after the money had left (its credit line, for one): the transaction that it took back is written. */
export async function bookCoreRefund(
  container: MedusaContainer,
  orderId: string,
  refundId: string,
  amountSatang: number,
): Promise<void> {
  await container.resolve(Modules.ORDER).addOrderTransactions({
    order_id: orderId,
    amount: -satangToBaht(amountSatang),
    currency_code: "thb",
    reference: "refund",
    reference_id: refundId,
  });
}

/** A refund that core wrote down and whose money never left: the process died in between. */
export async function dropCoreRefund(container: MedusaContainer, refundId: string): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT) as unknown as {
    deleteRefunds(ids: string[]): Promise<void>;
  };
  await payments.deleteRefunds([refundId]);
}
