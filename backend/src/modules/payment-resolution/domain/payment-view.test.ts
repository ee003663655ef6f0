import { describe, expect, it } from "vitest";
import { type OrderSeen, type PaymentSeen, paymentView } from "./payment-view";

const now = new Date("2026-11-23T10:00:00Z");
const later = new Date("2026-11-23T10:05:00Z");
const earlier = new Date("2026-11-23T09:55:00Z");

const attempt = (over: Partial<PaymentSeen> = {}): PaymentSeen => ({
  method: "promptpay",
  state: "pending",
  amountSatang: 62_900,
  qrUri: "https://api.omise.co/qr",
  authorizeUri: null,
  expiresAt: later,
  failureCode: null,
  paidAt: null,
  livemode: false,
  orderCancelReason: null,
  ...over,
});
const live: OrderSeen = { cancelled: false, paid: false };
const cancelled: OrderSeen = { cancelled: true, paid: false };
const card = { method: "card", qrUri: null, authorizeUri: "https://pay.omise.co/x" } as const;

describe("paymentView", () => {
  it.each([
    ["a QR that can be paid waits", attempt(), live, "waiting", true],
    ["a QR past its time is being checked", attempt({ expiresAt: earlier }), live, "checking", false],
    ["3-D Secure waits", attempt(card), live, "waiting", false],
    [
      "a card without a page of its bank is being checked",
      attempt({ ...card, authorizeUri: null }),
      live,
      "checking",
      false,
    ],
    [
      "an answer that was lost is being checked",
      attempt({ state: "unknown", qrUri: null }),
      live,
      "checking",
      false,
    ],
    [
      "money that is not booked yet is being checked",
      attempt({ state: "successful" }),
      live,
      "checking",
      false,
    ],
    [
      "a failure that is not acted on yet is being checked",
      attempt({ state: "failed" }),
      live,
      "checking",
      false,
    ],
    [
      "a booked payment is paid",
      attempt({ state: "successful" }),
      { cancelled: false, paid: true },
      "paid",
      false,
    ],
    ["the books win over a cancelled order", attempt(), { cancelled: true, paid: true }, "paid", false],
    ["an order that ran out has expired", attempt({ state: "expired" }), cancelled, "expired", false],
    ["an order whose payment failed has failed", attempt({ state: "failed" }), cancelled, "failed", false],
    [
      "an order that its shopper gave up is cancelled",
      attempt({ orderCancelReason: "shopper" }),
      cancelled,
      "cancelled",
      false,
    ],
    [
      "it stays cancelled when its QR expires",
      attempt({ state: "expired", orderCancelReason: "shopper" }),
      cancelled,
      "cancelled",
      false,
    ],
  ] as const)("%s", (_title, seen, order, state, hasQr) => {
    expect(paymentView(seen, order, now)).toMatchObject({ state, has_qr: hasQr });
  });

  it("shows the bank's page only while it can be used", () => {
    expect(paymentView(attempt(card), live, now).authorize_uri).toBe(card.authorizeUri);
    expect(paymentView(attempt(card), cancelled, now).authorize_uri).toBeNull();
    expect(paymentView(attempt({ ...card, expiresAt: earlier }), live, now).authorize_uri).toBeNull();
  });
});
