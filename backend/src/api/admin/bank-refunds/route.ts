import { type AdminBankRefund, type AdminBankRefunds, bankRefundsQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_RESOLUTION_MODULE } from "../../../modules/payment-resolution";
import type { BankRefundRow } from "../../../modules/payment-resolution/bank-refund-row";
import type PaymentResolutionService from "../../../modules/payment-resolution/service";
import { auditActorOf } from "../../audit-actor-of";
import { queryOf } from "../../validate";
import { orderNumbers } from "../order-numbers";
import { requirePermission } from "../require-permission";
import { staffNames } from "../staff-names";

/** Refunds by bank, oldest first: who waits longest is on top. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<AdminBankRefunds>) => {
  const { state, limit, offset } = queryOf(req, bankRefundsQuery);
  const { bankRefunds } = req.scope.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const { rows, count } = await bankRefunds.list({ state, limit, offset });
  const reader = auditActorOf(req).actor.id;
  const seesNumber = await mayPay(req);
  const names = await staffNames(
    req.scope,
    rows.flatMap((row) => [row.transferredBy, row.approvedBy]),
  );
  const numbers = await orderNumbers(
    req.scope,
    rows.map((row) => row.orderId),
  );
  res.json({
    bank_refunds: rows.map((row) => toAnswer(row, { reader, seesNumber, names, numbers })),
    count,
    limit,
    offset,
  });
};

async function mayPay(req: MedusaRequest): Promise<boolean> {
  try {
    await requirePermission(req, "bank_refund", "update");
    return true;
  } catch {
    return false;
  }
}

type Seen = {
  reader: string | null;
  seesNumber: boolean;
  names: ReadonlyMap<string, string>;
  numbers: ReadonlyMap<string, number>;
};

function toAnswer(row: BankRefundRow, { reader, seesNumber, names, numbers }: Seen): AdminBankRefund {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  return {
    id: row.id,
    state: row.state,
    amount_satang: row.amountSatang,
    order_id: row.orderId,
    order_number: row.orderId ? (numbers.get(row.orderId) ?? null) : null,
    case_id: row.caseId,
    bank_code: row.bankCode,
    account_number: seesNumber && row.state === "awaiting_transfer" ? row.accountNumber : null,
    account_last4: row.accountLast4,
    account_name: row.accountName,
    transferred_on: row.transferredOn,
    transferred_by: nameOf(row.transferredBy),
    slip_file_id: row.slipFileId,
    rejected_note: row.rejectedNote,
    approved_by: nameOf(row.approvedBy),
    is_mine: row.transferredBy !== null && row.transferredBy === reader,
    created_at: row.createdAt.toISOString(),
  };
}
