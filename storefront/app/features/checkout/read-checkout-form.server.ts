import {
  type CheckoutAddress,
  checkoutAddress,
  currentPrivacyVersion,
  type PaymentMethod,
  paymentMethod,
} from "@chumchon/contracts";
import { parsePersonName, parseThaiPhone } from "@chumchon/thai";
import { findByKey } from "@chumchon/thai/address";
import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import type { CheckoutField, CheckoutValues, FieldFaults } from "./checkout-form";
import { faultKey } from "./fault-texts";

const TOKEN = /^tokn_[A-Za-z0-9_]{5,80}$/;

/**
 * find: the search button beside the sub-district; deliver: what another delivery costs; resume: an order whose
 * answer got lost; else pay.
 */
const intents = ["find", "deliver", "resume", "pay"] as const;
export type CheckoutIntent = (typeof intents)[number];

export type CheckoutForm = {
  intent: CheckoutIntent;
  values: CheckoutValues;
  cardToken: string | null;
  /** The amount that the button named; null when it is missing or no amount. */
  shownSatang: number | null;
};

/** The form as it was sent. Nothing is checked yet and nothing is lost: `values` goes back into the page. */
export function readCheckoutForm(form: FormData): CheckoutForm {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const intent = text("intent");
  const shown = text("shown_satang");
  const token = text("card_token");
  return {
    intent: intents.find((known) => known === intent) ?? "pay",
    values: {
      name: text("name"),
      phone: text("phone"),
      email: text("email"),
      address_line: text("address_line"),
      area_query: text("area_query"),
      address_key: text("address_key"),
      note: text("note"),
      privacy_version: text("privacy_version"),
      method: text("method") === "card" ? "card" : "promptpay",
      pickup: readPickup(form),
    },
    cardToken: TOKEN.test(token) ? token : null,
    shownSatang: /^\d{1,12}$/.test(shown) ? Number(shown) : null,
  };
}

const WAY = /^way:([\w-]{1,64})$/;

/** A field `way:<group>` for every group that may be asked. */
function readPickup(form: FormData): string[] | null {
  const asked = [...form.keys()].flatMap((name) => WAY.exec(name)?.[1] ?? []);
  return asked.length === 0 ? null : [...new Set(asked)].filter((id) => form.get(`way:${id}`) === "pickup");
}

export type CheckedForm =
  | { ok: true; address: CheckoutAddress; method: PaymentMethod; cardToken: string | null }
  | { ok: false; faults: FieldFaults };

/**
 * Checks every field by the rules that the backend uses as well, and names all faults at once.
 * @param isFetched nothing is sent, so that no place is asked for, nor handed on when one was typed before
 */
export async function checkCheckoutForm(
  form: Pick<CheckoutForm, "values" | "cardToken">,
  lang: Lang,
  isFetched = false,
): Promise<CheckedForm> {
  const t = translator(lang);
  const codes = [...faultCodes(form), ...(isFetched ? [] : await placeFaultCodes(form.values))];
  const faults: FieldFaults = {};
  for (const [field, code] of codes) faults[field] ??= t(faultKey(field, code));
  const parsed = checkoutAddress.safeParse(addressOf(form.values, isFetched));
  const method = paymentMethod.safeParse(form.values.method);
  // The rules above are at least as strict as the contract; were they not, the field still gets its word.
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path[0];
    if (isAddressField(field)) faults[field] ??= t(faultKey(field, "wrong"));
  }
  if (!parsed.success || !method.success || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, address: parsed.data, method: method.data, cardToken: form.cardToken };
}

function addressOf(values: CheckoutValues, isFetched: boolean) {
  const { name, phone, email, address_line, address_key, note, privacy_version } = values;
  const place = isFetched ? {} : { address_line, address_key };
  return { name, phone, email: email.trim(), ...place, note, privacy_version };
}

type FaultCode = [CheckoutField, string];

function faultCodes({ values, cardToken }: Pick<CheckoutForm, "values" | "cardToken">): FaultCode[] {
  const codes: FaultCode[] = [];
  const name = parsePersonName(values.name);
  const phone = parseThaiPhone(values.phone);
  if (!name.ok) codes.push(["name", name.reason]);
  if (!phone.ok) codes.push(["phone", phone.reason]);
  if (!checkoutAddress.shape.note.safeParse(values.note).success) codes.push(["note", "too_long"]);
  if (values.privacy_version === "") codes.push(["privacy_version", "empty"]);
  else if (values.privacy_version !== currentPrivacyVersion) codes.push(["privacy_version", "outdated"]);
  if (values.method === "card" && cardToken === null) codes.push(["method", "card"]);
  return codes;
}

async function placeFaultCodes({ address_line, address_key }: CheckoutValues): Promise<FaultCode[]> {
  const codes: FaultCode[] = [];
  const line = checkoutAddress.shape.address_line.safeParse(address_line);
  if (address_line.trim() === "") codes.push(["address_line", "empty"]);
  else if (/\p{Cc}/u.test(address_line)) codes.push(["address_line", "characters"]);
  else if (!line.success) codes.push(["address_line", "too_long"]);
  if (address_key === "") codes.push(["address_key", "empty"]);
  else if ((await findByKey(address_key)) === undefined) codes.push(["address_key", "unknown"]);
  return codes;
}

const ADDRESS_FIELDS = [
  "name",
  "phone",
  "email",
  "address_line",
  "address_key",
  "note",
  "privacy_version",
] as const;

function isAddressField(field: unknown): field is (typeof ADDRESS_FIELDS)[number] {
  return ADDRESS_FIELDS.some((known) => known === field);
}
