import { done, type Outcome, refuse } from "./outcome.js";
import {
  isParams,
  type Params,
  readFlag,
  readInstant,
  readInteger,
  readMetadata,
  readText,
} from "./params.js";

const CHARGE_MIN_SATANG = 2_000;
export const CHARGE_MAX_SATANG = 500_000_000_000;

export interface ChargeRequest {
  readonly amountSatang: number;
  readonly capture: boolean;
  readonly preAuthorized: boolean;
  readonly description: string | null;
  readonly metadata: Params;
  readonly ip: string | null;
  readonly returnUri: string | null;
  readonly expiresAtMs: number | null;
  readonly webhookEndpoints: readonly string[];
  readonly pay: PayWith;
}

export type PayWith =
  | { readonly kind: "token"; readonly id: string }
  | { readonly kind: "source"; readonly id: string }
  | { readonly kind: "inline_source"; readonly params: Params };

/** Reads POST /charges. Codes and wording are Omise's where a recording exists. */
export function readChargeRequest(params: Params): Outcome<ChargeRequest> {
  const amount = readAmount(params);
  if (!amount.ok) return amount;
  const pay = readPayWith(params);
  if (!pay.ok) return pay;
  const metadata = readMetadata(params);
  if (!metadata.ok) return metadata;
  const expiresAt = readInstant(params, "expires_at");
  if (!expiresAt.ok) return expiresAt;
  const returnUri = readText(params, "return_uri");
  if (returnUri !== null && !isHttpAddress(returnUri))
    return refuse("invalid_charge", "return uri is invalid");
  const endpoints = readWebhookEndpoints(params);
  if (!endpoints.ok) return endpoints;
  return done({
    amountSatang: amount.value,
    capture: readFlag(params, "capture", true),
    preAuthorized: readText(params, "authorization_type") === "pre_auth",
    description: readText(params, "description"),
    metadata: metadata.value ?? {},
    ip: readText(params, "ip"),
    returnUri,
    expiresAtMs: expiresAt.value,
    webhookEndpoints: endpoints.value,
    pay: pay.value,
  });
}

function readAmount(params: Params): Outcome<number> {
  const amount = readInteger(params, "amount");
  if (!amount.ok) return amount;
  if (amount.value === null) return refuse("bad_request", "amount is not a number");
  if (readText(params, "currency")?.toUpperCase() !== "THB") {
    return refuse("invalid_charge", "currency is currently not supported");
  }
  if (amount.value < CHARGE_MIN_SATANG) {
    return refuse(
      "invalid_charge",
      `amount must be greater than or equal to ${CHARGE_MIN_SATANG} (thb subunits)`,
    );
  }
  if (amount.value > CHARGE_MAX_SATANG) {
    return refuse(
      "invalid_charge",
      `amount must be less than or equal to ${CHARGE_MAX_SATANG} (thb subunits)`,
    );
  }
  return done(amount.value);
}

function readPayWith(params: Params): Outcome<PayWith> {
  const token = readText(params, "card");
  const source = params.source;
  if (readText(params, "customer") !== null) {
    return refuse("not_found", `customer ${readText(params, "customer")} was not found`);
  }
  if (token !== null && source !== undefined) {
    return refuse("bad_request", "a charge takes either a card or a source, not both");
  }
  if (token !== null) return done({ kind: "token", id: token });
  if (isParams(source)) return done({ kind: "inline_source", params: source });
  if (typeof source === "string" && source !== "") return done({ kind: "source", id: source });
  return refuse("missing_card", "request contains no card, customer, source or linked account parameters");
}

/** At most two addresses that get this charge's events instead of the account's endpoint. */
function readWebhookEndpoints(params: Params): Outcome<readonly string[]> {
  const value = params.webhook_endpoints;
  if (value === undefined || value === null) return done([]);
  if (!Array.isArray(value) || value.length > 2) {
    return refuse("bad_request", "webhook_endpoints must be an array of at most 2 addresses");
  }
  const addresses = value.filter((item): item is string => typeof item === "string" && isHttpAddress(item));
  return addresses.length === value.length
    ? done(addresses)
    : refuse("bad_request", "webhook_endpoints is invalid");
}

function isHttpAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
