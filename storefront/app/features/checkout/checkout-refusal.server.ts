import { z } from "zod";
import type { BackendError } from "~/lib/backend-error.server";
import { dictionary } from "~/lib/i18n/dictionary";
import type { Lang } from "~/lib/i18n/lang";
import { asTextKey, fillText, translator } from "~/lib/i18n/translate";
import { type CheckoutField, type CheckoutProblem, checkoutFields, type FieldFaults } from "./checkout-form";
import { failureKey } from "./failure-texts";
import { faultKey } from "./fault-texts";

const BUSY = 429;

/** Codes that the cart has to be changed for. */
const CART_CODES = new Set(["sold_out", "group_not_active", "not_sold_online", "cart_changed", "cart_empty"]);

const shortItems = z.array(
  z.object({ title: z.string(), wanted: z.number().int(), available: z.number().int() }),
);

/** Codes that another way to pay, or another card, can mend. */
const PAYMENT_CODES = new Set([
  "payment_declined",
  "amount_too_low",
  "amount_too_high",
  "method_unavailable",
]);

export type CheckoutRefusal = { faults: FieldFaults; problem: CheckoutProblem | null };

/** Why the backend placed no order, in the shopper's words, with what to do next. */
export function checkoutRefusal(error: BackendError, lang: Lang): CheckoutRefusal {
  const faults = fieldFaults(error, lang);
  // Fields that are named say it themselves; everything else stands above the form.
  if (Object.keys(faults).length > 0) return { faults, problem: null };
  return {
    faults,
    problem: {
      place: PAYMENT_CODES.has(error.code ?? "") ? "payment" : "top",
      text: problemText(error, lang),
      items: shortItemTexts(error, lang),
      mendCart: CART_CODES.has(error.code ?? ""),
      retrySeconds: error.status === BUSY ? (error.retryAfterSeconds ?? 3) : null,
    },
  };
}

/** A refusal of our own, without an answer of the backend. */
export function problemOf(
  key: "error.cart_changed" | "error.cart_not_found" | "checkout.wayChanged",
  lang: Lang,
): CheckoutProblem {
  return {
    place: "top",
    text: translator(lang)(key),
    items: [],
    mendCart: key === "error.cart_changed",
    retrySeconds: null,
  };
}

function fieldFaults(error: BackendError, lang: Lang): FieldFaults {
  const t = translator(lang);
  const faults: FieldFaults = {};
  for (const [path, code] of Object.entries(error.fields)) {
    const field = path === "card_token" ? "method" : path;
    if (isCheckoutField(field)) {
      faults[field] = t(faultKey(field, path === "card_token" ? "card" : code));
    }
  }
  return faults;
}

function isCheckoutField(field: string): field is CheckoutField {
  return checkoutFields.some((known) => known === field);
}

function problemText(error: BackendError, lang: Lang): string {
  const t = translator(lang);
  if (error.status === BUSY || error.code === "busy") return t("error.busy");
  if (error.code === "payment_declined") return t(failureKey(error.details.failure_code));
  const key = error.code === null ? null : asTextKey(`error.${error.code}`);
  if (key !== null && error.code !== "backend_unreachable") return fillText(dictionary[key], lang);
  // A slow or broken answer may have placed the order: pressing again finds it, and charges nothing twice.
  return t(error.isUnknown ? "error.pay_unknown" : "error.unknown");
}

function shortItemTexts(error: BackendError, lang: Lang): string[] {
  const parsed = shortItems.safeParse(error.details.items);
  if (!parsed.success) return [];
  const t = translator(lang);
  return parsed.data.map((item) => t("checkout.shortItem", item));
}
