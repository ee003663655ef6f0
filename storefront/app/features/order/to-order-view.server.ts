import type { OrderGroupsResponse, OrderPayment } from "@chumchon/contracts";
import { formatBahtText, formatPrice, sumSatang } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { deliveryLabel } from "~/features/cart/to-cart-view.server";
import { failureKey } from "~/features/checkout/failure-texts";
import { type Lang, localPath } from "~/lib/i18n/lang";
import { type Translate, translator } from "~/lib/i18n/translate";
import { pickLanguage } from "~/lib/pick-language";
import { safeOutsideUrl } from "~/lib/safe-redirect.server";
import { incomeOf, isSettled, orderMark } from "./order-progress";
import type { OrderPartView, OrderStage, OrderView } from "./order-view";

type Part = OrderGroupsResponse["group_orders"][number];

export type OrderAnswer = {
  order: { id: string; display_id: number };
  payment: OrderPayment;
  parts: readonly Part[];
};

export type OrderSettings = {
  lang: Lang;
  token: string;
  now: Date;
  shopUrl: string;
  paymentOrigins: readonly string[];
  isSample: boolean;
  piecesInCart: number;
  omise: OrderView["omise"];
};

/** An order and its payment in the words of its page. */
export function toOrderView({ order, payment, parts }: OrderAnswer, settings: OrderSettings): OrderView {
  const { lang, now } = settings;
  const t = translator(lang);
  const authorizeUri = safeOutsideUrl(payment.authorize_uri, settings.paymentOrigins);
  const stage = stageOf(payment, authorizeUri);
  const path = localPath(lang, `/orders/${order.id}`);
  return {
    id: order.id,
    number: order.display_id,
    stage,
    method: payment.method,
    amount: formatBahtText(payment.amount_satang, lang),
    qr: stage === "waiting_qr" ? qrView(payment.expires_at, lang, now) : null,
    authorizeUri: stage === "waiting_bank" ? authorizeUri : null,
    isQrOver: stage === "checking" && payment.method === "promptpay" && isPast(payment.expires_at, now),
    failure: stage === "failed" ? t(failureKey(payment.failure_code, payment.method)) : null,
    paidAt: payment.paid_at === null ? null : formatThaiDate(payment.paid_at, lang, "dateTime"),
    privateLink: `${settings.shopUrl}${path}?key=${encodeURIComponent(settings.token)}`,
    parts: parts.map((part) => partView(part, lang, t)),
    ...sums(parts, payment.amount_satang, t),
    isTestPayment: !payment.livemode,
    isSample: settings.isSample,
    mark: orderMark(payment, parts),
    isSettled: isSettled(payment, parts),
    piecesInCart: settings.piecesInCart,
    omise: settings.omise,
  };
}

/** Waiting without anything that the shopper could do here is checking. */
function stageOf(payment: OrderPayment, authorizeUri: string | null): OrderStage {
  if (payment.state !== "waiting") return payment.state;
  if (payment.has_qr) return "waiting_qr";
  return authorizeUri === null ? "checking" : "waiting_bank";
}

function qrView(expiresAt: string | null, lang: Lang, now: Date) {
  if (expiresAt === null) return null;
  const secondsLeft = Math.max(0, Math.floor((Date.parse(expiresAt) - now.getTime()) / 1_000));
  return { secondsLeft, until: formatThaiDate(expiresAt, lang, "dateTime") };
}

function isPast(instant: string | null, now: Date): boolean {
  return instant !== null && Date.parse(instant) <= now.getTime();
}

/** `amountSatang` stands in until the groups' parts are there. */
function sums(parts: readonly Part[], amountSatang: number, t: Translate) {
  const parcels = parts.filter((part) => part.pickup === null).length;
  const discount = sumSatang(parts.map((part) => part.discount_satang));
  const total = parts.length === 0 ? amountSatang : sumSatang(parts.map((part) => part.total_satang));
  return {
    goods: formatPrice(sumSatang(parts.map((part) => part.item_satang))),
    discount: discount > 0 ? formatPrice(-discount) : null,
    delivery: formatPrice(sumSatang(parts.map((part) => part.shipping_satang))),
    deliveryLabel: deliveryLabel(parcels, t),
    total: formatPrice(total),
  };
}

function partView(part: Part, lang: Lang, t: Translate): OrderPartView {
  const group = pickLanguage(lang, part.group.name, part.group.name_en);
  return {
    id: part.id,
    number: part.number,
    groupHandle: part.group.handle,
    group,
    status: t(part.pickup === null ? `order.group.${part.status}` : fetchedStatus(part.status)),
    pickup: part.pickup?.note ?? null,
    isPrepared: ["ready_for_pickup", "delivered", "cancelled"].includes(part.status),
    parcel: part.parcel && {
      carrier: t(`portalOrder.carrier.${part.parcel.carrier}`),
      number: part.parcel.tracking_number,
    },
    lines: part.items.map((item, index) => ({
      key: `${index}-${item.title}`,
      title: pickLanguage(lang, item.title, item.title_en),
      quantity: item.quantity,
      // The price without the discount, which stands in a row of its own: the column has to add up.
      total: formatPrice(item.unit_price_satang * item.quantity),
    })),
    goods: formatPrice(part.item_satang),
    discount: part.discount_satang > 0 ? formatPrice(-part.discount_satang) : null,
    delivery: formatPrice(part.shipping_satang),
    total: formatPrice(part.total_satang),
    income: incomeView(part, group, lang, t),
  };
}

/** Nothing is "sent" to somebody who comes for it. */
function fetchedStatus(status: Part["status"]) {
  if (status === "packed") return "order.fetched.packed";
  return status === "delivered" ? "order.fetched.delivered" : (`order.group.${status}` as const);
}

function incomeView(part: Part, group: string, lang: Lang, t: Translate): OrderPartView["income"] {
  const income = incomeOf(part);
  if (typeof income === "string") return income;
  return { text: t("order.income", { group, amount: formatBahtText(income, lang) }) };
}
