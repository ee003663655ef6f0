import { setTimeout } from "node:timers/promises";
import { type CartSummary, checkoutErrorCodes, type PayResponse } from "@chumchon/contracts";
import { json } from "@remix-run/node";
import { readCart } from "~/features/cart/read-cart.server";
import { BackendError } from "~/lib/backend-error.server";
import type { Buyer } from "~/lib/buyer.server";
import { env } from "~/lib/env.server";
import { type Lang, localPath } from "~/lib/i18n/lang";
import { paymentOrigins } from "~/lib/payment-origins.server";
import { safeOutsideRedirect, safeRedirect } from "~/lib/safe-redirect.server";
import {
  type CartKey,
  cartOf,
  commitShopSession,
  forgetCart,
  leaveNotice,
  rememberOrder,
  type ShopSession,
} from "~/lib/session.server";
import { areaChoices, chosenArea } from "./area-choices.server";
import { type AreaChoice, type CheckoutReply, isAllFetched } from "./checkout-form";
import { type CheckoutRefusal, checkoutRefusal, problemOf } from "./checkout-refusal.server";
import { inTurn } from "./in-turn.server";
import { chooseDelivery, payCart, placeOrder } from "./place-order.server";
import { type CheckoutForm, checkCheckoutForm, readCheckoutForm } from "./read-checkout-form.server";

const BAD_REQUEST = 400;
const CONFLICT = 409;
const BUSY = 429;
/** Placing an order takes a few seconds; a page has twenty. */
const LOOK_AGAIN_MS = [0, 1_000, 2_000, 3_000];

/** The one form of the checkout: searches a sub-district, or places the order and sends to its payment. */
export async function submitCheckout(
  session: ShopSession,
  data: FormData,
  buyer: Buyer,
  lang: Lang,
): Promise<Response> {
  const form = readCheckoutForm(data);
  if (form.intent === "find") return json(await foundAreas(form, lang));
  const cart = cartOf(session);
  if (cart === null) return toCart(session, lang);
  try {
    if (form.intent === "deliver") return await shownWithDelivery(cart, form, lang);
    return await inTurn(cart.id, () => payOrResume(session, cart, form, buyer, lang));
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    // Pressed twice: the other press has made an order of this cart, and this one met it half-way.
    const resumed = await resume(session, cart, error, buyer, lang);
    if (resumed !== null) return resumed;
    if (error.isUnknown) console.error("checkout failed", error.status, error.message);
    const status = error.status >= BAD_REQUEST ? error.status : 503;
    return shownAgain(form, checkoutRefusal(error, lang), status, lang);
  }
}

async function payOrResume(
  session: ShopSession,
  cart: CartKey,
  form: CheckoutForm,
  buyer: Buyer,
  lang: Lang,
): Promise<Response> {
  const summary = await readCart(cart);
  if (summary === null) return toCart(session, lang);
  if (summary.cart.completed) return toPayment(session, await payAgain(cart, buyer, lang), lang);
  return pay(session, cart, summary, form, buyer, lang);
}

/**
 * The order that another press makes of this cart at this very moment; null when there is none, or when the
 * refusal has a reason of its own.
 */
async function resume(
  session: ShopSession,
  cart: CartKey,
  cause: BackendError,
  buyer: Buyer,
  lang: Lang,
): Promise<Response | null> {
  if (!mayBeRace(cause)) return null;
  try {
    for (const pause of LOOK_AGAIN_MS) {
      await setTimeout(pause);
      const summary = await readCart(cart);
      if (summary === null) return null;
      if (summary.cart.completed) return await toPayment(session, await payAgain(cart, buyer, lang), lang);
    }
    return null;
  } catch (error) {
    if (error instanceof BackendError) return null;
    throw error;
  }
}

/** Whoever loses the race for a cart's lock, or comes just after it, is told something without a reason. */
function mayBeRace({ status, code, fields }: BackendError): boolean {
  if (status === 0 || status === BUSY || Object.keys(fields).length > 0) return false;
  return code === "payment_in_progress" || !checkoutErrorCodes.some((known) => known === code);
}

