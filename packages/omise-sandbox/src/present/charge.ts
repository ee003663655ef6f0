import { type ChargeRecord, isAuthorized, isCapturable, refundableSatang } from "../domain/charge.js";
import { FEE_RATES, feesOf, VAT_RATE } from "../domain/fees.js";
import { isoSecond, isoSecondOrNull } from "../domain/iso-second.js";
import type { RefundRecord } from "../store/records.js";
import { presentCard } from "./card.js";
import { presentList } from "./list.js";
import { presentRefund } from "./refund.js";
import { presentSource } from "./source.js";

export interface View {
  /** Where browsers reach the sandbox, without a slash at the end. */
  readonly publicUrl: string;
  readonly nowMs: number;
}

/** The charge object of API 2019-05-29, in the order of the recorded responses. */
export function presentCharge(charge: ChargeRecord, refunds: readonly RefundRecord[], view: View): object {
  const { instrument } = charge;
  const fundingSatang = charge.capturedSatang ?? charge.amountSatang;
  const fees = feesOf(fundingSatang, instrument.kind);
  return {
    object: "charge",
    id: charge.id,
    location: `/charges/${charge.id}`,
    amount: charge.amountSatang,
    authorization_type: charge.preAuthorized ? "pre_auth" : null,
    authorized_amount: charge.amountSatang,
    captured_amount: charge.capturedSatang ?? 0,
    acquirer_reference_number: null,
    net: fees.netSatang,
    fee: fees.feeSatang,
    fee_vat: fees.feeVatSatang,
    interest: 0,
    interest_vat: 0,
    funding_amount: fundingSatang,
    refunded_amount: charge.refundedSatang,
    transaction_fees: { fee_flat: "0.0", fee_rate: FEE_RATES[instrument.kind], vat_rate: VAT_RATE },
    platform_fee: { fixed: null, amount: null, percentage: null },
    currency: "THB",
    funding_currency: "THB",
    ip: charge.ip,
    refunds: presentRefunds(charge, refunds, view),
    link: null,
    description: charge.description,
    metadata: charge.metadata,
    card: instrument.kind === "card" ? presentCard(instrument.card) : null,
    source: instrument.kind === "promptpay" ? presentSource(instrument.source, charge, view.publicUrl) : null,
    schedule: null,
    linked_account: null,
    customer: null,
    dispute: null,
    transaction: charge.transactionId,
    failure_code: charge.failureCode,
    failure_message: charge.failureMessage,
    merchant_advice: null,
    merchant_advice_code: null,
    status: charge.status,
    authorize_uri: authorizeUri(charge, view.publicUrl),
    return_uri: charge.returnUri,
    created_at: isoSecond(charge.createdAtMs),
    paid_at: isoSecondOrNull(charge.paidAtMs),
    authorized_at: isoSecondOrNull(charge.authorizedAtMs),
    expires_at: isoSecond(charge.expiresAtMs),
    expired_at: isoSecondOrNull(charge.expiredAtMs),
    reversed_at: isoSecondOrNull(charge.reversedAtMs),
    ...presentFlags(charge),
  };
}

function presentFlags(charge: ChargeRecord): object {
  const leftSatang = refundableSatang(charge);
  const isCard = charge.instrument.kind === "card";
  const paid = charge.paidAtMs !== null;
  return {
    multi_capture: false,
    zero_interest_installments: false,
    branch: null,
    terminal: null,
    device: null,
    authorized: isAuthorized(charge),
    capturable: isCapturable(charge),
    capture: charge.capture,
    disputable: isCard && paid,
    livemode: false,
    refundable: leftSatang > 0,
    partially_refundable: leftSatang > 0,
    reversed: charge.reversedAtMs !== null,
    reversible: isCapturable(charge),
    voided: charge.voided,
    paid,
    expired: charge.status === "expired",
    can_perform_void: isCard && paid && charge.refundedSatang === 0,
    approval_code: null,
    ...(charge.webhookEndpoints.length > 0 ? { webhook_endpoints: charge.webhookEndpoints } : {}),
  };
}

export function authorizeUri(charge: ChargeRecord, publicUrl: string): string | null {
  if (charge.instrument.kind !== "card" || charge.instrument.paymentId === null) return null;
  return `${publicUrl}/payments/${charge.instrument.paymentId}/authorize?acs=false`;
}

function presentRefunds(charge: ChargeRecord, refunds: readonly RefundRecord[], view: View): object {
  const all = { limit: 20, offset: 0, fromMs: 0, toMs: view.nowMs, order: "chronological" } as const;
  return presentList(refunds, all, `/charges/${charge.id}/refunds`, presentRefund);
}
