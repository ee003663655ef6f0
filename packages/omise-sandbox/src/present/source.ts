import type { ChargeRecord, PromptPayInstrument } from "../domain/charge.js";
import { isoSecond } from "../domain/iso-second.js";
import type { SourceRecord } from "../domain/source.js";

/** `charge` is the charge that used the source; the QR exists only through it. */
export function presentSource(
  source: SourceRecord,
  charge: ChargeRecord | undefined,
  publicUrl: string,
): object {
  const instrument = charge?.instrument.kind === "promptpay" ? charge.instrument : null;
  return {
    object: "source",
    id: source.id,
    livemode: false,
    location: `/sources/${source.id}`,
    amount: source.amountSatang,
    barcode: null,
    bank: null,
    created_at: isoSecond(source.createdAtMs),
    currency: "THB",
    email: source.email,
    flow: "offline",
    installment_term: null,
    ip: null,
    absorption_type: null,
    name: source.name,
    mobile_number: source.mobileNumber,
    phone_number: source.phoneNumber,
    platform_type: null,
    scannable_code: charge && instrument ? presentScannableCode(charge, instrument, publicUrl) : null,
    qr_settings: null,
    billing: null,
    shipping: null,
    items: [],
    references: null,
    provider_references: null,
    store_id: null,
    store_name: null,
    terminal_id: null,
    type: "promptpay",
    zero_interest_installments: null,
    charge_status: charge?.status ?? "unknown",
    receipt_amount: null,
    discounts: [],
    promotion_code: null,
  };
}

function presentScannableCode(
  charge: ChargeRecord,
  instrument: PromptPayInstrument,
  publicUrl: string,
): object {
  return { object: "barcode", type: "qr", image: presentDocument(charge, instrument, publicUrl) };
}

export function presentDocument(
  charge: ChargeRecord,
  instrument: PromptPayInstrument,
  publicUrl: string,
): object {
  const location = `/charges/${charge.id}/documents/${instrument.documentId}`;
  return {
    object: "document",
    livemode: false,
    id: instrument.documentId,
    deleted: false,
    filename: "qrcode_test.svg",
    location,
    kind: "qr",
    download_uri: `${publicUrl}${location}/downloads/${instrument.downloadKey}`,
    created_at: isoSecond(charge.createdAtMs),
  };
}
