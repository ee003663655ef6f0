import { type CartSummary, currentPrivacyVersion } from "@chumchon/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dictionary } from "~/lib/i18n/dictionary";
import { cartOf, getShopSession, ordersOf, rememberCart, type ShopSession } from "~/lib/session.server";
import type { CheckoutReply } from "./checkout-form";
import { submitCheckout } from "./submit-checkout.server";

type Answer = { status: number; body: unknown; retryAfter?: number };

const TOTAL = 41_500;
const address = {
  name: "สมศรี ใจดี",
  phone: "081-234-5678",
  address_line: "99/1",
  address_key: "210114-21150",
  note: "",
  privacy_version: currentPrivacyVersion,
};

let session: ShopSession;
let calls: { path: string; body: unknown }[] = [];
let summary: CartSummary;
let pay: Answer;
let payAnswers: () => Answer;
let parcels: () => Answer;
let onSummary: () => void;

const waiting = (change: Record<string, unknown> = {}) => ({
  order: { id: "order_1", display_id: 1, status: "pending", payment_status: "awaiting" },
  order_token: "token-of-order-1",
  payment: {
    method: "promptpay",
    state: "waiting",
    amount_satang: TOTAL,
    has_qr: true,
    expires_at: null,
    authorize_uri: null,
    failure_code: null,
    paid_at: null,
    livemode: false,
    ...change,
  },
});

beforeEach(async () => {
  calls = [];
  pay = { status: 200, body: waiting() };
  payAnswers = () => pay;
  parcels = () => ({ status: 200, body: {} });
  onSummary = () => {};
  summary = {
    cart: {
      id: "cart_1",
      completed: false,
      item_count: 2,
      item_satang: 36_000,
      discount_satang: 0,
      delivery_satang: 5_500,
      total_satang: TOTAL,
      email: null,
      address: null,
    },
    groups: [],
  };
  session = await getShopSession(new Request("https://shop.example/"));
  rememberCart(session, { id: "cart_1", token: "token-of-cart-1" }, 2);
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.stubGlobal("fetch", async (url: URL, init: RequestInit) => {
    const path = new URL(url).pathname;
    const text = typeof init.body === "string" ? init.body : "null";
    calls.push({ path, body: JSON.parse(text) as unknown });
    if (path.endsWith("/summary")) onSummary();
    const answer: Answer = path.endsWith("/summary")
      ? { status: 200, body: summary }
      : path.endsWith("/pay")
        ? payAnswers()
        : path.endsWith("/parcels")
          ? parcels()
          : { status: 200, body: {} };
    const headers = new Headers();
    if (answer.retryAfter !== undefined) headers.set("Retry-After", String(answer.retryAfter));
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers });
  });
});
afterEach(() => vi.restoreAllMocks());

function submit(change: Record<string, string> = {}) {
  const data = new FormData();
  const form = { intent: "pay", ...address, method: "promptpay", shown_satang: String(TOTAL), ...change };
  for (const [name, value] of Object.entries(form)) data.set(name, value);
  return submitCheckout(session, data, { shopper: "shopper-1", address: null }, "th");
}

const paths = () => calls.map((call) => call.path.replace("/store/carts/cart_1", ""));
const replyOf = async (response: Response) => (await response.json()) as CheckoutReply;

