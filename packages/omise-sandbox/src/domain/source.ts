import { done, type Outcome, refuse } from "./outcome.js";
import { type Params, readInteger, readText } from "./params.js";

export const PROMPTPAY_MIN_SATANG = 2_000;
export const PROMPTPAY_MAX_SATANG = 15_000_000;

/** A PromptPay source. It has no QR of its own: Omise draws the QR for the charge. */
export interface SourceRecord {
  readonly id: string;
  readonly seq: number;
  readonly createdAtMs: number;
  readonly amountSatang: number;
  readonly email: string | null;
  readonly name: string | null;
  readonly mobileNumber: string | null;
  readonly phoneNumber: string | null;
  /** The one charge that used it. */
  readonly chargeId: string | null;
}

export interface SourceRequest {
  readonly amountSatang: number;
  readonly email: string | null;
  readonly name: string | null;
  readonly mobileNumber: string | null;
  readonly phoneNumber: string | null;
}

/** `fallbackAmountSatang` is the charge's amount when the source is written inside the charge request. */
export function readSourceRequest(
  params: Params,
  fallbackAmountSatang: number | null,
): Outcome<SourceRequest> {
  const type = readText(params, "type");
  if (type !== "promptpay") return refuse("bad_request", "type is currently not supported");
  const amount = readInteger(params, "amount");
  if (!amount.ok) return amount;
  const amountSatang = amount.value ?? fallbackAmountSatang;
  if (amountSatang === null) return refuse("bad_request", "amount is not a number");
  const currency = readText(params, "currency");
  if (fallbackAmountSatang === null || currency !== null) {
    if (currency?.toUpperCase() !== "THB")
      return refuse("bad_request", "currency is currently not supported");
  }
  const limits = checkPromptPayLimits(amountSatang, "bad_request");
  if (!limits.ok) return limits;
  return done({
    amountSatang,
    email: readText(params, "email"),
    name: readText(params, "name"),
    mobileNumber: readText(params, "mobile_number"),
    phoneNumber: readText(params, "phone_number"),
  });
}

export function checkPromptPayLimits(amountSatang: number, code: string): Outcome<number> {
  if (amountSatang < PROMPTPAY_MIN_SATANG) {
    return refuse(code, `amount must be greater than or equal to ${PROMPTPAY_MIN_SATANG} (thb subunits)`);
  }
  if (amountSatang > PROMPTPAY_MAX_SATANG) {
    return refuse(code, `amount must be less than or equal to ${PROMPTPAY_MAX_SATANG} (thb subunits)`);
  }
  return done(amountSatang);
}
