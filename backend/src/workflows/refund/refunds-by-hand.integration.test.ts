import { Modules } from "@medusajs/framework/utils";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pollCharges, readBooks, runWorkflow } from "../../../integration/books";
import { prepareSandbox, setStock } from "../../../integration/payment-shop";
import { refundDesk } from "../../../integration/refund-desk";
import { onlyChargeOf } from "../../../integration/sandbox-charges";
import { type Api, Shopper } from "../../../integration/shopper";
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
    const { shop, pg, rows, run, twoStaff, paidByCard, partsOf, paidByPromptPay, loseTheListToo, fileSlip } =
      desk;

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
        const transfer = { transferred_on: "2026-11-26", slip_file_id: await fileSlip(payer) };
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

    describe("a payment case", () => {
      /** Cancelled by the shopper, and paid all the same. */
      const lateCase = async () => {
        const shopper = await new Shopper(http, shop()).fillCart();
        await shopper.pay();
        await shopper.cancel();
        sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
        await pollCharges(getContainer());
        const [row] = await rows("select id from payment_case where cart_id = ?", [shopper.cartId]);
        return { shopper, id: String(row?.id) };
      };
      type Seen = { case: object; history: { act: string; by: string | null }[] };
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
        const seen = await http.get<Seen>(`/admin/payment-cases/${id}`, staff);
        expect(seen.data.case).toMatchObject({ is_mine: true, can: [], new_order_id: closed?.new_order_id });
        expect(seen.data.history.map(({ act, by }) => [act, by !== null])).toEqual([
          ["payment_case.taken", true],
          ["payment_case.ordered", true],
        ]);
        expect((await http.get("/admin/payment-cases/pcase_nobody", staff)).status).toBe(404);
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
        await setStock(getContainer(), shop().honeyVariantId, 0);
        const refused = await http.post(`/admin/payment-cases/${id}/order`, {}, staff);
        await setStock(getContainer(), shop().honeyVariantId, 100);
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
        await act("transfer", { transferred_on: "2026-11-26", slip_file_id: await fileSlip(payer) }, payer);
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