describe("pressing “order and pay”", () => {
  it("stores the address, chooses the parcels, pays, and leads to the order", async () => {
    const response = await submit();
    expect(paths()).toEqual(["/summary", "/address", "/parcels", "/pay"]);
    expect(calls[1]?.body).toMatchObject({ name: "สมศรี ใจดี", privacy_version: currentPrivacyVersion });
    expect(calls[3]?.body).toEqual({ method: "promptpay", locale: "th" });
    expect([response.status, response.headers.get("Location")]).toEqual([303, "/orders/order_1"]);
  });

  it("keeps the order's key and lets go of the cart", async () => {
    await submit();
    expect(ordersOf(session)).toEqual([{ id: "order_1", token: "token-of-order-1" }]);
    expect(cartOf(session)).toBeNull();
  });

  it("does not store an address again that the cart holds already", async () => {
    summary.cart.address = { ...address, tambon: "", amphoe: "", province: "", postcode: "21150" };
    await submit();
    expect(paths()).toEqual(["/summary", "/parcels", "/pay"]);
  });

  it("sends a card's token along, and to the bank for 3-D Secure", async () => {
    pay.body = waiting({ method: "card", has_qr: false, authorize_uri: "https://pay.omise.co/x" });
    const response = await submit({ method: "card", card_token: "tokn_test_5abcdefgh" });
    expect(calls.at(-1)?.body).toEqual({ method: "card", card_token: "tokn_test_5abcdefgh", locale: "th" });
    expect(response.headers.get("Location")).toBe("https://pay.omise.co/x");
  });

  it("leads to the order's page instead of an address that is not the bank's", async () => {
    pay.body = waiting({ method: "card", has_qr: false, authorize_uri: "https://evil.example/x" });
    const response = await submit({ method: "card", card_token: "tokn_test_5abcdefgh" });
    expect(response.headers.get("Location")).toBe("/orders/order_1");
  });

  it("asks a full shop again by itself, and orders when there is room", async () => {
    let asked = 0;
    const full = { status: 429, body: { type: "not_allowed", code: "busy", message: "" }, retryAfter: 0.01 };
    payAnswers = () => (++asked < 3 ? full : pay);
    const response = await submit();
    expect(paths()).toEqual(["/summary", "/address", "/parcels", "/pay", "/pay", "/pay"]);
    expect(response.headers.get("Location")).toBe("/orders/order_1");
  });

  it("leaves it to the page to ask again when the shop stays full", async () => {
    payAnswers = () => ({
      status: 429,
      body: { type: "not_allowed", code: "busy", message: "" },
      retryAfter: 30,
    });
    const response = await submit();
    expect(response.status).toBe(429);
    expect((await replyOf(response)).problem?.retrySeconds).toBe(30);
    expect(paths()).toEqual(["/summary", "/address", "/parcels", "/pay"]);
  });

  it("pays nothing while a field is wrong, and keeps what was typed", async () => {
    const response = await submit({ phone: "12", note: "ฝากไว้หน้าบ้าน" });
    const reply = await replyOf(response);
    expect(response.status).toBe(400);
    expect(paths()).toEqual(["/summary"]);
    expect(Object.keys(reply.faults)).toEqual(["phone"]);
    expect(reply.values).toMatchObject({ phone: "12", note: "ฝากไว้หน้าบ้าน", name: "สมศรี ใจดี" });
    expect(reply.choices.map((choice) => choice.key)).toEqual([address.address_key]);
  });

  it("pays no other amount than the button named", async () => {
    const response = await submit({ shown_satang: String(TOTAL - 100) });
    expect(response.status).toBe(409);
    expect((await replyOf(response)).problem?.text).toBe(dictionary["error.cart_changed"].th);
    expect(paths()).toEqual(["/summary"]);
  });

  it("keeps the cart when the card is declined, with the reason", async () => {
    pay = {
      status: 402,
      body: {
        type: "not_allowed",
        code: "payment_declined",
        message: "declined",
        details: { failure_code: "stolen_or_lost_card" },
      },
    };
    const response = await submit({ method: "card", card_token: "tokn_test_5abcdefgh" });
    expect(response.status).toBe(402);
    expect((await replyOf(response)).problem?.text).toBe(dictionary["failure.stolen_or_lost_card"].th);
    expect(cartOf(session)?.id).toBe("cart_1");
    expect(ordersOf(session)).toEqual([]);
  });

  it("keeps the cart and says that pressing again is safe when the answer got lost", async () => {
    pay = { status: 502, body: "<html>" };
    const response = await submit();
    expect(response.status).toBe(502);
    expect((await replyOf(response)).problem?.text).toBe(dictionary["error.pay_unknown"].th);
    expect(cartOf(session)?.id).toBe("cart_1");
  }, 15_000);

  it("finds the order of a cart that was ordered already, and asks for no address", async () => {
    summary.cart.completed = true;
    const response = await submit({ intent: "resume", name: "" });
    expect(paths()).toEqual(["/summary", "/pay"]);
    expect(response.headers.get("Location")).toBe("/orders/order_1");
  });

  it("leads to the one order when it was pressed twice and the cart became one on the way", async () => {
    parcels = () => {
      summary.cart.completed = true;
      return { status: 404, body: { type: "not_found", message: "no such cart" } };
    };
    const response = await submit();
    expect(paths()).toEqual(["/summary", "/address", "/parcels", "/summary", "/pay"]);
    expect(response.headers.get("Location")).toBe("/orders/order_1");
  });

  it("waits a moment for the other press when that one holds the cart", async () => {
    let looks = 0;
    onSummary = () => {
      looks += 1;
      summary.cart.completed = looks > 2;
    };
    parcels = () => ({ status: 500, body: { type: "unknown_error", message: "no lock" } });
    const response = await submit();
    expect(looks).toBe(3);
    expect(response.headers.get("Location")).toBe("/orders/order_1");
  });

  it("waits for nobody when the backend named a reason", async () => {
    parcels = () => ({ status: 409, body: { type: "x", code: "delivery_missing", message: "no parcel" } });
    const response = await submit();
    expect(response.status).toBe(409);
    expect(paths()).toEqual(["/summary", "/address", "/parcels"]);
  });

  it("leads to the cart's page when there is no cart", async () => {
    const data = new FormData();
    const response = await submitCheckout(
      await getShopSession(new Request("https://shop.example/")),
      data,
      { shopper: "shopper-1", address: null },
      "en",
    );
    expect(response.headers.get("Location")).toBe("/en/cart");
    expect(calls).toEqual([]);
  });
});

