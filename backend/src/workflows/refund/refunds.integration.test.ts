import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readBooks } from "../../../integration/books";
import { levelOf, prepareSandbox, sandboxKeys } from "../../../integration/payment-shop";
import { refundDesk } from "../../../integration/refund-desk";
import { onlyChargeOf } from "../../../integration/sandbox-charges";
import type { Api } from "../../../integration/shopper";
import { reconcileOrders } from "../revenue/reconcile-orders";

const { sandbox, listen } = prepareSandbox();
beforeAll(listen);
afterAll(() => sandbox.close());

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const http = api as unknown as Api;
    const desk = refundDesk(getContainer, http, sandbox);
    beforeAll(desk.open);
    beforeEach(desk.calm);
    const { shop, rows, run, twoStaff, paidByCard, partsOf, loseTheListToo } = desk;

    const findElsewhere = () => run("find-dashboard-refunds-workflow", { paid_within_days: 30 });
    const refundAtOmise = async (chargeId: string, amount: number) => {
      const response = await fetch(`${process.env.OMISE_API_URL}/charges/${chargeId}/refunds`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Basic ${Buffer.from(`${sandboxKeys.secretKey}:`).toString("base64")}`,
        },
        body: JSON.stringify({ amount }),
      });
      if (!response.ok) throw new Error(await response.text());
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
        const before = await levelOf(getContainer(), shop().honeyVariantId);
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
        const after = await levelOf(getContainer(), shop().honeyVariantId);
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

    describe("a refund whose answer from Omise is lost", () => {
      it.each([
        ["timeout_after", "refunded", true],
        ["timeout_before", "released", false],
      ])("(%s) keeps its claim until Omise was asked, and is then %s", async (mode, end, moved) => {
        const shopper = await paidByCard();
        const { honey } = await partsOf(shopper.orderId);
        const input = { group_order_id: honey.id, wanted: { amountSatang: 10_000 }, key: `lost:${honey.id}` };
        sandbox.setFaults({ api: [{ operation: "refund.create", mode, count: 1 }] });
        const running = run<{ outcome: string }>("refund-group-order-workflow", input);
        if (moved) await loseTheListToo(shopper);
        expect((await running).outcome).toBe("unclear");
        const claimOf = async () =>
          (await rows("select state, id from refund_claim where key = ?", [input.key]))[0];
        // The list fails once more: nothing is given back before Omise has been asked.
        sandbox.setFaults({ api: [{ operation: "refund.list", mode: "error_500", count: 1 }] });
        await run("resume-refunds-workflow", { older_than_seconds: 0 });
        expect(await claimOf()).toMatchObject({ state: "unclear" });
        sandbox.resetFaults();
        await run("resume-refunds-workflow", { older_than_seconds: 0 });
        expect(await claimOf()).toMatchObject({ state: end });
        const charge = onlyChargeOf(sandbox, shopper.cartId) as unknown as { refunded_amount: number };
        expect(charge.refunded_amount).toBe(moved ? 10_000 : 0);
        expect((await readBooks(getContainer(), shopper.cartId)).incomeSatang).toBe(moved ? 52_900 : 62_900);
        expect(await reconcileOrders(getContainer())).toEqual([]);
      });
    });

    describe("a refund that was made elsewhere", () => {
      it("in the Omise dashboard is found, waits for its group, and is written into every book once", async () => {
        const shopper = await paidByCard();
        const { honey } = await partsOf(shopper.orderId);
        const charge = onlyChargeOf(sandbox, shopper.cartId);
        await refundAtOmise(charge.id, 7_777);
        expect(await findElsewhere()).toEqual({ found: 1 });
        expect(await findElsewhere()).toEqual({ found: 0 });
        const [staff] = await twoStaff();
        const listed = await http.get<{ suspended_refunds: { id: string; order_id: string }[] }>(
          "/admin/suspended-refunds?state=open&limit=100",
          staff,
        );
        const row = listed.data.suspended_refunds.find((each) => each.order_id === shopper.orderId);
        const assign = () =>
          http.post(`/admin/suspended-refunds/${row?.id}/assign`, { group_order_id: honey.id }, staff);
        expect((await assign()).status).toBe(200);
        expect((await assign()).status).toBe(400);
        const after = onlyChargeOf(sandbox, shopper.cartId) as unknown as { refunded_amount: number };
        expect(after.refunded_amount).toBe(7_777);
        expect((await readBooks(getContainer(), shopper.cartId)).incomeSatang).toBe(62_900 - 7_777);
        expect(await reconcileOrders(getContainer())).toEqual([]);
      });

      it("is found by the hourly comparison with Omise; what only one side has stays on the staff's board", async () => {
        const shopper = await paidByCard();
        const charge = onlyChargeOf(sandbox, shopper.cartId);
        await refundAtOmise(charge.id, 500);
        const board = async () => {
          await run("reconcile-omise-workflow", { asked_by: "test" });
          const [latest] = await rows(
            "select differences from omise_reconciliation order by ran_at desc limit 1",
            [],
          );
          const all = (latest?.differences ?? []) as { chargeId: string | null; orderId: string | null }[];
          return all.filter((each) => each.chargeId === charge.id || each.orderId === shopper.orderId);
        };
        expect(await board()).toEqual([]);
        const waiting = await rows(
          "select amount_satang::int amount from suspended_refund where order_id = ?",
          [shopper.orderId],
        );
        expect(waiting).toEqual([{ amount: 500 }]);
        await rows(
          `insert into refund (id, payment_id, amount, raw_amount)
           select 'ref_nobody_made', id, 1, '{"value":"1","precision":20}' from payment
           where payment_session_id in (select session_id from payment_attempt where cart_id = ?)`,
          [shopper.cartId],
        );
        expect(await board()).toContainEqual(
          expect.objectContaining({ kind: "other_refunds", omiseSatang: 500, oursSatang: 600 }),
        );
      });

      it("by core's own button never takes what a claim holds, and waits on the suspense list", async () => {
        const shopper = await paidByCard();
        const { squid } = await partsOf(shopper.orderId);
        const [payment] = await rows(
          "select id from payment where payment_session_id in (select session_id from payment_attempt where cart_id = ?)",
          [shopper.cartId],
        );
        const [staff] = await twoStaff();
        const refund = (amount: number) =>
          http.post(`/admin/payments/${payment?.id}/refund`, { amount }, staff);
        await run("refund-group-order-workflow", {
          group_order_id: squid.id,
          wanted: "all",
          by_bank: true,
          key: `bank:${squid.id}`,
        });
        expect(await refund(600)).toMatchObject({ status: 400, data: { code: "more_than_held" } });
        expect((await refund(50)).status).toBe(200);
        const open = await rows("select source, amount_satang from suspended_refund where order_id = ?", [
          shopper.orderId,
        ]);
        expect(open).toEqual([{ source: "core", amount_satang: "5000" }]);
        expect(await reconcileOrders(getContainer())).toEqual([]);
      });
    });

    describe("goods that come back", () => {
      it("are taken in by core, and what was paid for them goes back, piece by piece to the satang", async () => {
        const shopper = await paidByCard();
        const { squid } = await partsOf(shopper.orderId);
        const line = squid.lines[0];
        const back = (key: string, quantity: number) =>
          run<{ outcome: string; amount_satang: number }>("return-goods-workflow", {
            group_order_id: squid.id,
            items: [{ line_item_id: line?.lineItemId, quantity }],
            key,
          });
        await expect(back(`early:${squid.id}`, 1)).rejects.toMatchObject({ code: "not_shipped" });
        const [option] = await rows("select shipping_option_id from enterprise_group where id = ?", [
          squid.groupId,
        ]);
        await createOrderFulfillmentWorkflow(getContainer()).run({
          input: {
            order_id: shopper.orderId,
            items: [{ id: line?.lineItemId ?? "", quantity: 2 }],
            shipping_option_id: String(option?.shipping_option_id),
          },
        });
        const before = await levelOf(getContainer(), shop().squidVariantId);
        expect(await back(`one:${squid.id}`, 1)).toMatchObject({
          outcome: "refunded",
          amount_satang: 18_950,
        });
        expect(await back(`one:${squid.id}`, 1)).toMatchObject({
          outcome: "refunded",
          amount_satang: 18_950,
        });
        await expect(back(`more:${squid.id}`, 2)).rejects.toMatchObject({ code: "more_than_shipped" });
        const after = await levelOf(getContainer(), shop().squidVariantId);
        expect(Number(after.stocked_quantity) - Number(before.stocked_quantity)).toBe(1);
        expect((await readBooks(getContainer(), shopper.cartId)).incomeSatang).toBe(62_900 - 18_950);
        const { summary } = await summaryOf(shopper.orderId);
        expect(Number(summary.pending_difference)).toBeCloseTo(0, 2);
        expect(await reconcileOrders(getContainer())).toEqual([]);
      });
    });
  },
});
