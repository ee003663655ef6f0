import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, describe, expect, it } from "vitest";
import { coreApi, ownApi, routesOf } from "../../integration/core-routes";
import { createMarket, type Market } from "../../integration/market";
import { SHOPPER_ACCESS_MODULE } from "../modules/shopper-access/index";
import type ShopperAccessService from "../modules/shopper-access/service";
import { storeRoutes } from "./guard-store";

const notFound = (kind: string) => ({
  type: "not_found",
  code: `${kind}_not_found`,
  message: `There is no such ${kind}.`,
});
const routes = [...routesOf(coreApi, "store"), ...routesOf(ownApi, "store")];
const sampleOf = (path: string) => path.replace(/:\w+/g, "x_01ABC");
const isDoor = (method: string, path: string) =>
  storeRoutes.some((door) => door.method === method && door.path.test(path));

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let market: Market;
    beforeAll(async () => {
      market = await createMarket(getContainer());
    });

    const send = (method: string, path: string, headers: Record<string, string> = {}, data?: unknown) =>
      api.request({
        method,
        url: path,
        data,
        headers: { ...market.storeHeaders, ...headers },
        validateStatus: () => true,
      });
    const newCart = async () =>
      (await send("POST", "/store/carts", {}, {})).data as { cart: { id: string }; cart_token: string };

    describe("the doors of the store", () => {
      it("are all there, and each belongs to a route of core or of ours", () => {
        const paths = routes.map(({ method, path }) => ({ method, path: sampleOf(path) }));
        const missing = storeRoutes.filter(
          (door) => !paths.some(({ method, path }) => door.method === method && door.path.test(path)),
        );
        expect(missing.map((door) => `${door.method} ${door.path.source}`)).toEqual([]);
        const own = routesOf(ownApi, "store").filter(({ method, path }) => !isDoor(method, sampleOf(path)));
        expect(own, "a route of ours without a door").toEqual([]);
      });

      it("are the only ones: every other route of core answers as if it were not there", async () => {
        const shut = routesOf(coreApi, "store").filter(({ method, path }) => !isDoor(method, sampleOf(path)));
        expect(shut.length).toBeGreaterThan(30);
        for (const { method, path } of shut) {
          const { status, data } = await send(method, sampleOf(path), {}, method === "GET" ? undefined : {});
          expect.soft({ status, data }, `${method} ${path}`).toEqual({
            status: 404,
            data: { type: "not_found", code: "route_not_found", message: "There is no such route." },
          });
        }
      });

      it("stay shut for other spellings of a path", async () => {
        const { cart, cart_token } = await newCart();
        const token = { "x-cart-token": cart_token };
        for (const path of [
          "/STORE/products",
          "/store//products",
          "/store/./products",
          "/store/products/",
          "/store/catalogue/../products",
          "/store/%70roducts",
          `/store/carts/${cart.id}%2Fcomplete`,
          `/store/carts/${cart.id}/complete`,
          `/store/carts/${cart.id}/complete/`,
          `/Store/Carts/${cart.id}/summary`,
        ]) {
          for (const method of ["GET", "POST"]) {
            const { status } = await send(method, path, token, method === "POST" ? {} : undefined);
            expect.soft(status, `${method} ${path}`).toBe(404);
          }
        }
        expect((await send("HEAD", "/store/products")).status).toBe(404);
      });

      it("ask for the publishable key", async () => {
        const answer = await api.get("/store/catalogue", { validateStatus: () => true });
        expect(answer.status).toBe(400);
      });
    });

    describe("a cart and an order", () => {
      const doorsOf = (kind: "carts" | "orders") =>
        routes.filter(
          ({ method, path }) => path.startsWith(`/store/${kind}/:id`) && isDoor(method, sampleOf(path)),
        );

      it("answer a stranger as if they were not there, whatever the stranger holds", async () => {
        const access: ShopperAccessService = getContainer().resolve(SHOPPER_ACCESS_MODULE);
        const [mine, other] = [await newCart(), await newCart()];
        const orderId = "order_01ABCDEFGH";
        const orderToken = await access.issue("order", orderId);
        const otherOrderToken = await access.issue("order", "order_01OTHER");
        const strangers = {
          carts: [
            undefined,
            "",
            "x".repeat(43),
            other.cart_token,
            orderToken,
            `${mine.cart_token}x`,
            mine.cart_token.toLowerCase(),
          ],
          orders: [undefined, "", "x".repeat(43), otherOrderToken, mine.cart_token, `${orderToken}x`],
        };
        expect(doorsOf("carts").length + doorsOf("orders").length).toBeGreaterThan(15);
        for (const kind of ["carts", "orders"] as const) {
          for (const { method, path } of doorsOf(kind)) {
            const subject = kind === "carts" ? mine.cart.id : orderId;
            for (const token of strangers[kind]) {
              const header = token === undefined ? {} : { [`x-${kind.slice(0, -1)}-token`]: token };
              const url = sampleOf(path.replace(":id", subject));
              const body = method === "GET" ? undefined : validBody(path);
              const { status, data } = await send(method, url, header, body);
              expect.soft({ status, data }, `${method} ${url} with ${token}`).toEqual({
                status: 404,
                data: notFound(kind.slice(0, -1)),
              });
            }
          }
        }
        expect(
          (await send("GET", "/store/carts/cart_nobody/summary", { "x-cart-token": mine.cart_token })).data,
        ).toEqual(notFound("cart"));
        expect(
          (await send("GET", `/store/carts/${mine.cart.id}/summary`, { "x-cart-token": mine.cart_token }))
            .status,
        ).toBe(200);
      });

      it("show of an order what was asked for, and none of its payments and fulfilments", async () => {
        const container = getContainer();
        const order = await container.resolve(Modules.ORDER).createOrders({
          region_id: market.regionId,
          currency_code: "thb",
          email: "somsri@example.com",
          items: [{ title: "น้ำผึ้ง", quantity: 1, unit_price: 250 }],
        });
        const access: ShopperAccessService = container.resolve(SHOPPER_ACCESS_MODULE);
        const token = { "x-order-token": await access.issue("order", order.id) };
        const get = (query = "") => send("GET", `/store/orders/${order.id}${query}`, token);
        expect(Object.keys((await get()).data.order).sort()).toEqual([
          "currency_code",
          "discount_total",
          "display_id",
          "id",
          "item_total",
          "items",
          "payment_status",
          "shipping_total",
          "status",
          "total",
        ]);
        expect((await get("?fields=display_id")).data).toEqual({
          order: { id: order.id, display_id: order.display_id },
        });
        for (const fields of [
          "payment_collections.payments.data",
          "customer_id",
          "fulfillments.created_by",
          "*items",
          "summary",
        ]) {
          expect.soft((await get(`?fields=${fields}`)).status, fields).toBe(400);
        }
      });

      it("do not take a token from the query or the body", async () => {
        const { cart, cart_token } = await newCart();
        const { status } = await send("GET", `/store/carts/${cart.id}?x-cart-token=${cart_token}`);
        expect(status).toBe(400);
      });

      it("answer only listed fields: no payments, stock or prices, also when nothing is asked for", async () => {
        const { cart, cart_token } = await newCart();
        const get = (query = "") =>
          send("GET", `/store/carts/${cart.id}${query}`, { "x-cart-token": cart_token });
        const plain = await get();
        expect(plain.status).toBe(200);
        expect(Object.keys(plain.data.cart).sort()).toEqual([
          "completed_at",
          "currency_code",
          "discount_total",
          "email",
          "id",
          "item_total",
          "items",
          "shipping_total",
          "total",
        ]);
        expect((await get("?fields=id,email,shipping_address.city")).data.cart).toMatchObject({
          id: cart.id,
        });
        for (const fields of [
          "*payment_collection.payment_sessions",
          "payment_collection.payment_sessions.data",
          "+payment_collection",
          "%2Bitems.variant.inventory_items.inventory.location_levels",
          "items.variant.inventory_quantity",
          "id,items.variant.prices",
          "items.*",
          "*items",
          "*",
          "-email",
          "customer.email",
          "region.payment_providers.id",
          "metadata.x",
          "id,,email",
        ]) {
          const { status, data } = await get(`?fields=${fields}`);
          expect.soft(status, fields).toBe(400);
          expect.soft(Object.keys(data.fields ?? {}), fields).toEqual(["fields"]);
        }
        expect((await get("?fields=id&fields=email")).status).toBe(400);
        expect((await get("?fields[]=id")).status).toBe(400);
        expect((await get("?colour=red")).data.fields).toEqual({ colour: "is not a field of this request" });
      });
    });

    describe("requests", () => {
      it("get at most 100 rows", async () => {
        for (const [limit, status] of [
          ["100", 200],
          ["1", 200],
          ["101", 400],
          ["1e3", 400],
          ["-1", 400],
          ["", 400],
          ["100000", 400],
        ] as const) {
          const answer = await send("GET", `/store/regions?limit=${limit}`);
          expect.soft(answer.status, `limit=${limit}`).toBe(status);
        }
        const { data } = await send("GET", "/store/regions?fields=id,name");
        expect(data.regions).toEqual([{ id: market.regionId, name: "ประเทศไทย" }]);
        expect((await send("GET", "/store/regions?currency_code[$ne]=thb")).status).toBe(400);
      });

      it("hold at most 32 kB, also when the length is not told", async () => {
        const big = JSON.stringify({ promo_codes: ["a".repeat(33 * 1024)] });
        const headers = { "content-type": "application/json" };
        expect((await send("POST", "/store/carts", headers, big)).status).toBe(413);
        const chunked = await fetch(`${api.defaults.baseURL}/store/carts`, {
          method: "POST",
          headers: { ...market.storeHeaders, ...headers },
          body: new Blob([big]).stream(),
          duplex: "half",
        } as RequestInit);
        expect(chunked.status).toBe(413);
        const unread = await send(
          "POST",
          "/store/carts",
          { "content-type": "application/octet-stream" },
          Buffer.alloc(40_000),
        );
        expect(unread.status).toBe(413);
      });

      it("are answered with 400 when they are no JSON, hold NUL or fields that nobody asked for", async () => {
        const json = { "content-type": "application/json" };
        expect((await send("POST", "/store/carts", json, '{"items":')).status).toBe(400);
        expect((await send("POST", "/store/carts", { "content-type": "text/plain" }, "hello")).status).toBe(
          400,
        );
        expect((await send("POST", "/store/carts", {}, { promo_codes: ["\u0000"] })).status).toBe(400);
        for (const [body, field] of [
          [{ metadata: { privacy_version: "draft-1" } }, "metadata"],
          [{ shipping_address: { first_name: "x" } }, "shipping_address"],
          [{ additional_data: {} }, "additional_data"],
          [{ currency_code: "usd" }, "currency_code"],
          [{ email: "a@example.com" }, "email"],
          [{ items: [{ variant_id: "variant_x", quantity: 0.5 }] }, "items.0.quantity"],
          [{ items: [{ variant_id: "variant_x", quantity: 1e9 }] }, "items.0.quantity"],
          [{ items: [{ variant_id: "variant_x", quantity: 1, unit_price: 1 }] }, "items.0.unit_price"],
          [{ items: Array(101).fill({ variant_id: "variant_x", quantity: 1 }) }, "items"],
        ] as const) {
          const { status, data } = await send("POST", "/store/carts", {}, body);
          expect.soft(status, field).toBe(400);
          expect.soft(Object.keys(data.fields ?? {}), field).toEqual([field]);
        }
        expect((await send("POST", "/store/carts", {}, { region_id: "reg_nothing" })).status).toBe(404);
        expect((await send("POST", "/store/carts", {}, { sales_channel_id: "sc_nothing" })).status).toBe(400);
      });
    });
  },
});

/** A body that would be taken, so that only the token is in question. */
function validBody(path: string): unknown {
  if (path.endsWith("/line-items")) return { variant_id: "variant_01ABC", quantity: 1 };
  if (path.endsWith("/promotions")) return { promo_codes: ["X"] };
  return path.endsWith("/:line_id") ? { quantity: 1 } : {};
}
