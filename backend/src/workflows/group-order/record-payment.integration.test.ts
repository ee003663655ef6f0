import { toBangkokDate } from "@chumchon/thai";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { createPaymentShop, type PaymentShop } from "../../../integration/payment-shop";
import { captureByHand, type OrderToPlace, placeOrder } from "../../../integration/placed-order";
import sweepGroupOrders from "../../jobs/sweep-group-orders";
import { GROUP_ORDER_MODULE } from "../../modules/group-order/index";
import type GroupOrderService from "../../modules/group-order/service";
import { REVENUE_MODULE } from "../../modules/revenue/index";
import type RevenueService from "../../modules/revenue/service";
import { reconcileOrders } from "../revenue/reconcile-orders";
import { cancelGroupOrdersWorkflow } from "./cancel-group-orders";
import { createGroupOrdersWorkflow } from "./create-group-orders";
import { recordPaymentWorkflow } from "./record-payment";

/** Honey and squid, a tenth off the squid (with a fraction of a satang), one parcel of two free. */
const cart: OrderToPlace = {
  lines: [
    { handle: "honey", quantity: 2, unitPrice: 250 },
    { handle: "squid", quantity: 1, unitPrice: 189.55, discount: 18.955 },
  ],
  parcels: [
    { handle: "honey", price: 55 },
    { handle: "squid", price: 45, discount: 45 },
  ],
};
const honeyGoods = 50_000;
const squidGoods = 17_060;
const total = 725.595;

medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    let shop: PaymentShop;
    let orderId: string;
    const revenue = (): RevenueService => getContainer().resolve(REVENUE_MODULE);
    const groupOrders = (): GroupOrderService => getContainer().resolve(GROUP_ORDER_MODULE);
    const knex = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const record = () => recordPaymentWorkflow(getContainer()).run({ input: { order_id: orderId } });
    const rows = async (sql: string) => (await knex().raw(sql)).rows as Record<string, unknown>[];

    beforeEach(async () => {
      shop = await createPaymentShop(getContainer());
      orderId = (await placeOrder(getContainer(), shop, cart)).id;
    });

    describe("an order", () => {
      it("becomes one frozen group order a group, however many runs make them at once", async () => {
        const runs = Array.from({ length: 5 }, () =>
          createGroupOrdersWorkflow(getContainer()).run({ input: { order_id: orderId } }),
        );
        await Promise.all(runs);
        const parts = await groupOrders().ofOrder(orderId);
        const amounts = parts.map(({ itemSatang, discountSatang, shippingSatang, totalSatang }) => [
          itemSatang,
          discountSatang,
          shippingSatang,
          totalSatang,
        ]);
        expect(amounts).toHaveLength(2);
        expect(amounts).toEqual(
          expect.arrayContaining([
            [50_000, 0, 5_500, 55_500],
            [18_955, 1_895, 0, 17_060],
          ]),
        );
        expect(parts.map((part) => part.number)).toEqual([
          expect.stringMatching(/-1$/),
          expect.stringMatching(/-2$/),
        ]);
        expect(parts.flatMap((part) => part.lines.map((line) => line.category)).sort()).toEqual([
          "beverage",
          "seafood",
        ]);
      });

      it("is read with its group orders by Query, amounts as numbers", async () => {
        await createGroupOrdersWorkflow(getContainer()).run({ input: { order_id: orderId } });
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
        const { data } = await query.graph({
          entity: "order",
          fields: ["id", "group_orders.*", "group_orders.lines.*"],
          filters: { id: orderId },
        });
        const parts = data[0]?.group_orders ?? [];
        expect(parts).toHaveLength(2);
        expect(parts[0]).toMatchObject({ order_id: orderId, total_satang: expect.any(Number) });
        expect(parts[0]?.lines?.[0]).toMatchObject({ total_satang: expect.any(Number) });
      });

      it("keeps what was agreed: amounts and lines of a group order refuse every change", async () => {
        await createGroupOrdersWorkflow(getContainer()).run({ input: { order_id: orderId } });
        for (const sql of [
          "update group_order set total_satang = total_satang + 1, item_satang = item_satang + 1",
          "delete from group_order",
          "truncate group_order cascade",
          "update group_order_line set title = 'x'",
          "delete from group_order_line",
        ]) {
          await expect(knex().raw(sql), sql).rejects.toThrow(/frozen/);
        }
      });

      it("is cancelled with its group orders once, and a later payment does not wake them", async () => {
        await createGroupOrdersWorkflow(getContainer()).run({ input: { order_id: orderId } });
        const cancel = () =>
          cancelGroupOrdersWorkflow(getContainer()).run({ input: { order_id: orderId, reason: "expired" } });
        expect((await cancel()).result.cancelled_ids).toHaveLength(2);
        expect((await cancel()).result.cancelled_ids).toHaveLength(0);
        expect(await groupOrders().markPaid(orderId, new Date())).toEqual([]);
      });
    });

    describe("a payment", () => {
      it("gives each group its goods after discounts, once, when five runs record it at the same time", async () => {
        await captureByHand(getContainer(), orderId, total);
        const results = await Promise.all(Array.from({ length: 5 }, record));
        expect(results.reduce((sum, { result }) => sum + result.posted, 0)).toBe(2);
        expect((await record()).result).toMatchObject({ posted: 0, already: 2, paid_ids: [] });
        const parts = await groupOrders().ofOrder(orderId);
        expect(parts.map((part) => part.status)).toEqual(["paid", "paid"]);
        const income = await revenue().byGroupOrder(orderId);
        expect([...income.values()].sort()).toEqual([squidGoods, honeyGoods]);
        const today = toBangkokDate(new Date());
        const { entries } = await revenue().entries({ limit: 10, offset: 0 });
        expect(
          entries.map((entry) => [entry.channel, entry.kind, entry.effectiveOn, entry.isSample]),
        ).toEqual([
          ["web", "sale", today, true],
          ["web", "sale", today, true],
        ]);
        expect(await revenue().recount()).toEqual([]);
        expect(await reconcileOrders(getContainer())).toEqual([]);
      });

      it("counts on the day in Bangkok on which the charge was paid at Omise", async () => {
        const payment = await captureByHand(getContainer(), orderId, total);
        await knex().raw(
          `insert into payment_attempt (id, ref, session_id, cart_id, order_id, method, amount_satang, currency, state, charge_id, livemode, paid_at)
           values ('patt_1', 'ref_1', ?, 'cart_1', ?, 'promptpay', 72560, 'thb', 'successful', 'chrg_test_1', false, '2026-04-30T17:30:00Z')`,
          [payment.sessionId, orderId],
        );
        await record();
        const { entries } = await revenue().entries({ limit: 10, offset: 0 });
        expect(entries.map((entry) => entry.effectiveOn)).toEqual(["2026-05-01", "2026-05-01"]);
      });

      it("of a live charge is no income of the sample world", async () => {
        const payment = await captureByHand(getContainer(), orderId, total);
        await knex().raw(
          `insert into payment_attempt (id, ref, session_id, cart_id, order_id, method, amount_satang, currency, state, charge_id, livemode, paid_at)
           values ('patt_1', 'ref_1', ?, 'cart_1', ?, 'promptpay', 72560, 'thb', 'successful', 'chrg_1', true, now())`,
          [payment.sessionId, orderId],
        );
        expect((await record()).result).toMatchObject({ posted: 0 });
        expect((await groupOrders().ofOrder(orderId)).map((part) => part.status)).toEqual(["paid", "paid"]);
        expect(await revenue().cumulativeByGroup()).toEqual(new Map());
      });

      it("in part shares by largest remainder and leaves the order waiting; the rest completes it exactly", async () => {
        await captureByHand(getContainer(), orderId, 100.01);
        await record();
        expect((await groupOrders().ofOrder(orderId)).map((part) => part.status)).toEqual([
          "awaiting_payment",
          "awaiting_payment",
        ]);
        await captureByHand(getContainer(), orderId, total - 100.01);
        await record();
        expect([...(await revenue().byGroupOrder(orderId)).values()].sort()).toEqual([
          squidGoods,
          honeyGoods,
        ]);
        expect(await reconcileOrders(getContainer())).toEqual([]);
      });

      it("given back by core's own button waits on the suspense list, once, while nobody says whose it is", async () => {
        const payment = await captureByHand(getContainer(), orderId, total);
        await record();
        await refundPaymentWorkflow(getContainer()).run({ input: { payment_id: payment.id, amount: 100 } });
        await Promise.all([record(), record()]);
        const held = [...(await revenue().byGroupOrder(orderId)).values()];
        expect(held.reduce((sum, satang) => sum + satang, 0)).toBe(honeyGoods + squidGoods);
        expect(await rows("select source, amount_satang, state from suspended_refund")).toEqual([
          { source: "core", amount_satang: "10000", state: "open" },
        ]);
        expect(await reconcileOrders(getContainer())).toEqual([]);
      });

      it("given back in an order of one group is its negative income: of the goods first, then of the delivery", async () => {
        const lines = cart.lines.slice(0, 1);
        const only = (await placeOrder(getContainer(), shop, { lines, parcels: cart.parcels.slice(0, 1) }))
          .id;
        const recordOnly = () => recordPaymentWorkflow(getContainer()).run({ input: { order_id: only } });
        const payment = await captureByHand(getContainer(), only, 555);
        await recordOnly();
        const refund = (amount: number) =>
          refundPaymentWorkflow(getContainer()).run({ input: { payment_id: payment.id, amount } });
        await refund(100);
        await Promise.all([recordOnly(), recordOnly()]);
        expect([...(await revenue().byGroupOrder(only)).values()]).toEqual([honeyGoods - 10_000]);

        await refund(455);
        await recordOnly();
        expect([...(await revenue().cumulativeByGroup()).values()]).toEqual([0]);
        const shares = await rows("select captured_satang, refunded_satang from payment_share");
        expect(shares).toEqual([{ captured_satang: "55500", refunded_satang: "55500" }]);
        expect(await reconcileOrders(getContainer())).toEqual([]);
        expect(await revenue().recount()).toEqual([]);
      });
    });

    describe("the sweep", () => {
      it("makes group orders and income whose events were lost, for orders that can no longer vanish", async () => {
        await sweepGroupOrders(getContainer());
        expect(await groupOrders().ofOrder(orderId)).toEqual([]);
        await knex().raw(`update "order" set created_at = now() - interval '5 minutes'`);
        await sweepGroupOrders(getContainer());
        expect(await groupOrders().ofOrder(orderId)).toHaveLength(2);
        await captureByHand(getContainer(), orderId, total);
        await sweepGroupOrders(getContainer());
        expect((await revenue().byGroupOrder(orderId)).size).toBe(2);
      });

      it("cancels group orders that came after their order was cancelled", async () => {
        await createGroupOrdersWorkflow(getContainer()).run({ input: { order_id: orderId } });
        await knex().raw(`update "order" set status = 'canceled', canceled_at = now()`);
        await sweepGroupOrders(getContainer());
        expect((await groupOrders().ofOrder(orderId)).map((part) => part.status)).toEqual([
          "cancelled",
          "cancelled",
        ]);
      });
    });
  },
});
