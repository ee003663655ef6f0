import { isoSecond } from "../domain/iso-second.js";
import type { RefundRecord } from "../store/records.js";

export function presentRefund(refund: RefundRecord): object {
  return {
    object: "refund",
    id: refund.id,
    location: `/charges/${refund.chargeId}/refunds/${refund.id}`,
    livemode: false,
    voided: refund.voided,
    currency: "THB",
    amount: refund.amountSatang,
    metadata: refund.metadata,
    charge: refund.chargeId,
    capture: null,
    terminal: null,
    transaction: refund.transactionId,
    status: "closed",
    funding_amount: refund.amountSatang,
    funding_currency: "THB",
    created_at: isoSecond(refund.createdAtMs),
    acquirer_reference_number: null,
    approval_code: null,
  };
}