/** Paying a cart that became an order answers that order, whatever the method says. */
function payAgain(cart: CartKey, buyer: Buyer, lang: Lang): Promise<PayResponse> {
  return payCart(cart, { method: "promptpay", cardToken: null }, buyer, lang);
}

async function pay(
  session: ShopSession,
  cart: CartKey,
  summary: CartSummary,
  form: CheckoutForm,
  buyer: Buyer,
  lang: Lang,
): Promise<Response> {
  const checked = await checkCheckoutForm(form, lang, isFetched(summary, form.values.pickup));
  if (!checked.ok) {
    return shownAgain(form, { faults: checked.faults, problem: null }, BAD_REQUEST, lang);
  }
  if (!isSameDelivery(summary, form.values.pickup)) {
    await chooseDelivery(cart, form.values.pickup);
    return shownAgain(form, { faults: {}, problem: problemOf("checkout.wayChanged", lang) }, CONFLICT, lang);
  }
  if (form.shownSatang !== summary.cart.total_satang) {
    return shownAgain(form, { faults: {}, problem: problemOf("error.cart_changed", lang) }, CONFLICT, lang);
  }
  return toPayment(
    session,
    await placeOrder(cart, summary.cart, { ...checked, pickup: form.values.pickup }, buyer, lang),
    lang,
  );
}

/** The order is placed: its key goes into the cookie, the cart out, the shopper to the bank or to the QR. */
async function toPayment(session: ShopSession, paid: PayResponse, lang: Lang): Promise<Response> {
  rememberOrder(session, { id: paid.order.id, token: paid.order_token });
  forgetCart(session);
  const headers = await commitShopSession(session);
  const orderPath = localPath(lang, `/orders/${paid.order.id}`);
  if (paid.payment.state !== "waiting" || paid.payment.authorize_uri === null) {
    return safeRedirect(orderPath, "/cart", headers);
  }
  return safeOutsideRedirect(paid.payment.authorize_uri, paymentOrigins(env), orderPath, headers);
}

async function toCart(session: ShopSession, lang: Lang): Promise<Response> {
  forgetCart(session);
  leaveNotice(session, { key: "error.cart_not_found", tone: "bad" });
  return safeRedirect(localPath(lang, "/cart"), "/cart", await commitShopSession(session));
}

/** The page again, with what the chosen deliveries cost. */
async function shownWithDelivery(cart: CartKey, form: CheckoutForm, lang: Lang): Promise<Response> {
  await chooseDelivery(cart, form.values.pickup);
  return shownAgain(form, { faults: {}, problem: null }, 200, lang);
}

/** True when the cart holds these deliveries already; what was not asked can't differ. */
function isSameDelivery({ groups }: CartSummary, pickup: string[] | null): boolean {
  if (pickup === null) return true;
  return groups
    .filter((group) => group.pickup !== null)
    .every(({ group, delivery }) => pickup.includes(group.id) === (delivery === "pickup"));
}

function isFetched({ groups }: CartSummary, pickup: string[] | null): boolean {
  const ways = groups.map(({ group, pickup: offer, delivery }) => {
    return { id: group.id, offersPickup: offer !== null, delivery };
  });
  return isAllFetched(ways, pickup);
}

async function foundAreas(form: CheckoutForm, lang: Lang): Promise<CheckoutReply> {
  const choices = await areaChoices(form.values.area_query, lang);
  const only = choices.length === 1 ? choices[0]?.key : undefined;
  const kept = choices.find((choice) => choice.key === form.values.address_key)?.key;
  const values = { ...form.values, address_key: kept ?? only ?? "" };
  return { values, faults: {}, problem: null, choices, searched: true };
}

async function shownAgain(
  form: CheckoutForm,
  refusal: CheckoutRefusal,
  status: number,
  lang: Lang,
): Promise<Response> {
  const { values } = form;
  const choices = await choicesFor(values.address_key, values.area_query, lang);
  const reply: CheckoutReply = { values, ...refusal, choices, searched: false };
  return json(reply, { status });
}

async function choicesFor(key: string, query: string, lang: Lang): Promise<AreaChoice[]> {
  const chosen = key === "" ? null : await chosenArea(key, lang);
  return chosen === null ? areaChoices(query, lang) : [chosen];
}
