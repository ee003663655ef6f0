import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readBooks, runWorkflow } from "../../../integration/books";
import {
  cardToken,
  createPaymentShop,
  levelOf,
  type PaymentShop,
  prepareSandbox,
} from "../../../integration/payment-shop";
import { onlyChargeOf } from "../../../integration/sandbox-charges";
import { type Api, Shopper } from "../../../integration/shopper";
import { GROUP_ORDER_MODULE } from "../../modules/group-order/index";
import type GroupOrderService from "../../modules/group-order/service";
import { reconcileOrders } from "../revenue/reconcile-orders";

const { sandbox, listen } = prepareSandbox();
beforeAll(listen);
afterAll(() => sandbox.close());

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PaymentShop;
    const http = api as unknown as Api;
    const pg = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const rows = async (sql: string, values: unknown[] = []) =>
      (await pg().raw(sql, values as never)).rows as Record<string, unknown>[];
    const actor = { type: "user", id: "user_staff" };
    const run = <T>(id: string, input: object) => runWorkflow<T>(getContainer(), id, { actor, ...input });

    beforeAll(async () => {
      shop = await createPaymentShop(getContainer());
    });
    beforeEach(() => {
      sandbox.resetFaults();
      sandbox.setWebhookUrl(null);
    });

    const paidByCard = async () => {
      const shopper = await new Shopper(http, shop).fillCart();
      await shopper.pay({ method: "card", card_token: await cardToken() });
      return shopper;
    };
    const partsOf = async (orderId: string) => {
      const service: GroupOrderService = getContainer().resolve(GROUP_ORDER_MODULE);
      const parts = await service.ofOrder(orderId);
      const honey = parts.find((part) => part.itemSatang === 25_000);
      const squid = parts.find((part) => part.itemSatang === 37_900);
      if (!honey || !squid) throw new Error("the order is not cut");
      return { honey, squid };
    };
    const summaryOf = async (orderId: string) => {
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "order", fields: ["id", "total", "summary.*"], filters: { id: orderId } });
      return data[0] as unknown as { total: number; summary: { pending_difference: number } };
    };

    describe("staff cancel one group's part of an order paid by card", () => {
      it("gives that group's money back once, frees its goods, and touches nobody else", async () => {
        const shopper = await paidByCard();
        const { honey, squid } = await partsOf(shopper.orderId);
        const before = await levelOf(getContainer(), shop.honeyVariantId);
        const input = { group_order_id: honey.id, reason: "group" };
        const first = await run<{ refunds: object[] }>("cancel-group-order-workflow", input);
        expect(first.refunds).toMatchObject([{ outcome: "refunded", amount_satang: honey.totalSatang }]);
        const again = await run<{ refunds: object[] }>("cancel-group-order-workflow", input);
        expect(again.refunds).toEqual([]);

        expect(await readBooks(getContainer(), shopper.cartId)).toMatchObject({
          orderStatus: "pending",
          transactionSatang: squid.totalSatang,
          groupOrders: ["cancelled", "paid"],
          incomeSatang: 37_900,
        });
        const after = await levelOf(getContainer(), shop.honeyVariantId);
        expect(Number(before.reserved_quantity) - Number(after.reserved_quantity)).toBe(1);
        const charge = onlyChargeOf(sandbox, shopper.cartId) as unknown as { refunded_amount: number };
        expect(charge.refunded_amount).toBe(honey.totalSatang);
        const { summary } = await summaryOf(shopper.orderId);
        expect(Number(summary.pending_difference)).toBeCloseTo(0, 2);
        expect(await reconcileOrders(getContainer())).toEqual([]);
        const shares = await rows(
          "select sum(claimed_satang)::int c, sum(refunded_satang)::int r from payment_share join group_order g on g.id = group_order_id where g.order_id = ?",
          [shopper.orderId],
        );
        expect(shares).toEqual([{ c: 0, r: honey.totalSatang }]);
      });
    });

    describe("two refunds of 60 % of one group's share in parallel", () => {
      it("have one winner; the other is told that it is too much, and no claim is left", async () => {
        const shopper = await paidByCard();
        const { squid } = await partsOf(shopper.orderId);
        const amountSatang = Math.ceil(squid.totalSatang * 0.6);
        const refund = (key: string) =>
          run<{ outcome: string }>("refund-group-order-workflow", {
            group_order_id: squid.id,
            wanted: { amountSatang },
            key,
          }).then(
            ({ outcome }) => outcome,
            (error: { code?: string }) => error.code,
          );
        const outcomes = await Promise.all([refund(`a:${squid.id}`), refund(`b:${squid.id}`)]);
        expect(outcomes.sort()).toEqual(["more_than_held", "refunded"]);
        // The same intention again is the same refund.
        const winner = await rows("select key from refund_claim where group_order_id = ?", [squid.id]);
        expect(await refund(String(winner[0]?.key))).toBe("refunded");
        const charge = onlyChargeOf(sandbox, shopper.cartId) as unknown as { refunded_amount: number };
        expect(charge.refunded_amount).toBe(amountSatang);
        expect(await reconcileOrders(getContainer())).toEqual([]);
      });
    });

    void Modules;
  },
});
