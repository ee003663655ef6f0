import type { OrderRefunds } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_RESOLUTION_MODULE } from "../../../../../modules/payment-resolution";
import type PaymentResolutionService from "../../../../../modules/payment-resolution/service";

/** What is given back of an order by bank. The account's number is never read back, its last four digits are. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<OrderRefunds>) => {
  const { bankRefunds } = req.scope.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const rows = await bankRefunds.ofOrder(req.params.id ?? "");
  res.json({
    refunds: rows
      .filter((row) => row.state !== "cancelled")
      .map((row) => ({
        id: row.id,
        amount_satang: row.amountSatang,
        state: row.state,
        bank_code: row.bankCode,
        account_last4: row.accountLast4,
        account_name: row.accountName,
        may_change: row.state === "awaiting_account" || row.state === "awaiting_transfer",
      })),
  });
};