describe("fetching goods at a group", () => {
  const group = (id: string, delivery: "parcel" | "pickup", note: string | null) => ({
    group: { id, handle: "bees", name: id, name_en: null },
    items: [],
    item_satang: 18_000,
    parcel_satang: 5_500,
    delivery,
    delivery_satang: delivery === "pickup" ? 0 : 5_500,
    pickup: note === null ? null : { note, is_only_way: false },
    weight_grams: 600,
  });
  const bodyOfParcels = () => calls.find(({ path }) => path.endsWith("/parcels"))?.body;

  beforeEach(() => {
    summary.groups = [group("grp_a", "parcel", "ที่ทำการกลุ่ม"), group("grp_b", "parcel", null)];
  });

  it("is stored when it is asked what it costs, and the page keeps everything that was typed", async () => {
    const response = await submit({ intent: "deliver", "way:grp_a": "pickup", note: "โทรก่อน" });
    expect([response.status, paths(), bodyOfParcels()]).toEqual([200, ["/parcels"], { pickup: ["grp_a"] }]);
    const reply = await replyOf(response);
    expect([reply.faults, reply.problem, reply.values.note]).toEqual([{}, null, "โทรก่อน"]);
    expect(reply.values.pickup).toEqual(["grp_a"]);
  });

  it("charges nothing yet when pay is pressed with another choice than the total was made of", async () => {
    const response = await submit({ "way:grp_a": "pickup" });
    expect([response.status, paths()]).toEqual([409, ["/summary", "/parcels"]]);
    expect((await replyOf(response)).problem?.text).toBe(dictionary["checkout.wayChanged"].th);
  });

  it("is paid with the choice that the page showed, and only of groups that were asked", async () => {
    summary.groups = [group("grp_a", "pickup", "ที่ทำการกลุ่ม"), group("grp_b", "parcel", null)];
    const response = await submit({ "way:grp_a": "pickup" });
    expect(response.headers.get("Location")).toBe("/orders/order_1");
    expect(bodyOfParcels()).toEqual({ pickup: ["grp_a"] });
  });

  it("asks for no place when everything is fetched, and hands none on that was typed before", async () => {
    summary.groups = [group("grp_a", "pickup", "ที่ทำการกลุ่ม")];
    const response = await submit({ "way:grp_a": "pickup", address_line: "", address_key: "" });
    expect(response.headers.get("Location")).toBe("/orders/order_1");
    await submit({ "way:grp_a": "pickup" });
    for (const { path, body } of calls.filter((call) => call.path.endsWith("/address"))) {
      expect(Object.keys(Object(body)), path).not.toContain("address_line");
    }
  });

  it.each([
    ["another group's goods are sent", [group("grp_a", "pickup", "x"), group("grp_b", "parcel", null)]],
    ["the group offers no fetching any more", [group("grp_a", "parcel", null)]],
  ])("asks for the place when %s", async (_name, groups) => {
    summary.groups = groups;
    const response = await submit({ "way:grp_a": "pickup", address_line: "", address_key: "" });
    expect(response.status).toBe(400);
    expect(Object.keys((await replyOf(response)).faults).sort()).toEqual(["address_key", "address_line"]);
    expect(paths()).toEqual(["/summary"]);
  });

  it("says so when the group has stopped it meanwhile", async () => {
    parcels = () => ({ status: 400, body: { type: "x", code: "pickup_not_offered", message: "" } });
    const response = await submit({ intent: "deliver", "way:grp_a": "pickup" });
    expect(response.status).toBe(400);
    expect((await replyOf(response)).problem?.text).toBe(dictionary["error.pickup_not_offered"].th);
  });
});

describe("searching a sub-district without scripts", () => {
  it("answers with rows to choose, keeps the form, and orders nothing", async () => {
    const response = await submit({ intent: "find", area_query: "21150", address_key: "", phone: "12" });
    const reply = await replyOf(response);
    expect(response.status).toBe(200);
    expect(reply.choices.length).toBeGreaterThan(1);
    expect(reply.values).toMatchObject({ area_query: "21150", phone: "12", address_key: "" });
    expect(reply.faults).toEqual({});
    expect(calls).toEqual([]);
  });

  it("keeps a chosen row while it is among the rows, and drops it otherwise", async () => {
    const kept = await replyOf(await submit({ intent: "find", area_query: "21150" }));
    const dropped = await replyOf(await submit({ intent: "find", area_query: "10110" }));
    expect([kept.values.address_key, dropped.values.address_key]).toEqual([address.address_key, ""]);
  });
});
