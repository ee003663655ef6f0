import { cartParcelsResponse, currentPrivacyVersion } from "@chumchon/contracts";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { addShippingMethodToCartWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createGoods, type Goods, levelsOf } from "../../../../../../integration/goods";
import { createMarket, type Market } from "../../../../../../integration/market";
import { prepareSandbox } from "../../../../../../integration/payment-shop";
import { WORLD_MODULE } from "../../../../../modules/world/index";
import type WorldService from "../../../../../modules/world/service";
import { assertParcelsMatch } from "../../../../../workflows/group/assert-parcels-match";
import { createGroupsWorkflow } from "../../../../../workflows/group/create-groups";
import { setGroupStatusWorkflow } from "../../../../../workflows/group/set-group-status";
import { setPickupWorkflow } from "../../../../../workflows/group/set-pickup";
import { setProductGroupWorkflow } from "../../../../../workflows/group/set-product-group";

const omise = prepareSandbox();
beforeAll(() => omise.listen());
afterAll(() => omise.sandbox.close());

const group = (handle: string) => ({
  handle,
  name: `กลุ่ม ${handle}`,
  tambon_code: "210114",
  category: "seafood",
});

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let market: Market;
    let honeyGroup = "";
    let squidGroup = "";
    let honey: Goods;
    let squid: Goods;
    let cartId = "";
    let cartHeaders: Record<string, string> = {};

    const goods = (handle: string, groupId: string | null, more = {}) =>
      createGoods(getContainer(), { handle, groupId, salesChannelId: market.salesChannelId, ...more });
    const request = (method: "get" | "post" | "delete", path: string, data?: unknown) =>
      api.request({
        method,
        url: `/store/carts/${cartId}${path}`,
        data,
        headers: cartHeaders,
        validateStatus: () => true,
      });
    const add = (variant_id: string, quantity = 1) =>
      request("post", "/line-items", { variant_id, quantity });
    const parcels = async (method: "get" | "post" = "get") => {
      const { status, data } = await request(method, "/parcels");
      expect(status, JSON.stringify(data)).toBe(200);
      return cartParcelsResponse.parse(data);
    };
    const setStatus = (id: string, status: "active" | "paused" | "suspended") =>
      setGroupStatusWorkflow(getContainer()).run({ input: { id, status } });
    /** What the cart is really charged for delivery. */
    const methods = async () => {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
      const { data } = await query.graph({
        entity: "cart",
        fields: ["id", "shipping_methods.shipping_option_id", "shipping_methods.amount"],
        filters: { id: cartId },
      });
      const charged: ({ amount?: unknown } | null)[] = data[0]?.shipping_methods ?? [];
      return charged.map((method) => Number(method?.amount)).sort((a, b) => a - b);
    };
    /** Presses "pay": the only way in which a cart becomes an order. */
    const pay = async () => {
      const address = await request("post", "/address", {
        name: "สมศรี ใจดี",
        phone: "081-234-5678",
        address_line: "99/1 หมู่ 2",
        address_key: "210114-21150",
        privacy_version: currentPrivacyVersion,
      });
      expect(address.status, JSON.stringify(address.data)).toBe(200);
      const { status, data } = await request("post", "/pay", { method: "promptpay" });
      return { status, code: data.code, orderId: data.order?.id };
    };

    // Made once: the runner takes its snapshot after this, and gives every test a copy of it.
    beforeAll(async () => {
      const container = getContainer();
      const world: WorldService = container.resolve(WORLD_MODULE);
      await world.fix("sample");
      market = await createMarket(container, ["pp_omise_th"]);
      const { result } = await createGroupsWorkflow(container).run({
        input: { groups: [group("honey"), group("squid")] },
      });
      honeyGroup = result.find((each) => each.handle === "honey")?.id ?? "";
      squidGroup = result.find((each) => each.handle === "squid")?.id ?? "";
      honey = await goods("honey-jar", honeyGroup, { grams: 900, baht: 250 });
      squid = await goods("dried-squid", squidGroup, { grams: 330, baht: 189.5 });
    });

    beforeEach(async () => {
      const made = await api.post(
        "/store/carts",
        { region_id: market.regionId, sales_channel_id: market.salesChannelId },
        { headers: market.storeHeaders },
      );
      cartId = made.data.cart.id;
      cartHeaders = { ...market.storeHeaders, "x-cart-token": made.data.cart_token };
    });

    describe("the parcels of a cart", () => {
      it("are one a group, each priced by the weight of that group's lines alone", async () => {
        expect((await parcels()).parcels).toEqual([]);
        await add(honey.variantId, 2);
        await add(squid.variantId, 1);
        const { parcels: asked, delivery_satang } = await parcels();
        expect(asked).toMatchObject([
          { group: { handle: "honey" }, weight_grams: 1800, price_satang: 5500, item_satang: 50_000 },
          { group: { handle: "squid" }, weight_grams: 330, price_satang: 3500, item_satang: 18_950 },
        ]);
        expect(delivery_satang).toBe(9000);
        expect(await methods()).toEqual([]);
      });

      it("are chosen all at once, charged as they were shown, and choosing again changes nothing", async () => {
        await add(honey.variantId, 2);
        await add(squid.variantId, 1);
        const shown = await parcels();
        expect(await parcels("post")).toEqual(shown);
        expect(await methods()).toEqual([35, 55]);
        expect(await parcels("post")).toEqual(shown);
        expect(await methods()).toEqual([35, 55]);
      });

      it("follow the lines: more weight costs more, and a group that is gone takes its parcel along", async () => {
        await add(honey.variantId, 1);
        await parcels("post");
        expect(await methods()).toEqual([45]);
        await add(honey.variantId, 3);
        expect(await methods()).toEqual([95]);
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
        const { data } = await query.graph({
          entity: "cart",
          fields: ["items.id"],
          filters: { id: cartId },
        });
        await request("delete", `/line-items/${data[0]?.items?.[0]?.id}`);
        await add(squid.variantId, 1);
        const after = await parcels("post");
        expect(after.parcels.map((parcel) => parcel.group.handle)).toEqual(["squid"]);
        expect(await methods()).toEqual([35]);
      });

      it("leave nothing to pay for in an emptied cart", async () => {
        await add(honey.variantId, 1);
        await parcels("post");
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
        const { data } = await query.graph({
          entity: "cart",
          fields: ["items.id"],
          filters: { id: cartId },
        });
        await request("delete", `/line-items/${data[0]?.items?.[0]?.id}`);
        expect(await methods()).toEqual([0]);
        expect(await parcels("post")).toEqual({ parcels: [], delivery_satang: 0 });
        expect(await methods()).toEqual([]);
      });

      it("belong to the holder of the cart's token", async () => {
        await add(honey.variantId, 1);
        cartHeaders = { ...market.storeHeaders, "x-cart-token": "x".repeat(43) };
        expect((await request("get", "/parcels")).status).toBe(404);
        expect((await request("post", "/parcels")).status).toBe(404);
      });

      it("answer 400 to what they do not know and name it", async () => {
        const query = await request("get", "/parcels?fields=items");
        expect([query.status, Object.keys(query.data.fields)]).toEqual([400, ["fields"]]);
        const body = await request("post", "/parcels", { option_id: "so_1" });
        expect([body.status, Object.keys(body.data.fields)]).toEqual([400, ["option_id"]]);
      });
    });

    describe("goods that can't be ordered", () => {
      const refusal = async (variantId: string) => {
        const { status, data } = await add(variantId);
        return [status, data.code];
      };

      it("of a paused or suspended group are not taken into the cart, and are again when it is active", async () => {
        await setStatus(honeyGroup, "paused");
        expect(await refusal(honey.variantId)).toEqual([400, "group_not_active"]);
        await setStatus(honeyGroup, "suspended");
        expect(await refusal(honey.variantId)).toEqual([400, "group_not_active"]);
        expect(await refusal(squid.variantId)).toEqual([200, undefined]);
        await setStatus(honeyGroup, "active");
        expect(await refusal(honey.variantId)).toEqual([200, undefined]);
      });

      it("are chilled goods, tours, drafts, goods of unknown storage and goods without a group", async () => {
        const chilled = await goods("curry-paste", squidGroup, { storage: "chilled" });
        const tour = await goods("tour", squidGroup, { storage: "service" });
        const draft = await goods("draft", squidGroup, { status: "draft" });
        const unknown = await goods("unknown", squidGroup, { storage: "somewhere" });
        const nobodys = await goods("nobodys", null);
        for (const each of [chilled, tour, draft, unknown, nobodys]) {
          expect(await refusal(each.variantId)).toEqual([400, "not_sold_online"]);
        }
        const made = await api.post(
          "/store/carts",
          {
            region_id: market.regionId,
            sales_channel_id: market.salesChannelId,
            items: [{ variant_id: chilled.variantId, quantity: 1 }],
          },
          { headers: market.storeHeaders, validateStatus: () => true },
        );
        expect([made.status, made.data.code]).toEqual([400, "not_sold_online"]);
      });

      it("stay in the cart as they are: their number can't rise, but they can be taken out", async () => {
        await add(honey.variantId, 1);
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
        const { data } = await query.graph({ entity: "cart", fields: ["items.id"], filters: { id: cartId } });
        const line = `/line-items/${data[0]?.items?.[0]?.id}`;
        await setStatus(honeyGroup, "paused");
        const raised = await request("post", line, { quantity: 2 });
        expect([raised.status, raised.data.code]).toEqual([400, "group_not_active"]);
        expect((await request("delete", line)).status).toBe(200);
      });

      it("make no order when their group pauses at the till; the same cart is ordered when it is active again", async () => {
        await add(honey.variantId, 1);
        await add(squid.variantId, 1);
        await parcels("post");
        await setStatus(honeyGroup, "paused");
        expect(await pay()).toMatchObject({ status: 409, code: "group_not_active" });
        const [untouched] = await levelsOf(getContainer(), squid.inventoryItemId);
        expect(Number(untouched?.reserved_quantity)).toBe(0);
        await setStatus(honeyGroup, "active");
        const paid = await pay();
        expect(paid).toMatchObject({ status: 200, orderId: expect.stringMatching(/^order_/) });
      });

      it("do not stand between a shopper and an order that exists", async () => {
        await add(honey.variantId, 1);
        await parcels("post");
        const { orderId } = await pay();
        await setStatus(honeyGroup, "paused");
        const again = await request("post", "/pay", { method: "promptpay" });
        expect([again.status, again.data.order?.id]).toEqual([200, orderId]);
      });
    });

    describe("goods that would spoil in a parcel", () => {
      const offer = (note: string | null) =>
        setPickupWorkflow(getContainer()).run({
          input: { id: squidGroup, note, actor: { type: "system", id: "test" } },
        });
      const chooseParcel = () => request("post", "/parcels", { pickup: [] });

      it("are sold where they can be fetched, together with all else of their group, and never sent", async () => {
        const crab = await goods("fresh-crab", squidGroup, { storage: "chilled", grams: 500, baht: 320 });
        expect((await add(crab.variantId)).data.code).toBe("not_sold_online");
        await offer("ที่ทำการกลุ่ม ทุกวัน 9.00–16.00 น.");
        await add(squid.variantId, 1);
        await add(honey.variantId, 1);
        await parcels("post");
        expect(await methods()).toEqual([35, 45]);
        expect((await add(crab.variantId)).status).toBe(200);
        // A cart that has chosen a parcel before, and a shopper who asks for one: fetched all the same.
        const { data } = await chooseParcel();
        expect(data.parcels).toMatchObject([
          { group: { handle: "squid" }, delivery: "pickup", price_satang: 0, weight_grams: 0 },
          { group: { handle: "honey" }, delivery: "parcel", price_satang: 4_500 },
        ]);
        expect(await methods()).toEqual([0, 45]);
        expect((await pay()).status).toBe(200);
      });

      it("make no order by the parcel that was chosen before they came, nor once fetching is over", async () => {
        const crab = await goods("fresh-crab", squidGroup, { storage: "chilled", grams: 500, baht: 320 });
        await offer("ที่ทำการกลุ่ม ทุกวัน 9.00–16.00 น.");
        await add(squid.variantId, 1);
        await parcels("post");
        await add(crab.variantId);
        expect(await pay()).toMatchObject({ code: "delivery_missing" });
        await parcels("post");
        await offer(null);
        expect(await pay()).toMatchObject({ code: "delivery_missing" });
        await parcels("post");
        expect(await pay()).toMatchObject({ code: "not_sold_online" });
      });
    });

    describe("an order", () => {
      it("takes each line's stock at the group of that line", async () => {
        await add(honey.variantId, 2);
        await add(squid.variantId, 3);
        await parcels("post");
        expect((await pay()).status).toBe(200);
        for (const [item, reserved] of [
          [honey.inventoryItemId, 2],
          [squid.inventoryItemId, 3],
        ] as const) {
          const levels = await levelsOf(getContainer(), item);
          expect(levels.map((level) => Number(level.reserved_quantity))).toEqual([reserved]);
        }
      });

      it("needs the parcel of every group in the cart, and no other", async () => {
        const container = getContainer();
        const check = async () => {
          const query = container.resolve(ContainerRegistrationKeys.QUERY);
          const { data } = await query.graph({
            entity: "cart",
            fields: ["items.id", "items.product_id", "shipping_methods.shipping_option_id"],
            filters: { id: cartId },
          });
          await assertParcelsMatch(container, { ...data[0], shipping_address: place });
        };
        const refused = { code: "delivery_missing" };
        let place: { address_1: string | null; postal_code: string | null } = {
          address_1: "99/1",
          postal_code: "21150",
        };
        await add(honey.variantId, 1);
        await expect(check()).rejects.toMatchObject(refused);
        await parcels("post");
        await expect(check()).resolves.toBeUndefined();
        await add(squid.variantId, 1);
        await expect(check()).rejects.toMatchObject(refused);
        const [, ofSquid] = (await parcels("post")).parcels;
        await expect(check()).resolves.toBeUndefined();
        const sent = place;
        place = { address_1: null, postal_code: null };
        await expect(check()).rejects.toMatchObject({ code: "address_missing" });
        place = sent;

        // Core keeps a cart's only method when the line that needed it goes, and charges it.
        const query = container.resolve(ContainerRegistrationKeys.QUERY);
        const { data } = await query.graph({ entity: "cart", fields: ["items.id"], filters: { id: cartId } });
        for (const line of data[0]?.items ?? []) await request("delete", `/line-items/${line?.id}`);
        await addShippingMethodToCartWorkflow(container).run({
          input: { cart_id: cartId, options: [{ id: ofSquid?.option_id ?? "", data: { price: 0 } }] },
        });
        await add(honey.variantId, 1);
        await expect(check()).rejects.toMatchObject(refused);
      });
    });

    describe("moving goods to another group", () => {
      const move = (group_id: string | null) =>
        setProductGroupWorkflow(getContainer()).run({ input: { product_ids: [honey.productId], group_id } });
      const placeOf = async () => {
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
        const { data } = await query.graph({
          entity: "product",
          fields: ["id", "enterprise_group.handle", "shipping_profile.name"],
          filters: { id: honey.productId },
        });
        const { data: groups } = await query.graph({
          entity: "enterprise_group",
          fields: ["handle", "stock_location.id"],
        });
        const levels = await levelsOf(getContainer(), honey.inventoryItemId);
        const at = levels.map((level) => [
          groups.find((each) => each.stock_location?.id === level.location_id)?.handle,
          Number(level.stocked_quantity),
        ]);
        return { group: data[0]?.enterprise_group?.handle, profile: data[0]?.shipping_profile?.name, at };
      };
      const atHoney = { group: "honey", profile: "กลุ่ม honey (honey)", at: [["honey", 100]] };
      const atSquid = { group: "squid", profile: "กลุ่ม squid (squid)", at: [["squid", 100]] };

      it("moves link, parcel and all stock, there and back", async () => {
        expect(await placeOf()).toEqual(atHoney);
        await move(squidGroup);
        expect(await placeOf()).toEqual(atSquid);
        await add(honey.variantId, 1);
        expect((await parcels("post")).parcels.map((parcel) => parcel.group.handle)).toEqual(["squid"]);
        await move(honeyGroup);
        expect(await placeOf()).toEqual(atHoney);
      });

      it("is refused while a piece is promised to an order, and then nothing has moved", async () => {
        await add(honey.variantId, 1);
        await parcels("post");
        expect((await pay()).status).toBe(200);
        await expect(move(squidGroup)).rejects.toMatchObject({ code: "stock_reserved" });
        expect(await placeOf()).toEqual(atHoney);
      });

      it("brings stock that lay at a second place home", async () => {
        const inventory = getContainer().resolve(Modules.INVENTORY);
        const [squidLevel] = await levelsOf(getContainer(), squid.inventoryItemId);
        await inventory.createInventoryLevels([
          {
            inventory_item_id: honey.inventoryItemId,
            location_id: squidLevel?.location_id ?? "",
            stocked_quantity: 7,
          },
        ]);
        await move(honeyGroup);
        expect(await placeOf()).toEqual({ ...atHoney, at: [["honey", 107]] });
      });

      it("out of every group takes the goods out of sale", async () => {
        await move(null);
        expect((await placeOf()).group).toBeUndefined();
        const { status, data } = await add(honey.variantId);
        expect([status, data.code]).toEqual([400, "not_sold_online"]);
      });
    });
  },
});
