import type { OrderGroupsResponse, OrderPayment } from "@chumchon/contracts";
import { describe, expect, it } from "vitest";
import { toOrderView } from "./to-order-view.server";

const now = new Date("2026-11-23T03:00:00Z");
const payment: OrderPayment = {
  method: "promptpay",
  state: "waiting",
  amount_satang: 69_000,
  has_qr: true,
  expires_at: "2026-11-23T03:14:32Z",
  authorize_uri: null,
  failure_code: null,
  paid_at: null,
  livemode: false,
};
const part: OrderGroupsResponse["group_orders"][number] = {
  id: "gord_1",
  number: "7-1",
  group: { id: "grp_1", handle: "bees", name: "กลุ่มผึ้ง", name_en: "Bee group" },
  status: "paid",
  parcel: null,
  pickup: null,
  items: [
    {
      title: "น้ำผึ้ง",
      title_en: "Honey",
      quantity: 2,
      unit_price_satang: 18_000,
      total_satang: 35_000,
    },
  ],
  item_satang: 36_000,
  discount_satang: 1_000,
  shipping_satang: 5_500,
  total_satang: 40_500,
  income_satang: 35_000,
};
const other = {
  ...part,
  id: "gord_2",
  number: "7-2",
  discount_satang: 0,
  total_satang: 41_500,
  income_satang: 0,
};

function view(change: Partial<OrderPayment> = {}, parts = [part, other], lang: "th" | "en" = "th") {
  return toOrderView(
    { order: { id: "order_1", display_id: 7 }, payment: { ...payment, ...change }, parts },
    {
      lang,
      token: "abc/+= x",
      now,
      shopUrl: "https://shop.example",
      paymentOrigins: ["https://pay.omise.co"],
      isSample: true,
      piecesInCart: 0,
      omise: { publicKey: "pkey_test_1", scriptUrl: "https://cdn.omise.co/omise.js" },
    },
  );
}

describe("the order's page", () => {
  it("counts down to the QR's end from the server's clock", () => {
    expect(view()).toMatchObject({
      stage: "waiting_qr",
      amount: "690.00 บาท",
      qr: { secondsLeft: 14 * 60 + 32, until: "23 พ.ย. 2569 10:14 น." },
    });
  });

  it("says that a QR whose time is over must not be scanned while it is still checked", () => {
    const over = { state: "checking", has_qr: false, expires_at: "2026-11-23T02:59:59Z" } as const;
    expect(view(over)).toMatchObject({ stage: "checking", isQrOver: true, qr: null });
    expect(view({ ...over, method: "card" }).isQrOver).toBe(false);
  });

  it("leads to the bank only at an address of the payment provider", () => {
    const card = { method: "card", has_qr: false, expires_at: null } as const;
    expect(view({ ...card, authorize_uri: "https://pay.omise.co/x" })).toMatchObject({
      stage: "waiting_bank",
      authorizeUri: "https://pay.omise.co/x",
    });
    for (const uri of [
      "https://evil.example/x",
      "javascript:alert(1)",
      "//pay.omise.co",
      "https://pay.omise.co@evil.example/",
    ]) {
      expect(view({ ...card, authorize_uri: uri })).toMatchObject({ stage: "checking", authorizeUri: null });
    }
  });

  it("says what each group earned, once it is recorded and not before", () => {
    const { parts, isSettled } = view({ state: "paid", paid_at: "2026-11-23T02:00:00Z" });
    expect(parts.map((each) => each.income)).toEqual([
      { text: "การซื้อครั้งนี้ทำให้ กลุ่มผึ้ง มีรายได้ 350.00 บาท" },
      "waiting",
    ]);
    expect(isSettled).toBe(false);
  });

  it("adds the groups' parts up to what was ordered", () => {
    expect(view({ state: "paid" })).toMatchObject({
      goods: "฿720",
      discount: "-฿10",
      delivery: "฿110",
      total: "฿820",
    });
  });

  it("shows lines before the discount that has a row of its own, so that the column adds up", () => {
    const [first] = view({ state: "paid" }).parts;
    expect(first?.lines.map((line) => line.total)).toEqual(["฿360"]);
    expect(first).toMatchObject({ discount: "-฿10", delivery: "฿55", total: "฿405" });
  });

  it("names goods in the page's language, and in Thai where they have no English name", () => {
    const titlesOf = (shown: typeof part) =>
      view({}, [shown], "en").parts.flatMap((each) => each.lines.map((line) => line.title));
    expect(titlesOf(part)).toEqual(["Honey"]);
    expect(titlesOf({ ...part, items: part.items.map((item) => ({ ...item, title_en: null })) })).toEqual([
      "น้ำผึ้ง",
    ]);
  });

  it("shows the amount while the groups' parts are not there yet", () => {
    expect(view({ state: "paid" }, []).total).toBe("฿690");
  });

  it("gives the reason of a failed payment with what to do", () => {
    const declined = { state: "failed", failure_code: "insufficient_fund" } as const;
    expect(view({ ...declined, method: "card" }).failure).toContain("ใช้บัตรอื่น");
    expect(view({ ...declined, method: "promptpay" }).failure).toContain("สแกนคิวอาร์ใหม่");
    expect(view({ state: "failed", failure_code: null }).failure).not.toBe("");
    expect(view({ state: "expired" }).failure).toBeNull();
  });

  it("makes a private link in the page's language, with the token as one parameter", () => {
    expect(view().privateLink).toBe("https://shop.example/orders/order_1?key=abc%2F%2B%3D%20x");
    expect(view({}, [part], "en").privateLink).toMatch(/^https:\/\/shop\.example\/en\/orders\/order_1\?key=/);
  });

  it("says openly that a payment moved no real money", () => {
    expect(view().isTestPayment).toBe(true);
    expect(view({ livemode: true }).isTestPayment).toBe(false);
  });
});
