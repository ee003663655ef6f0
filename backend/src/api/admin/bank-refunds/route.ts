import { type AdminBankRefund, type AdminBankRefunds, bankRefundsQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_RESOLUTION_MODULE } from "../../../modules/payment-resolution";
import type { BankRefundRow } from "../../../modules/payment-resolution/bank-refund-row";
import type PaymentResolutionService from "../../../modules/payment-resolution/service";
import { auditActorOf } from "../../audit-actor-of";
import { queryOf } from "../../validate";
import { requirePermission } from "../require-permission";

/** Refunds by bank, oldest first: who waits longest is on top. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<AdminBankRefunds>) => {
  const { state, limit, offset } = queryOf(req, bankRefundsQuery);
  const { bankRefunds } = req.scope.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const { rows, count } = await bankRefunds.list({ state, limit, offset });
  const reader = auditActorOf(req).actor.id;
  const seesNumber = await mayPay(req);
  res.json({
    bank_refunds: rows.map((row) => toAnswer(row, reader, seesNumber)),
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

function toAnswer(row: BankRefundRow, reader: string | null, seesNumber: boolean): AdminBankRefund {
  return {
    id: row.id,
    state: row.state,
    amount_satang: row.amountSatang,
    order_id: row.orderId,
    case_id: row.caseId,
    bank_code: row.bankCode,
    account_number: seesNumber && row.state === "awaiting_transfer" ? row.accountNumber : null,
    account_last4: row.accountLast4,
    account_name: row.accountName,
    transferred_on: row.transferredOn,
    transferred_by: row.transferredBy,
    slip_file_id: row.slipFileId,
    rejected_note: row.rejectedNote,
    approved_by: row.approvedBy,
    is_mine: row.transferredBy !== null && row.transferredBy === reader,
    created_at: row.createdAt.toISOString(),
  };
}
