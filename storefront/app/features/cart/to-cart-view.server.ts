import type { CartSummary } from "@chumchon/contracts";
import { formatPrice } from "@chumchon/money";
import type { Lang } from "~/lib/i18n/lang";
import { type Translate, translator } from "~/lib/i18n/translate";
import { pickLanguage } from "~/lib/pick-language";
import type { CartGroupView, CartLineView, CartView } from "./cart-view";

const GRAMS_PER_KILOGRAM = 1_000;

/** The backend's stand-in for goods whose group is gone. */
const NO_GROUP = "unknown";

type SummaryGroup = CartSummary["groups"][number];
type SummaryItem = SummaryGroup["items"][number];

/** A cart's answer in the words of its page. */
export function toCartView(summary: CartSummary, lang: Lang): CartView {
  const t = translator(lang);
  const { cart, groups } = summary;
  return {
    groups: groups.map((group) => groupView(group, lang, t)),
    pieces: cart.item_count,
    goods: formatPrice(cart.item_satang),
    discount: cart.discount_satang > 0 ? formatPrice(-cart.discount_satang) : null,
    delivery: formatPrice(cart.delivery_satang),
    deliveryLabel: deliveryLabel(parcelCount(groups), t),
    ways: waysText(groups, t),
    total: formatPrice(cart.total_satang),
    canCheckOut: cart.item_count > 0 && groups.every((group) => group.items.every(isOrderable)),
  };
}

/** "350 กรัม", "1.2 กก.": what a parcel weighs, as far as anybody wants to know. */
export function weightText(grams: number, t: Translate): string {
  if (grams < GRAMS_PER_KILOGRAM) return t("cart.grams", { weight: grams });
  const tenths = Math.ceil(grams / (GRAMS_PER_KILOGRAM / 10));
  const weight = tenths % 10 === 0 ? tenths / 10 : `${Math.trunc(tenths / 10)}.${tenths % 10}`;
  return t("cart.kilograms", { weight });
}

export function parcelCount(groups: readonly Pick<SummaryGroup, "delivery">[]): number {
  return groups.filter(({ delivery }) => delivery === "parcel").length;
}

/** What the sum of all deliveries is called. */
export function deliveryLabel(parcels: number, t: Translate): string {
  return parcels === 0 ? t("cart.parcel") : t("cart.parcelsTotal", { count: parcels });
}

function waysText(groups: readonly SummaryGroup[], t: Translate): string {
  const [count, parcels] = [groups.length, parcelCount(groups)];
  if (parcels < count) return t("cart.mixedWays", { count, parcels, pickups: count - parcels });
  return count === 1 ? t("cart.parcelOne") : t("cart.parcels", { count });
}

/** Why a line can't be ordered, with what to do about it; null when it can. */
export function lineFault(item: Pick<SummaryItem, "state" | "max_quantity">, t: Translate): string | null {
  switch (item.state) {
    case "ok":
      return null;
    case "too_many":
      return t("cart.line.too_many", { count: item.max_quantity });
    default:
      return t(`cart.line.${item.state}`);
  }
}

function isOrderable(item: SummaryItem): boolean {
  return item.state === "ok";
}

function groupView(part: SummaryGroup, lang: Lang, t: Translate): CartGroupView {
  const { group } = part;
  return {
    id: group.id,
    handle: group.handle === NO_GROUP ? null : group.handle,
    name: pickLanguage(lang, group.name, group.name_en),
    lines: part.items.map((item) => lineView(item, lang, t)),
    goods: formatPrice(part.item_satang),
    delivery: formatPrice(part.delivery_satang),
    deliveryLabel:
      part.delivery === "pickup"
        ? t("cart.pickup")
        : t("cart.parcelWeight", { weight: weightText(part.weight_grams, t) }),
    fetching: fetchingOf(part),
    subtotal: formatPrice(part.item_satang + part.delivery_satang),
  };
}

function fetchingOf({ pickup, delivery }: SummaryGroup): CartGroupView["fetching"] {
  if (pickup?.is_only_way) return "only";
  return pickup !== null && delivery === "parcel" ? "offered" : null;
}

/** The variant's name in the page's language; null where goods come in one kind only. */
export function optionOf(
  item: Pick<SummaryItem, "variant_title" | "variant_title_en">,
  lang: Lang,
): string | null {
  if (item.variant_title === null || item.variant_title === "") return null;
  return pickLanguage(lang, item.variant_title, item.variant_title_en);
}

function lineView(item: SummaryItem, lang: Lang, t: Translate): CartLineView {
  return {
    id: item.id,
    productHandle: item.product_handle === "" ? null : item.product_handle,
    title: pickLanguage(lang, item.title, item.title_en),
    option: optionOf(item, lang),
    picture: item.thumbnail,
    quantity: item.quantity,
    max: item.max_quantity,
    unitPrice: formatPrice(item.unit_price_satang),
    total: formatPrice(item.total_satang),
    fault: lineFault(item, t),
  };
}
