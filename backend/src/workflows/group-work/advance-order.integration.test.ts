import { portalOrderResponse, statementResponse } from "@chumchon/contracts";
import { beYear, toBangkokDate } from "@chumchon/thai";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  cardToken,
  createPaymentShop,
  levelOf,
  type PaymentShop,
  prepareSandbox,
} from "../../../integration/payment-shop";
import { createPortalMember } from "../../../integration/portal";
import { Shopper } from "../../../integration/shopper";
import { createStaff, createStaffOfRole } from "../../../integration/staff";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type GroupOrderService from "../../modules/group-order/service";

const { sandbox, listen } = prepareSandbox();
const number = "RR473124829TH";
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PaymentShop;
    let groups: Record<string, string> = {};
    type Member = Awaited<ReturnType<typeof createPortalMember>>;
    let [honey, squid, viewer]: Member[] = [];

    beforeAll(async () => {
      await listen();
      shop = await createPaymentShop(getContainer(), 50);
    });
    afterAll(() => sandbox.close());

    beforeEach(async () => {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
      const { data } = await query.graph({ entity: "enterprise_group", fields: ["id", "handle"] });
      groups = Object.fromEntries(data.map(({ handle, id }) => [handle, id]));
      const member = (handle: string, phone: string, role?: "viewer") =>
        createPortalMember(getContainer(), {
          groupId: groups[handle] ?? "",
          phone,
          ...(role ? { role } : {}),
        });
      honey = await member("honey", "+66811111111");
      squid = await member("squid", "+66811111112");
      viewer = await member("honey", "+66811111113", "viewer");
    });

    /** An order of both groups, paid; the ids of its parts by group. */
    const paidOrder = async () => {
      const shopper = await new Shopper(api, shop).fillCart();
      await shopper.pay({ method: "card", card_token: await cardToken() });
      const service: GroupOrderService = getContainer().resolve(GROUP_ORDER_MODULE);
      const parts = await service.ofOrder(shopper.orderId);
      const idOf = (handle: string) => parts.find(({ groupId }) => groupId === groups[handle])?.id ?? "";
      return { orderId: shopper.orderId, honey: idOf("honey"), squid: idOf("squid") };
    };
    const advance = (id: string, body: object, who: Member | undefined = honey) =>
      api.post(`/portal/orders/${id}/advance`, body, who?.options);
    const stockOf = async (variantId: string) => {
      const { stocked_quantity, reserved_quantity } = await levelOf(getContainer(), variantId);
      return [Number(stocked_quantity), Number(reserved_quantity)];
    };

    describe("a group order", () => {
      it("goes from paid to delivered by core's own fulfilment of that group's lines only", async () => {
        const order = await paidOrder();
        const before = {
          honey: await stockOf(shop.honeyVariantId),
          squid: await stockOf(shop.squidVariantId),
        };
        const list = await api.get("/portal/orders?filter=new", honey?.options);
        expect(list.data.orders.map(({ id }: { id: string }) => id)).toContain(order.honey);
        expect(JSON.stringify(list.data)).not.toContain(order.squid);
        expect((await advance(order.honey, { to: "accepted" })).status).toBe(200);
        expect((await advance(order.honey, { to: "packed" })).status).toBe(200);
        const parcel = { to: "shipped", carrier: "thailand_post", tracking_number: "rr 473124829 th" };
        const shipped = portalOrderResponse.parse((await advance(order.honey, parcel)).data).order;
        expect(shipped).toMatchObject({
          status: "shipped",
          shipment: { carrier: "thailand_post", tracking_number: number },
          recipient: { name: "สมศรี ใจดี" },
        });
        const [stock = 0, reserved = 0] = before.honey;
        expect(await stockOf(shop.honeyVariantId)).toEqual([stock - 1, reserved - 1]);
        expect(await stockOf(shop.squidVariantId)).toEqual(before.squid);
        const delivered = await advance(order.honey, { to: "delivered" });
        expect(delivered.data.order).toMatchObject({ status: "delivered", recipient: null });
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
        const { data } = await query.graph({
          entity: "order",
          fields: [
            "fulfillments.shipped_at",
            "fulfillments.delivered_at",
            "fulfillments.labels.tracking_number",
          ],
          filters: { id: order.orderId },
        });
        expect(data[0]?.fulfillments).toMatchObject([
          {
            shipped_at: expect.any(Date),
            delivered_at: expect.any(Date),
            labels: [{ tracking_number: number }],
          },
        ]);
      });

      it("is fetched at the group for 0 baht where a manager offers it, and is fulfilled by that option", async () => {
        const note = "ที่ทำการกลุ่ม จันทร์–เสาร์ 9.00–16.00 น.";
        const offer = (words: string | null) =>
          api.post("/portal/shop/pickup", { note: words }, honey?.options);
        const shopper = await new Shopper(api, shop).fillCart();
        const honeyGroup = groups.honey ?? "";
        const choose = (pickup?: string[]) => shopper.choose(pickup === undefined ? {} : { pickup });
        expect((await choose([honeyGroup])).data.code).toBe("pickup_not_offered");
        expect((await offer(note)).data.shop.pickup).toEqual({ note });
        await Promise.all([offer(note), offer(note)]);
        const chosen = (await choose([honeyGroup])).data;
        expect(chosen.parcels).toMatchObject([
          { group: { handle: "honey" }, delivery: "pickup", price_satang: 0 },
          { group: { handle: "squid" }, delivery: "parcel", price_satang: 4_500 },
        ]);
        // Choosing without a word keeps what was chosen, and so does paying.
        expect((await choose()).data.delivery_satang).toBe(4_500);
        await shopper.pay({ method: "card", card_token: await cardToken() });
        await offer(null);
        const parts = await shopper.groups();
        expect(parts.find(({ group }) => group.handle === "honey")).toMatchObject({
          shipping_satang: 0,
          pickup: { note },
        });
        expect(parts.find(({ group }) => group.handle === "squid")?.pickup).toBeNull();
        const id = parts.find(({ group }) => group.handle === "honey")?.id ?? "";
        await advance(id, { to: "accepted" });
        const packed = await advance(id, { to: "packed" });
        expect(packed.data.order).toMatchObject({
          delivery: "pickup",
          pickup: { note },
          recipient: { name: "สมศรี ใจดี", lines: [] },
        });
        const parcel = { to: "shipped", carrier: "jt", tracking_number: "820012345678" };
        expect((await advance(id, parcel)).data.code).toBe("delivery_differs");
        const [stock = 0] = await stockOf(shop.honeyVariantId);
        expect((await advance(id, { to: "ready_for_pickup" })).data.order.status).toBe("ready_for_pickup");
        expect((await stockOf(shop.honeyVariantId))[0]).toBe(stock - 1);
        expect((await advance(id, { to: "delivered" })).data.order.status).toBe("delivered");
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
        const { data } = await query.graph({
          entity: "order",
          fields: ["fulfillments.delivered_at", "fulfillments.shipping_option.name"],
          filters: { id: shopper.orderId },
        });
        expect(data[0]?.fulfillments).toMatchObject([
          { delivered_at: expect.any(Date), shipping_option: { name: "รับเองที่ น้ำผึ้งเขาชะเมา" } },
        ]);
        const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        await expect(
          pg.raw(`update group_order set delivery = 'parcel', pickup_note = null where id = ?`, [id]),
        ).rejects.toThrow(/frozen/);
      });

      it("asks for no place of somebody who fetches everything, and sends nothing without one", async () => {
        const offer = (note: string | null) => api.post("/portal/shop/pickup", { note }, honey?.options);
        await offer("ที่ทำการกลุ่ม ทุกวัน");
        const honeyGroup = groups.honey ?? "";
        const shopper = await new Shopper(api, shop).fillCart();
        await shopper.giveAddress(null);
        // The squid is a parcel still, and a parcel goes somewhere.
        await shopper.choose({ pickup: [honeyGroup] });
        expect((await shopper.tryToPay()).data.code).toBe("address_missing");

        const fetching = await new Shopper(api, shop).fillCart([
          { variant_id: shop.honeyVariantId, quantity: 1 },
        ]);
        await fetching.giveAddress(null);
        await fetching.choose({ pickup: [] });
        expect((await fetching.tryToPay()).data.code).toBe("address_missing");
        await fetching.choose({ pickup: [honeyGroup] });
        await fetching.pay({ method: "card", card_token: await cardToken() });
        const [part] = await fetching.groups();
        const { data } = await advance(part?.id ?? "", { to: "accepted" });
        expect(data.order.recipient).toEqual({ name: "สมศรี ใจดี", phone: "+66812345678", lines: [] });
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
        const { data: orders } = await query.graph({
          entity: "order",
          fields: ["shipping_address.*"],
          filters: { id: fetching.orderId },
        });
        // The place of the first form is gone, too: nobody needs it.
        expect(orders[0]?.shipping_address).toMatchObject({
          first_name: "สมศรี",
          address_1: null,
          postal_code: null,
        });
        await offer(null);
      });

      it("whose shopper paid for a parcel is not left to be fetched, nor bought as fetched once that is over", async () => {
        const order = await paidOrder();
        await advance(order.honey, { to: "accepted" });
        await advance(order.honey, { to: "packed" });
        expect((await advance(order.honey, { to: "ready_for_pickup" })).data.code).toBe("delivery_differs");
        const late = await new Shopper(api, shop).fillCart();
        const offer = (note: string | null) => api.post("/portal/shop/pickup", { note }, honey?.options);
        await offer("ที่ทำการกลุ่ม ทุกวัน");
        await late.choose({ pickup: [groups.honey ?? ""] });
        await offer(null);
        expect((await late.tryToPay()).data.code).toBe("delivery_missing");
        expect((await late.choose({})).data.parcels[0]).toMatchObject({ delivery: "parcel" });
        expect((await late.tryToPay()).status).toBe(200);
      });

      it("takes each step once, however often and by however many it is pressed", async () => {
        const order = await paidOrder();
        const presses = () => Promise.all([1, 2, 3].map(() => advance(order.honey, { to: "accepted" })));
        expect((await presses()).map(({ status }) => status)).toEqual([200, 200, 200]);
        await advance(order.honey, { to: "packed" });
        const [stock = 0] = await stockOf(shop.honeyVariantId);
        const parcel = { to: "shipped", carrier: "jt", tracking_number: "820012345678" };
        await Promise.all([1, 2, 3].map(() => advance(order.honey, parcel)));
        expect((await stockOf(shop.honeyVariantId))[0]).toBe(stock - 1);
      });

      it("is not sent before it is paid, out of turn, after it was cancelled, or with another carrier's number", async () => {
        const shopper = await new Shopper(api, shop).fillCart();
        await shopper.pay();
        const service: GroupOrderService = getContainer().resolve(GROUP_ORDER_MODULE);
        const waiting = (await service.ofOrder(shopper.orderId)).find(
          ({ groupId }) => groupId === groups.honey,
        );
        expect((await advance(waiting?.id ?? "", { to: "accepted" })).status).toBe(404);
        const order = await paidOrder();
        const parcel = { to: "shipped", carrier: "flash", tracking_number: number };
        expect((await advance(order.honey, { ...parcel, carrier: "thailand_post" })).data.code).toBe(
          "order_moved_on",
        );
        await advance(order.honey, { to: "accepted" });
        await advance(order.honey, { to: "packed" });
        expect((await advance(order.honey, parcel)).data.code).toBe("tracking_invalid");
        // Not imported above: it reads the settings, and the sandbox has to set them first.
        const { cancelGroupOrderWorkflow }: typeof import("../refund/cancel-group-order") =
          require("../refund/cancel-group-order");
        await cancelGroupOrderWorkflow(getContainer()).run({
          input: { group_order_id: order.honey, reason: "group", actor: { type: "system", id: null } },
        });
        const late = await advance(order.honey, { ...parcel, carrier: "thailand_post" });
        expect([late.status, late.data.details]).toEqual([409, { status: "cancelled" }]);
      });

      it("shows its shopper to who packs, and to no viewer and no other group", async () => {
        const order = await paidOrder();
        const seen = await api.get(`/portal/orders/${order.honey}`, viewer?.options);
        expect(seen.data.order.recipient).toBeNull();
        expect(JSON.stringify(seen.data)).not.toContain("สมศรี");
        expect((await api.get(`/portal/orders/${order.honey}/slip`, viewer?.options)).status).toBe(403);
        expect((await advance(order.honey, { to: "accepted" }, viewer)).status).toBe(403);
        expect((await advance(order.honey, { to: "accepted" }, squid)).status).toBe(404);
        expect((await api.get(`/portal/orders/${order.honey}`, squid?.options)).status).toBe(404);
        const pdf = await api.get(`/portal/orders/${order.honey}/slip`, {
          ...honey?.options,
          responseType: "arraybuffer",
        });
        expect(Buffer.from(pdf.data).subarray(0, 5).toString()).toBe("%PDF-");
      });

      it("has one receipt, with the group's running number of the year, however often it is asked for", async () => {
        const receipt = async (id: string, who: Member | undefined = honey) => {
          const { headers, status } = await api.post(`/portal/orders/${id}/receipt`, {}, who?.options);
          return [status, /receipt-(\d+-\d+)/.exec(headers["content-disposition"] ?? "")?.[1]];
        };
        const [first, second] = [await paidOrder(), await paidOrder()];
        const year = beYear(new Date());
        const asked = await Promise.all([first, first, second].map(({ honey: id }) => receipt(id)));
        const numbers = asked.map(([, each]) => each);
        expect(asked.map(([status]) => status)).toEqual([200, 200, 200]);
        expect(numbers[0]).toBe(numbers[1]);
        expect(new Set(numbers)).toEqual(new Set([`${year}-00001`, `${year}-00002`]));
        expect(await receipt(first.squid, squid)).toEqual([200, `${year}-00001`]);
        expect((await receipt(first.honey, squid))[0]).toBe(404);
      });
    });

    describe("a group that can't send its part", () => {
      it("asks once, staff accept, and only its part is cancelled and paid back", async () => {
        const order = await paidOrder();
        const admin = await createStaff(getContainer(), api, "all@example.com", "all");
        const ask = () =>
          api.post(
            `/portal/orders/${order.honey}/cancel-request`,
            { reason: "out_of_stock", note: "หมดแล้ว" },
            honey?.options,
          );
        expect((await Promise.all([ask(), ask()])).map(({ status }) => status)).toEqual([201, 201]);
        const open = await api.get("/admin/cancel-requests", admin.options);
        expect(open.data.cancel_requests).toMatchObject([{ reason: "out_of_stock", note: "หมดแล้ว" }]);
        const path = `/admin/cancel-requests/${open.data.cancel_requests[0].id}`;
        expect((await api.post(`${path}/accept`, {}, admin.options)).status).toBe(200);
        expect((await api.post(`${path}/decline`, {}, admin.options)).status).toBe(400);
        const seen = await api.get(`/portal/orders/${order.honey}`, honey?.options);
        expect(seen.data.order).toMatchObject({ status: "cancelled", cancel_request: { state: "accepted" } });
        expect((await api.get(`/portal/orders/${order.squid}`, squid?.options)).data.order.status).toBe(
          "paid",
        );
        expect((await ask()).data.code).toBe("order_moved_on");
        // As the group's page reads it: what came in, and above it what went back.
        const answer = await api.get("/portal/statement", honey?.options);
        const { held_satang, entries } = statementResponse.parse(answer.data);
        expect([held_satang, entries.map(({ kind }) => kind)]).toEqual([0, ["refund", "order"]]);
      });

      it("reads why staff decline, and may ask again", async () => {
        const order = await paidOrder();
        const admin = await createStaff(getContainer(), api, "all@example.com", "all");
        const path = `/portal/orders/${order.honey}/cancel-request`;
        await api.post(path, { reason: "cannot_send" }, honey?.options);
        const [request] = (await api.get("/admin/cancel-requests", admin.options)).data.cancel_requests;
        await api.post(`/admin/cancel-requests/${request.id}/decline`, { note: "ส่งได้ปกติ" }, admin.options);
        const { data } = await api.get(`/portal/orders/${order.honey}`, honey?.options);
        expect(data.order).toMatchObject({
          status: "paid",
          cancel_request: { state: "declined", decision_note: "ส่งได้ปกติ" },
        });
        const again = await api.post(path, { reason: "damaged" }, honey?.options);
        expect(again.data.order.cancel_request.state).toBe("open");
      });
    });

    describe("a payout to a group", () => {
      it("never exceeds what is held, needs a second person, and is in the group's statement with its slip", async () => {
        await paidOrder();
        const finance = await createStaffOfRole(getContainer(), api, "finance@example.com", "Finance");
        const second = await createStaffOfRole(getContainer(), api, "verifier@example.com", "Verifier");
        const slip = async () =>
          (
            await api.post("/admin/private-files?purpose=payout_slip&name=slip.png", png, {
              ...finance.options,
              headers: { ...finance.options.headers, "content-type": "application/octet-stream" },
            })
          ).data.file.id;
        const held = async () =>
          (await api.get("/admin/payout-balances", finance.options)).data.balances.find(
            (each: { group_id: string }) => each.group_id === groups.honey,
          ).available_satang;
        const amount = await held();
        const record = async (more: object) =>
          api.post(
            "/admin/payouts",
            {
              group_id: groups.honey,
              amount_satang: amount,
              paid_on: toBangkokDate(new Date()),
              bank_reference: "KB-1",
              slip_file_id: await slip(),
              request_key: "payout-of-tests-0",
              ...more,
            },
            finance.options,
          );
        expect((await record({ amount_satang: amount + 1 })).data.code).toBe("payout_above_held");
        const answers = await Promise.all(
          [1, 2].map((each) =>
            record({ bank_reference: `KB-${each}`, request_key: `payout-of-tests-${each}` }),
          ),
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
        expect(await held()).toBe(0);
        const { id } = answers.find(({ status }) => status === 201)?.data.payout ?? {};
        const statement = async () => (await api.get("/portal/statement", honey?.options)).data;
        expect((await statement()).entries.map(({ kind }: { kind: string }) => kind)).toEqual(["order"]);
        const approve = (who: typeof finance) => api.post(`/admin/payouts/${id}/approve`, {}, who.options);
        expect((await approve(finance)).data.code).toBe("payout_own");
        expect((await approve(second)).status).toBe(200);
        expect((await approve(second)).status).toBe(200);
        expect(await statement()).toMatchObject({
          held_satang: 0,
          entries: [
            { kind: "payout", amount_satang: -amount, balance_satang: 0 },
            { kind: "order", amount_satang: amount, balance_satang: amount },
          ],
        });
        const see = (who: Member | undefined) => api.get(`/portal/payouts/${id}/slip`, who?.options);
        expect((await see(honey)).headers["content-type"]).toBe("image/png");
        expect((await see(squid)).status).toBe(404);
        expect((await api.get("/portal/income", honey?.options)).data).toMatchObject({
          held_satang: 0,
          paid_out_satang: amount,
        });
      });
    });
  },
});
