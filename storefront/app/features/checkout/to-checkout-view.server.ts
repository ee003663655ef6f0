import { type CartSummary, currentPrivacyVersion } from "@chumchon/contracts";
import { formatBahtText, formatPrice } from "@chumchon/money";
import {
  deliveryLabel,
  lineFault,
  optionOf,
  parcelCount,
  weightText,
} from "~/features/cart/to-cart-view.server";
import type { Lang } from "~/lib/i18n/lang";
import { type Translate, translator } from "~/lib/i18n/translate";
import { pickLanguage } from "~/lib/pick-language";
import type { AreaChoice, CheckoutProblem, CheckoutValues } from "./checkout-form";
import type { CheckoutParcel, CheckoutView } from "./checkout-view";

/** What PromptPay takes in one payment (Omise, October 2026); the backend holds the line. */
export const PROMPTPAY_MIN_SATANG = 2_000;
export const PROMPTPAY_MAX_SATANG = 15_000_000;

export type CheckoutSettings = Pick<CheckoutView, "isTestPayment" | "isSample" | "omise">;

/** A cart's answer in the words of the checkout's page. `choices` are rows of the remembered address. */
export function toCheckoutView(
  summary: CartSummary,
  choices: AreaChoice[],
  lang: Lang,
  settings: CheckoutSettings,
): CheckoutView {
  const t = translator(lang);
  const { cart } = summary;
  return {
    values: rememberedValues(cart),
    choices,
    privacyVersion: currentPrivacyVersion,
    parcels: summary.groups.map((group) => parcelView(group, lang, t)),
    pieces: cart.item_count,
    goods: formatPrice(cart.item_satang),
    discount: cart.discount_satang > 0 ? formatPrice(-cart.discount_satang) : null,
    delivery: formatPrice(cart.delivery_satang),
    deliveryLabel: deliveryLabel(parcelCount(summary.groups), t),
    total: formatPrice(cart.total_satang),
    payAmount: formatBahtText(cart.total_satang, lang),
    totalSatang: cart.total_satang,
    blocked: blockedBy(summary, lang, t),
    promptpayLimit: promptpayLimit(cart.total_satang, lang, t),
    ...settings,
  };
}

function rememberedValues({ address, email }: CartSummary["cart"]): CheckoutValues {
  return {
    name: address?.name ?? "",
    phone: address?.phone ?? "",
    email: email ?? "",
    address_line: address?.address_line ?? "",
    area_query: address?.postcode ?? "",
    address_key: address?.address_key ?? "",
    note: address?.note ?? "",
    privacy_version: address?.privacy_version === currentPrivacyVersion ? currentPrivacyVersion : "",
    method: "promptpay",
    pickup: null,
  };
}

function parcelView(part: CartSummary["groups"][number], lang: Lang, t: Translate): CheckoutParcel {
  return {
    id: part.group.id,
    group: pickLanguage(lang, part.group.name, part.group.name_en),
    pieces: part.items.reduce((sum, item) => sum + item.quantity, 0),
    weight: weightText(part.weight_grams, t),
    price: formatPrice(part.delivery_satang),
    delivery: part.delivery,
    ways: part.pickup && {
      parcelPrice: formatPrice(part.parcel_satang),
      pickupPrice: formatPrice(0),
      note: part.pickup.note,
      isOnlyPickup: part.pickup.is_only_way,
    },
    goods: part.items.map((item) => ({
      id: item.id,
      title: titleOf(item, lang),
      quantity: item.quantity,
      total: formatPrice(item.total_satang),
    })),
  };
}

type SummaryItem = CartSummary["groups"][number]["items"][number];

function titleOf(item: SummaryItem, lang: Lang): string {
  const title = pickLanguage(lang, item.title, item.title_en);
  const option = optionOf(item, lang);
  return option === null ? title : `${title} · ${option}`;
}

/** Lines that can't be ordered are mended in the cart, before anything is typed or paid. */
function blockedBy({ groups }: CartSummary, lang: Lang, t: Translate): CheckoutProblem | null {
  const items = groups.flatMap((group) =>
    group.items.flatMap((item) => {
      const fault = lineFault(item, t);
      return fault === null ? [] : [`${titleOf(item, lang)}: ${fault}`];
    }),
  );
  if (items.length === 0) return null;
  return { place: "top", text: t("cart.mendFirst"), items, mendCart: true, retrySeconds: null };
}

function promptpayLimit(totalSatang: number, lang: Lang, t: Translate): string | null {
  if (totalSatang >= PROMPTPAY_MIN_SATANG && totalSatang <= PROMPTPAY_MAX_SATANG) return null;
  return t("checkout.promptpayLimits", {
    min: formatBahtText(PROMPTPAY_MIN_SATANG, lang, "auto"),
    max: formatBahtText(PROMPTPAY_MAX_SATANG, lang, "auto"),
    total: formatBahtText(totalSatang, lang),
  });
}
