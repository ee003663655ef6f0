import { cartSummaryResponse, currentPrivacyVersion } from "@chumchon/contracts";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CatalogueShop, createCatalogueShop } from "../../../../integration/catalogue-shop";
import { setGroupStatusWorkflow } from "../../../workflows/group/set-group-status";

const address = {
  name: "สมศรี ใจดี",
  phone: "081-234-5678",
  email: "somsri@example.com",
  address_line: "99/1 หมู่ 2",
  address_key: "210114-21150",
  note: "ฝากไว้กับป้าข้างบ้าน",
  privacy_version: currentPrivacyVersion,
};

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: CatalogueShop;
    let cart: { id: string; token: string };
    beforeAll(async () => {
      shop = await createCatalogueShop(getContainer());
    });
    beforeEach(async () => {
      const { data, status } = await send("POST", "/store/carts", {});
      expect(status).toBe(200);
      cart = { id: data.cart.id, token: data.cart_token };
    });

    const send = (method: string, url: string, data?: unknown) =>
      api.request({
        method,
        url,
        data,
        headers: { ...shop.storeHeaders, ...(cart ? { "x-cart-token": cart.token } : {}) },
        validateStatus: () => true,
      });
    const inCart = (method: string, path: string, data?: unknown) =>
      send(method, `/store/carts/${cart.id}${path}`, data);
    const variant = (handle: string, index = 0) => shop.variantIds[handle]?.[index] ?? "";
    const add = (handle: string, quantity: number, index = 0) =>
      inCart("POST", "/line-items", { variant_id: variant(handle, index), quantity });
    const summary = async () => {
      const answer = await inCart("GET", "/summary");
      expect(answer.status, JSON.stringify(answer.data)).toBe(200);
      return cartSummaryResponse.parse(answer.data);
    };
    const inDatabase = async () => {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
      const fields = ["email", "customer_id", "metadata", "shipping_address.*"];
      return (await query.graph({ entity: "cart", fields, filters: { id: cart.id } })).data[0];
    };

    describe("POST /store/carts", () => {
      it("makes a cart in the one region and answers its key once, with the lines it was given", async () => {
        const items = [{ variant_id: variant("longan-honey"), quantity: 2 }];
        const { status, data } = await send("POST", "/store/carts", { items });
        expect(status).toBe(200);
        expect(data).toEqual({
          cart: { id: expect.stringMatching(/^cart_/), currency_code: "thb" },
          cart_token: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
        });
        cart = { id: data.cart.id, token: data.cart_token };
        expect((await summary()).cart).toMatchObject({ item_count: 2, item_satang: 50_000 });
      });

      it("refuses what is not sold online and what is not there", async () => {
        const make = (id: string, quantity = 1) =>
          send("POST", "/store/carts", { items: [{ variant_id: id, quantity }] });
        expect((await make(variant("fresh-crab"))).data).toMatchObject({ code: "not_sold_online" });
        expect((await make(variant("shrimp-chili"))).status).toBe(400);
        expect((await make(variant("longan-honey"), 21)).status).toBe(400);
        expect((await make("variant_nobody")).status).toBeGreaterThanOrEqual(400);
        expect((await make("variant_nobody")).status).toBeLessThan(500);
      });
    });

    describe("the cart's lines", () => {
      it("are added up by group, each group with its parcel by weight, before any address is known", async () => {
        await add("dried-squid", 2, 1);
        await add("shrimp-paste", 1);
        expect((await add("longan-honey", 3)).status).toBe(200);
        const { cart: sums, groups } = await summary();
        expect(groups.map((each) => [each.group.handle, each.item_satang, each.items.length])).toEqual([
          ["sea", 2 * 22_000 + 9_550, 2],
          ["honey", 3 * 25_000, 1],
        ]);
        for (const group of groups) {
          expect(group.parcel_satang).toBeGreaterThan(0);
          const goods = group.items.map((item) => (item.title === "ปลาหมึกแห้ง" ? 250 : 200) * item.quantity);
          expect(group.weight_grams).toBeGreaterThanOrEqual(goods.reduce((sum, grams) => sum + grams, 0));
        }
        const delivery = groups.reduce((sum, group) => sum + group.parcel_satang, 0);
        expect(sums).toEqual({
          id: cart.id,
          completed: false,
          item_count: 6,
          item_satang: 53_550 + 75_000,
          discount_satang: 0,
          delivery_satang: delivery,
          total_satang: 53_550 + 75_000 + delivery,
          email: null,
          address: null,
        });
        expect(groups[0]?.items[0]).toMatchObject({
          product_handle: "dried-squid",
          title: "ปลาหมึกแห้ง",
          title_en: "Dried squid",
          variant_title: "250 กรัม",
          quantity: 2,
          max_quantity: 5,
          unit_price_satang: 22_000,
          total_satang: 44_000,
          state: "ok",
        });
      });

      it("agree with the parcels that are chosen at the till", async () => {
        await add("dried-squid", 1);
        await add("longan-honey", 1);
        const { groups, cart: sums } = await summary();
        const { status, data } = await inCart("GET", "/parcels");
        expect(status).toBe(200);
        const prices = data.parcels.map((parcel: { group: { handle: string }; price_satang: number }) => [
          parcel.group.handle,
          parcel.price_satang,
        ]);
        expect(prices.sort()).toEqual(groups.map((each) => [each.group.handle, each.parcel_satang]).sort());
        expect(data.delivery_satang).toBe(sums.delivery_satang);
      });

      it("change and go: 0 takes a line out, as DELETE does", async () => {
        await add("dried-squid", 1);
        await add("longan-honey", 1);
        const lineOf = async (handle: string) =>
          (await summary()).groups
            .flatMap((group) => group.items)
            .find((item) => item.product_handle === handle)?.id;
        const squid = await lineOf("dried-squid");
        expect((await inCart("POST", `/line-items/${squid}`, { quantity: 3 })).status).toBe(200);
        expect((await summary()).cart).toMatchObject({ item_count: 4 });
        expect((await inCart("POST", `/line-items/${squid}`, { quantity: 4 })).status).toBe(400);
        expect((await inCart("POST", `/line-items/${squid}`, { quantity: 1.5 })).status).toBe(400);
        expect((await inCart("POST", `/line-items/${squid}`, { quantity: -1 })).status).toBe(400);
        expect((await inCart("POST", `/line-items/${squid}`, { quantity: 0 })).status).toBe(200);
        expect((await summary()).groups.map((each) => each.group.handle)).toEqual(["honey"]);
        expect((await inCart("DELETE", `/line-items/${await lineOf("longan-honey")}`)).status).toBe(200);
        expect(await summary()).toMatchObject({ cart: { item_count: 0, total_satang: 0 }, groups: [] });
      });

      it("can't be reached through another cart", async () => {
        await add("dried-squid", 1);
        const line = (await summary()).groups[0]?.items[0]?.id;
        const victim = cart;
        const { data } = await send("POST", "/store/carts", {});
        cart = { id: data.cart.id, token: data.cart_token };
        const attempts = [
          ["POST", { quantity: 0 }],
          ["DELETE", undefined],
        ] as const;
        for (const [method, body] of attempts) {
          const { status, data } = await inCart(method, `/line-items/${line}`, body);
          expect.soft({ status, code: data.code }, method).toEqual({ status: 404, code: "line_not_found" });
        }
        cart = victim;
        expect((await summary()).cart.item_count).toBe(1);
      });

      it("say what stands in their way: the group paused, too many, sold out", async () => {
        await add("dried-squid", 2);
        await add("longan-honey", 20);
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        await setGroupStatusWorkflow(getContainer()).run({
          input: { id: shop.groups.sea, status: "paused" },
        });
        await knex.raw(
          'update inventory_level set stocked_quantity = 19, raw_stocked_quantity = \'{"value":"19"}\' where stocked_quantity = 20',
        );
        const states = async () =>
          (await summary()).groups.flatMap((group) => group.items.map((item) => item.state));
        expect(await states()).toEqual(["group_not_active", "too_many"]);
        await knex.raw(
          'update inventory_level set stocked_quantity = 0, raw_stocked_quantity = \'{"value":"0"}\' where stocked_quantity = 19',
        );
        expect(await states()).toEqual(["group_not_active", "sold_out"]);
        expect((await add("dried-squid", 1)).data).toMatchObject({ code: "group_not_active" });
      });

      it("show the discount of a code, and nothing for a code that does not exist", async () => {
        await add("longan-honey", 1);
        const { status } = await inCart("POST", "/promotions", { promo_codes: ["NOTHING"] });
        expect(status).toBeLessThan(500);
        expect((await summary()).cart.discount_satang).toBe(0);
      });
    });

    describe("POST /store/carts/:id/address", () => {
      it("keeps the address as typed, the phone in one form, and which privacy notice was accepted", async () => {
        const { status, data } = await inCart("POST", "/address", { ...address, phone: "๐๘๑ ๒๓๔ ๕๖๗๘" });
        expect({ status, data }).toEqual({ status: 200, data: { cart: { id: cart.id } } });
        expect((await summary()).cart).toMatchObject({
          email: "somsri@example.com",
          address: {
            name: "สมศรี ใจดี",
            phone: "081-234-5678",
            address_line: "99/1 หมู่ 2",
            address_key: "210114-21150",
            tambon: "มาบตาพุด",
            amphoe: "เมืองระยอง",
            province: "ระยอง",
            postcode: "21150",
            note: "ฝากไว้กับป้าข้างบ้าน",
            privacy_version: currentPrivacyVersion,
          },
        });
        const stored = await inDatabase();
        expect(stored?.shipping_address).toMatchObject({ phone: "+66812345678", country_code: "th" });
        expect(Date.parse(String(stored?.metadata?.privacy_accepted_at))).toBeGreaterThan(
          Date.now() - 60_000,
        );
      });

      it("forgets an e-mail address and a note that are taken out again", async () => {
        await inCart("POST", "/address", address);
        expect((await inCart("POST", "/address", { ...address, email: "", note: "" })).status).toBe(200);
        expect((await summary()).cart).toMatchObject({ email: null, address: { note: "" } });
        expect((await inDatabase())?.customer_id).toBeNull();
        expect((await inCart("POST", "/address", { ...address, email: "other@example.com" })).status).toBe(
          200,
        );
        expect((await summary()).cart.email).toBe("other@example.com");
      });

      it("keeps HTML, SQL and quotes as the text they are", async () => {
        const nasty = {
          ...address,
          name: "<b>Robert'); DROP TABLE cart;--</b>",
          address_line: `"><script>alert('1')</script> \\ %s $1 {{x}}`,
          note: "บรรทัดหนึ่ง\nบรรทัดสอง </textarea>",
        };
        expect((await inCart("POST", "/address", nasty)).status).toBe(200);
        expect((await summary()).cart.address).toMatchObject({
          name: nasty.name,
          address_line: nasty.address_line,
          note: nasty.note,
        });
      });

      it("answers 400, names the field to mend and changes nothing", async () => {
        await inCart("POST", "/address", address);
        const before = await inDatabase();
        for (const [wrong, field] of [
          [{ name: "" }, "name"],
          [{ name: "12345" }, "name"],
          [{ name: "ก".repeat(10_000) }, "name"],
          [{ name: undefined }, "name"],
          [{ phone: "12345" }, "phone"],
          [{ phone: "081-234-567" }, "phone"],
          [{ phone: "โทรหาแม่" }, "phone"],
          [{ phone: 812345678 }, "phone"],
          [{ email: "not-an-address" }, "email"],
          [{ email: "a@b@c" }, "email"],
          [{ address_line: " " }, "address_line"],
          [{ address_line: "ก".repeat(10_000) }, "address_line"],
          [{ address_line: "บ้าน\u0007" }, "address_line"],
          [{ address_key: "210114-10110" }, "address_key"],
          [{ address_key: "__proto__" }, "address_key"],
          [{ note: "ก".repeat(301) }, "note"],
          [{ note: "\u001b[2J" }, "note"],
          [{ privacy_version: "draft-0" }, "privacy_version"],
          [{ privacy_version: undefined }, "privacy_version"],
          [{ country_code: "us" }, "country_code"],
        ] as const) {
          const { status, data } = await inCart("POST", "/address", { ...address, ...wrong });
          expect.soft(status, JSON.stringify(wrong).slice(0, 60)).toBe(400);
          expect.soft(Object.keys(data.fields ?? {}), JSON.stringify(wrong).slice(0, 60)).toEqual([field]);
        }
        const { data } = await inCart("POST", "/address", {
          ...address,
          name: "1",
          phone: "2",
          address_key: "3",
        });
        expect(Object.keys(data.fields).sort()).toEqual(["address_key", "name", "phone"]);
        expect(await inDatabase()).toEqual(before);
      });
    });
  },
});
