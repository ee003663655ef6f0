import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createOrderFulfillmentWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pollCharges, readBooks, runWorkflow } from "../../../integration/books";
import {
  cardToken,
  createPaymentShop,
  levelOf,
  type PaymentShop,
  prepareSandbox,
  sandboxKeys,
  setStock,
} from "../../../integration/payment-shop";
import { onlyChargeOf } from "../../../integration/sandbox-charges";
import { type Api, Shopper } from "../../../integration/shopper";
import { createStaff } from "../../../integration/staff";
import { waitUntil } from "../../../integration/wait-until";
import { GROUP_ORDER_MODULE } from "../../modules/group-order/index";
import type GroupOrderService from "../../modules/group-order/service";
import { reconcileOrders } from "../revenue/reconcile-orders";

/** The smallest picture that there is. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

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
    const paidByPromptPay = async () => {
      const shopper = await new Shopper(http, shop).fillCart();
      await shopper.pay();
      sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
      await pollCharges(getContainer());
      return shopper;
    };
    let staffCount = 0;
    const twoStaff = async () => {
      const sign = () =>
        createStaff(getContainer(), http as never, `staff-${++staffCount}@example.com`, "all");
      return [(await sign()).options, (await sign()).options] as const;
    };
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
    /** Omise has acted, its answer is on its way and will be lost: so is the answer to the question that follows. */
    const loseTheListToo = async (shopper: Shopper) => {
      await waitUntil(
        async () => onlyChargeOf(sandbox, shopper.cartId) as unknown as { refunded_amount: number },
        (charge) => charge.refunded_amount > 0,
      );
      sandbox.setFaults({ api: [{ operation: "refund.list", mode: "error_500", count: 1 }] });
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

    describe("a PromptPay refund", () => {
      it("is refused by the provider, and accepted exactly once with an approval that the payment's data name", async () => {
        const shopper = await paidByPromptPay();
        const [payment] = await rows(
          "select id, payment_session_id from payment where payment_session_id in (select session_id from payment_attempt where cart_id = ?)",
          [shopper.cartId],
        );
        const paymentId = String(payment?.id);
        const payments = getContainer().resolve(Modules.PAYMENT);
        const refund = () =>
          refundPaymentWorkflow(getContainer()).run({ input: { payment_id: paymentId, amount: 100 } });
        const name = (id: string) =>
          payments.updatePayment({
            id: paymentId,
            data: {
              session_id: payment?.payment_session_id,
              method: "promptpay",
              refund: { by: "approval", id },
            },
          } as Parameters<typeof payments.updatePayment>[0]);
        await expect(refund()).rejects.toMatchObject({ code: "bank_refund_needed" });
        await pg().raw(
          `insert into bank_refund (id, claim_id, order_id, session_id, amount_satang, state, account_last4, slip_file_id,
             transferred_by, transferred_on, approved_by)
           values ('brfd_test', 'rclm_test', ?, ?, 10000, 'approved', '1234', 'pfile_1', 'user_a', now(), 'user_b')`,
          [shopper.orderId, String(payment?.payment_session_id)],
        );
        // Whoever is called now answers with an error.
        sandbox.setFaults({ api: [{ operation: "*", mode: "error_500", count: 99 }] });
        await name("brfd_other");
        await expect(refund()).rejects.toMatchObject({ code: "bank_refund_needed" });
        await name("brfd_test");
        await refund();
        await name("brfd_test");
        await expect(refund()).rejects.toMatchObject({ code: "bank_refund_needed" });
        expect(await rows("select amount::int a from refund where payment_id = ?", [paymentId])).toEqual([
          { a: 100 },
        ]);
      });

      it("goes by the shopper's account, a slip, and a second person, into shares, income and core's books", async () => {
        const shopper = await paidByPromptPay();
        const { squid } = await partsOf(shopper.orderId);
        const [payer, approver] = await twoStaff();
        const cancelled = await http.post(
          `/admin/group-orders/${squid.id}/cancel`,
          { reason: "staff" },
          payer,
        );
        expect(cancelled).toMatchObject({
          status: 200,
          data: { refunds: [{ outcome: "waiting", amount_satang: squid.totalSatang }] },
        });
        const mine = await shopper.get<{ refunds: { id: string; state: string }[] }>(
          `/store/orders/${shopper.orderId}/refunds`,
        );
        expect(mine.data.refunds).toMatchObject([
          { state: "awaiting_account", amount_satang: squid.totalSatang },
        ]);
        const id = mine.data.refunds[0]?.id ?? "";
        const account = { bank_code: "kbank", account_number: "123-4-56789-0", account_name: "สมศรี ใจดี" };
        const stranger = await paidByPromptPay();
        const path = (orderId: string) => `/store/orders/${orderId}/refunds/${id}/account`;
        expect((await stranger.post(path(stranger.orderId), account)).status).toBe(404);
        expect((await stranger.post(path(shopper.orderId), account)).status).toBe(404);
        const wrong = await shopper.post(path(shopper.orderId), { ...account, account_number: "12" });
        expect(wrong).toMatchObject({
          status: 400,
          data: { fields: { account_number: expect.any(String) } },
        });
        expect((await shopper.post(path(shopper.orderId), account)).status).toBe(200);

        const act = (name: string, body: object, who: object) =>
          http.post(`/admin/bank-refunds/${id}/${name}`, body, who);
        expect((await act("approve", {}, approver)).status).toBe(400);
        const slip = await http.post<{ file: { id: string } }>(
          "/admin/private-files?purpose=refund_slip&name=slip.png",
          png,
          { ...payer, headers: { ...payer.headers, "content-type": "application/octet-stream" } },
        );
        expect(slip.status).toBe(201);
        const transfer = { transferred_on: "2026-11-26", slip_file_id: slip.data.file.id };
        expect((await act("transfer", transfer, payer)).status).toBe(200);
        expect(await act("approve", {}, payer)).toMatchObject({ status: 400, data: { code: "same_person" } });
        expect(await act("approve", {}, approver)).toMatchObject({
          status: 200,
          data: { bank_refund: { state: "done" } },
        });
        expect((await act("approve", {}, approver)).status).toBe(400);
        expect(await readBooks(getContainer(), shopper.cartId)).toMatchObject({
          groupOrders: ["cancelled", "paid"],
          incomeSatang: 25_000,
        });
        expect(
          await rows("select account_number, account_last4 from bank_refund where id = ?", [id]),
        ).toEqual([{ account_number: null, account_last4: "7890" }]);
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
        const before = await levelOf(getContainer(), shop.squidVariantId);
        expect(await back(`one:${squid.id}`, 1)).toMatchObject({
          outcome: "refunded",
          amount_satang: 18_950,
        });
        expect(await back(`one:${squid.id}`, 1)).toMatchObject({
          outcome: "refunded",
          amount_satang: 18_950,
        });
        await expect(back(`more:${squid.id}`, 2)).rejects.toMatchObject({ code: "more_than_shipped" });
        const after = await levelOf(getContainer(), shop.squidVariantId);
        expect(Number(after.stocked_quantity) - Number(before.stocked_quantity)).toBe(1);
        expect((await readBooks(getContainer(), shopper.cartId)).incomeSatang).toBe(62_900 - 18_950);
        const { summary } = await summaryOf(shopper.orderId);
        expect(Number(summary.pending_difference)).toBeCloseTo(0, 2);
        expect(await reconcileOrders(getContainer())).toEqual([]);
      });
    });

    describe("a payment case", () => {
      /** Cancelled by the shopper, and paid all the same. */
      const lateCase = async () => {
        const shopper = await new Shopper(http, shop).fillCart();
        await shopper.pay();
        await shopper.cancel();
        sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
        await pollCharges(getContainer());
        const [row] = await rows("select id from payment_case where cart_id = ?", [shopper.cartId]);
        return { shopper, id: String(row?.id) };
      };
      const caseOf = async (id: string) => (await rows("select * from payment_case where id = ?", [id]))[0];

      it("is closed by a new order of the same lines at the prices paid, whose attempt takes the charge over", async () => {
        const { shopper, id } = await lateCase();
        const [staff] = await twoStaff();
        const act = (name: string) => http.post(`/admin/payment-cases/${id}/${name}`, {}, staff);
        const old = onlyChargeOf(sandbox, shopper.cartId);
        expect((await act("take")).status).toBe(200);
        expect(await act("refund")).toMatchObject({ status: 400 });
        expect(await act("order")).toMatchObject({ status: 200, data: { case: { state: "closed" } } });
        expect(await act("order")).toMatchObject({ status: 400, data: { code: "case_closed" } });
        const closed = await caseOf(id);
        expect(closed).toMatchObject({ closed_with: "order" });
        const [attempt] = await rows("select * from payment_attempt where charge_id = ?", [old.id]);
        expect(attempt).toMatchObject({ order_id: closed?.new_order_id, state: "successful" });
        expect(attempt?.cart_id).not.toBe(shopper.cartId);
        const books = await readBooks(getContainer(), String(attempt?.cart_id));
        expect(books).toMatchObject({
          orderStatus: "pending",
          payments: 1,
          captures: 1,
          transactionSatang: old.amount,
          reservations: 2,
          groupOrders: ["paid", "paid"],
          incomeSatang: 62_900,
          cases: [],
        });
        // The old one's webhook, again: the books stay as they are.
        await runWorkflow(getContainer(), "settle-payment-attempt", { charge_id: old.id, reason: "test" });
        expect(await readBooks(getContainer(), shopper.cartId)).toMatchObject({
          orderStatus: "canceled",
          payments: 0,
          incomeSatang: 0,
        });
        expect(await reconcileOrders(getContainer())).toEqual([]);
      });

      it("is free for another way when there is not enough stock for the order", async () => {
        const { id } = await lateCase();
        const [staff] = await twoStaff();
        await setStock(getContainer(), shop.honeyVariantId, 0);
        const refused = await http.post(`/admin/payment-cases/${id}/order`, {}, staff);
        await setStock(getContainer(), shop.honeyVariantId, 100);
        expect(refused).toMatchObject({ status: 400, data: { code: "out_of_stock" } });
        expect(await caseOf(id)).toMatchObject({ state: "open", work: null });
      });

      it("of PromptPay is closed by a refund by bank that a second person approves", async () => {
        const { shopper, id } = await lateCase();
        const [payer, approver] = await twoStaff();
        expect((await http.post(`/admin/payment-cases/${id}/bank-refund`, {}, payer)).status).toBe(200);
        expect(await http.post(`/admin/payment-cases/${id}/order`, {}, payer)).toMatchObject({
          data: { code: "case_in_work" },
        });
        const [refund] = await rows("select id from bank_refund where case_id = ?", [id]);
        const act = (name: string, body: object, who: object) =>
          http.post(`/admin/bank-refunds/${refund?.id}/${name}`, body, who);
        await act(
          "account",
          { bank_code: "scb", account_number: "9876543210", account_name: "สมศรี ใจดี" },
          payer,
        );
        const slip = await http.post<{ file: { id: string } }>(
          "/admin/private-files?purpose=refund_slip&name=slip.png",
          png,
          { ...payer, headers: { ...payer.headers, "content-type": "application/octet-stream" } },
        );
        await act("transfer", { transferred_on: "2026-11-26", slip_file_id: slip.data.file.id }, payer);
        expect((await act("approve", {}, approver)).status).toBe(200);
        expect(await caseOf(id)).toMatchObject({ state: "closed", closed_with: "manual_refund" });
        expect((await readBooks(getContainer(), shopper.cartId)).incomeSatang).toBe(0);
      });

      it("of a card is refunded at Omise once, also when the answer is lost", async () => {
        const shopper = await paidByCard();
        const charge = onlyChargeOf(sandbox, shopper.cartId);
        await pg().raw(
          `insert into payment_case (id, charge_id, cart_id, order_id, amount_satang, currency, method, livemode, reason)
           values ('pcase_card', ?, ?, ?, ?, 'thb', 'card', false, 'duplicate')`,
          [charge.id, shopper.cartId, shopper.orderId, charge.amount],
        );
        const [staff] = await twoStaff();
        sandbox.setFaults({ api: [{ operation: "refund.create", mode: "timeout_after", count: 1 }] });
        const running = http.post("/admin/payment-cases/pcase_card/refund", {}, staff);
        await loseTheListToo(shopper);
        expect(await running).toMatchObject({ status: 400, data: { code: "omise_unclear" } });
        sandbox.resetFaults();
        await run("resume-refunds-workflow", { older_than_seconds: 0 });
        expect(await caseOf("pcase_card")).toMatchObject({ state: "closed", closed_with: "refund" });
        const after = onlyChargeOf(sandbox, shopper.cartId) as unknown as { refunded_amount: number };
        expect(after.refunded_amount).toBe(charge.amount);
      });
    });
  },
});
