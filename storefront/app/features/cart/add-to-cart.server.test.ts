import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { env } from "~/lib/env.server";
import { cartCountOf, cartOf, getShopSession, rememberCart, type ShopSession } from "~/lib/session.server";
import { addToCart } from "./add-to-cart.server";

const calls: { path: string; token: unknown; body: Record<string, unknown> }[] = [];
let failNext: { status: number; body: unknown } | null = null;
let server: Server;
let session: ShopSession;

function productAnswer(handle: string) {
  const variant = (id: string) => ({
    id,
    title: "ปกติ",
    title_en: null,
    price_satang: 100,
    unit_price: null,
    in_stock: true,
    max_quantity: 9,
  });
  return {
    product: {
      id: "prod_1",
      handle,
      title: "น้ำผึ้ง",
      title_en: null,
      thumbnail: null,
      group: { id: "grp_1", handle: "s08", name: "ผึ้ง", name_en: null, tambon_code: "210301" },
      category: "beverage",
      price_satang: 100,
      unit_price: null,
      in_stock: true,
      sellable: "yes",
      marks: [],
      is_sample: true,
      description: null,
      description_en: null,
      images: [],
      certificates: [],
      variants: handle === "honey" ? [variant("variant_1")] : [variant("variant_2"), variant("variant_3")],
      net_content: null,
      storage: "ambient",
      shelf_life_days: null,
      delivery_from_satang: null,
    },
  };
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const path = request.url ?? "";
    const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
    calls.push({ path, token: request.headers["x-cart-token"], body });
    const send = (status: number, json: unknown) => {
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(json));
    };
    if (path.startsWith("/store/catalogue/")) return send(200, productAnswer(path.split("/").at(-1) ?? ""));
    if (path === "/store/carts") return send(200, { cart: { id: "cart_new" }, cart_token: "token-new" });
    if (failNext !== null) {
      const { status, body: failure } = failNext;
      failNext = null;
      return send(status, failure);
    }
    return send(200, { cart: { id: "cart_new", items: [{ quantity: 2 }, { quantity: 3 }] } });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  env.BACKEND_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  calls.length = 0;
  failNext = null;
  session = await getShopSession(new Request("https://shop.example/"));
});

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

describe("adding to the cart", () => {
  it("opens a cart for the first goods and remembers its key and its pieces", async () => {
    const { notice, choose } = await addToCart(session, form({ variant_id: "variant_1", quantity: "2" }));
    expect(notice).toEqual({ key: "cart.added", tone: "good", vars: { count: 2 } });
    expect(choose).toBeNull();
    expect(calls.map((call) => call.path)).toEqual(["/store/carts", "/store/carts/cart_new/line-items"]);
    expect(calls[1]).toMatchObject({ token: "token-new", body: { variant_id: "variant_1", quantity: 2 } });
    expect(cartOf(session)).toEqual({ id: "cart_new", token: "token-new" });
    expect(cartCountOf(session)).toBe(5);
  });

  it("goes on with the cart that there is", async () => {
    rememberCart(session, { id: "cart_old", token: "token-old" }, 1);
    await addToCart(session, form({ variant_id: "variant_1" }));
    expect(calls.map((call) => [call.path, call.token])).toEqual([
      ["/store/carts/cart_old/line-items", "token-old"],
    ]);
  });

  it("opens a new cart when the old one is gone", async () => {
    rememberCart(session, { id: "cart_old", token: "token-old" }, 1);
    failNext = { status: 404, body: { type: "not_found", code: "cart_not_found", message: "x" } };
    const { notice } = await addToCart(session, form({ variant_id: "variant_1" }));
    expect(notice.tone).toBe("good");
    expect(cartOf(session)?.id).toBe("cart_new");
  });

  it("adds the only variant of a product from its card, and asks where there are several", async () => {
    expect((await addToCart(session, form({ product: "honey" }))).notice.key).toBe("cart.added");
    const result = await addToCart(session, form({ product: "shirt", quantity: "3" }));
    expect(result).toEqual({
      notice: { key: "cart.chooseOption", tone: "bad" },
      choose: { product: "shirt", variantId: null, quantity: 3 },
    });
  });

  it.each([
    ["sold_out", 409, "error.sold_out"],
    ["group_not_active", 409, "error.group_not_active"],
    ["not_sold_online", 409, "error.not_sold_online"],
    ["insufficient_inventory", 400, "error.sold_out"],
    ["never_heard_of", 400, "error.unknown"],
    ["backend_busy", 503, "error.backend_unreachable"],
  ])("says %s in words and keeps what was chosen", async (code, status, key) => {
    failNext = { status, body: { type: "not_allowed", code, message: "x" } };
    const result = await addToCart(
      session,
      form({ product: "shirt", variant_id: "variant_3", quantity: "4" }),
    );
    expect(result.notice).toEqual({ key, tone: "bad" });
    expect(result.choose).toEqual({ product: "shirt", variantId: "variant_3", quantity: 4 });
  });

  it.each(["0", "-1", "100", "1.5", "many"])(
    "refuses the quantity %s without asking the backend",
    async (quantity) => {
      const { notice } = await addToCart(session, form({ variant_id: "variant_1", quantity }));
      expect(notice).toEqual({ key: "cart.badQuantity", tone: "bad" });
      expect(calls).toEqual([]);
    },
  );

  it("never lets a form field into a path", async () => {
    const { notice } = await addToCart(session, form({ product: "../admin" }));
    expect(notice.tone).toBe("bad");
    expect(calls).toEqual([]);
  });
});
