import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  cartOf,
  commitShopSession,
  getShopSession,
  orderTokenOf,
  rememberOrder,
  type ShopSession,
  takeNotice,
} from "~/lib/session.server";
import { actOnOrder } from "./act-on-order.server";
import { fetchQr } from "./fetch-qr.server";
import { loadKnownOrders, loadUnpaidOrders } from "./known-orders.server";
import { loadOrder } from "./load-order.server";
import { knownOrderKey } from "./order-key.server";
import { readOrderStatus } from "./order-status.server";

const TOKEN = "token-of-order-1";
const key = { id: "order_1", token: TOKEN };
const payment = {
  order: { id: "order_1", display_id: 1, status: "pending", payment_status: "awaiting" },
  payment: {
    method: "promptpay",
    state: "waiting",
    amount_satang: 54_000,
    has_qr: true,
    expires_at: "2126-11-23T03:15:00Z",
    authorize_uri: null,
    failure_code: null,
    paid_at: null,
    livemode: false,
  },
};
const summary = {
  cart: {
    id: "cart_2",
    completed: false,
    item_count: 2,
    item_satang: 1,
    discount_satang: 0,
    delivery_satang: 0,
    total_satang: 1,
    email: null,
    address: null,
  },
  groups: [],
};

let session: ShopSession;
let calls: string[] = [];
let answers: Record<string, { status: number; body: unknown }> = {};

beforeEach(async () => {
  calls = [];
  answers = {
    "/payment": { status: 200, body: payment },
    "/payment/check": { status: 200, body: payment },
    "/cancel": { status: 200, body: payment },
    "/groups": { status: 200, body: { order: payment.order, group_orders: [] } },
    "/reorder": { status: 200, body: { cart_id: "cart_2", cart_token: "token-2", missing: [] } },
    "/summary": { status: 200, body: summary },
  };
  session = await getShopSession(new Request("https://shop.example/"));
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.stubGlobal("fetch", async (url: URL | string, init: RequestInit) => {
    const path = new URL(url).pathname.replace(/^\/store\/(?:orders|carts)\/[^/]+/, "");
    calls.push(`${init.method ?? "GET"} ${path}`);
    const headers = new Headers(init.headers);
    const isMine = path === "/summary" || headers.get("x-order-token") === TOKEN;
    const answer = isMine ? answers[path] : undefined;
    return new Response(JSON.stringify(answer?.body ?? { type: "not_found", message: "no" }), {
      status: answer?.status ?? 404,
    });
  });
});
afterEach(() => vi.restoreAllMocks());

const open = (orderId: string, linkToken: string | null) =>
  loadOrder({ session, orderId, linkToken, lang: "th" }).catch((thrown: unknown) => thrown as Response);
const statusOf = (answer: Awaited<ReturnType<typeof open>>) =>
  answer instanceof Response ? answer.status : 200;

describe("who may open an order", () => {
  it("the browser that ordered", async () => {
    rememberOrder(session, key);
    expect(statusOf(await open("order_1", null))).toBe(200);
  });

  it("nobody else, and whoever tries learns nothing: the backend is not even asked", async () => {
    expect(statusOf(await open("order_1", null))).toBe(404);
    rememberOrder(session, key);
    expect(statusOf(await open("order_2", null))).toBe(404);
    expect(statusOf(await open("../admin", null))).toBe(404);
    expect(calls).toEqual([]);
  });

  it("the holder of the private link, who is led to the address without the key", async () => {
    const answer = await open("order_1", TOKEN);
    expect(answer).toBeInstanceOf(Response);
    if (!(answer instanceof Response)) return;
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/orders/order_1"]);
    expect(answer.headers.get("Set-Cookie")).toMatch(/^__Host-shop=/);
    expect(orderTokenOf(session, "order_1")).toBe(TOKEN);
  });

  it.each(["wrong-token-of-order", "", "a b", "x".repeat(500)])("nobody with the key %o", async (token) => {
    expect(statusOf(await open("order_1", token))).toBe(404);
    expect(orderTokenOf(session, "order_1")).toBeNull();
  });

  it("as a page, as its status and as its QR alike", async () => {
    expect(() => knownOrderKey(session, "order_1")).toThrow(Response);
    rememberOrder(session, { id: "order_1", token: "wrong-token-of-order" });
    expect((await fetchQr(knownOrderKey(session, "order_1"), null)).status).toBe(404);
    await expect(readOrderStatus(knownOrderKey(session, "order_1"), false)).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe("the list of orders", () => {
  const stateIs = (state: string) => {
    const body = { ...payment, payment: { ...payment.payment, state } };
    answers["/payment"] = { status: 200, body };
  };

  it("has what this browser ordered, and nothing that its keys don't open", async () => {
    rememberOrder(session, { id: "order_gone", token: "token-that-opens-nothing" });
    rememberOrder(session, key);
    const orders = await loadKnownOrders(session, "th");
    expect(orders).toMatchObject([{ id: "order_1", number: 1, amount: "540.00 บาท", state: "รอชำระเงิน" }]);
    expect(await loadKnownOrders(await getShopSession(new Request("https://shop.example/")), "th")).toEqual(
      [],
    );
  });

  it.each([
    ["waiting", 1],
    ["checking", 1],
    ["paid", 0],
    ["expired", 0],
    ["cancelled", 0],
  ])("leads from the cart back to an order that is %s: %i", async (state, count) => {
    stateIs(state);
    rememberOrder(session, key);
    expect(await loadUnpaidOrders(session, "th")).toHaveLength(count);
  });

  it("is no list without an answer: nobody is told that there are no orders", async () => {
    rememberOrder(session, key);
    answers["/payment"] = { status: 500, body: { type: "unknown_error", message: "no" } };
    await expect(loadKnownOrders(session, "th")).rejects.toMatchObject({ status: 503 });
  });
});

describe("the QR that is saved to the phone's pictures", () => {
  const nameOf = async (save: string) => {
    const png = new Response("png", { headers: { "Content-Type": "image/png" } });
    vi.stubGlobal("fetch", () => Promise.resolve(png));
    return (await fetchQr(key, save)).headers.get("Content-Disposition");
  };

  it("has the order's number in its name, so that two orders' pictures are told apart", async () => {
    expect(await nameOf("42")).toBe('attachment; filename="promptpay-42.png"');
  });

  it.each(["1", "", "../x", '1"; filename="a.exe', "9".repeat(40)])(
    "never takes its name from %o unless it is a number",
    async (save) => {
      expect(await nameOf(save)).toMatch(/^attachment; filename="promptpay(-\d{1,9})?\.png"$/);
    },
  );
});

describe("the status that an open page asks for", () => {
  it("asks Omise at most every ten seconds, whatever the page wants", async () => {
    const start = 1_000_000;
    for (const after of [0, 3_000, 9_999, 10_000]) await readOrderStatus(key, true, start + after);
    expect(calls.filter((call) => call === "POST /payment/check")).toHaveLength(2);
  });

  it("is what we know already when Omise can't be asked", async () => {
    answers["/payment/check"] = { status: 503, body: { type: "x", message: "no" } };
    expect(await readOrderStatus(key, true, 9_000_000)).toMatchObject({ isSettled: false });
  });
});

describe("the buttons of an order's page", () => {
  const press = (intent: string) => {
    const form = new FormData();
    form.set("intent", intent);
    return actOnOrder(session, key, form, "th");
  };

  it("“cancel” cancels and comes back to the page", async () => {
    expect((await press("cancel")).headers.get("Location")).toBe("/orders/order_1");
    expect(calls).toEqual(["POST /cancel"]);
  });

  it("“cancel” of an order that was paid meanwhile says so", async () => {
    answers["/cancel"] = { status: 409, body: { type: "conflict", code: "order_paid", message: "paid" } };
    const response = await press("cancel");
    expect(response.headers.get("Location")).toBe("/orders/order_1");
    expect(takeNotice(session)?.key).toBe("error.order_paid");
  });

  it("“order again” takes the new cart into the session and leads to the checkout", async () => {
    const response = await press("reorder");
    expect(response.headers.get("Location")).toBe("/checkout");
    expect(cartOf(session)).toEqual({ id: "cart_2", token: "token-2" });
  });

  it("“order again” leads to the cart and names what is short", async () => {
    const missing = [{ title: "น้ำผึ้ง", wanted: 3, taken: 1 }];
    answers["/reorder"] = { status: 200, body: { cart_id: "cart_2", cart_token: "token-2", missing } };
    const response = await press("reorder");
    expect(response.headers.get("Location")).toBe("/cart");
    expect(takeNotice(session)).toMatchObject({
      key: "order.againMissing",
      vars: { goods: "น้ำผึ้ง (ได้ 1 จาก 3)" },
    });
  });

  it("anything else only checks the payment", async () => {
    await press("delete-everything");
    expect(calls).toEqual(["POST /payment/check"]);
  });

  it("keeps the session's cookie within what browsers take", async () => {
    const missing = Array.from({ length: 30 }, () => ({
      title: "น้ำพริกเผากุ้งเสียบ".repeat(9),
      wanted: 3,
      taken: 1,
    }));
    answers["/reorder"] = { status: 200, body: { cart_id: "cart_2", cart_token: "t".repeat(43), missing } };
    for (let no = 0; no < 12; no += 1)
      rememberOrder(session, { id: `order_${"0".repeat(24)}${no}`, token: "t".repeat(43) });
    await press("reorder");
    const cookie = (await commitShopSession(session))["Set-Cookie"];
    expect(cookie.length).toBeLessThan(4_096);
  });
});
