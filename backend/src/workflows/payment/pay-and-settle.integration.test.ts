import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { letTimePass, pollCharges, readBooks, reservedOf, runWorkflow } from "../../../integration/books";
import {
  cardToken,
  createPaymentShop,
  type PaymentShop,
  prepareSandbox,
  setStock,
} from "../../../integration/payment-shop";
import { chargesOf, onlyChargeOf } from "../../../integration/sandbox-charges";
import { type Api, Shopper } from "../../../integration/shopper";

const { sandbox, listen } = prepareSandbox();
const DECLINED = "4111111111140011";
const THREE_DS = "5454545454545454";
const goodsSatang = 25_000 + 2 * 18_950;

beforeAll(listen);
afterAll(() => sandbox.close());

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PaymentShop;
    const newShopper = () => new Shopper(api as unknown as Api, shop).fillCart();
    const booksOf = (shopper: Shopper) => readBooks(getContainer(), shopper.cartId);
    const settle = (shopper: Shopper) =>
      runWorkflow(getContainer(), "settle-payment-attempt", {
        charge_id: onlyChargeOf(sandbox, shopper.cartId).id,
        reason: "test",
      });

    beforeAll(async () => {
      shop = await createPaymentShop(getContainer());
    });
    beforeEach(() => sandbox.resetFaults());

    describe("PromptPay", () => {
      it("waits with a QR for exactly the cart's total, and is paid once when Omise says so", async () => {
        const shopper = await newShopper();
        const placed = await shopper.pay();
        const charge = onlyChargeOf(sandbox, shopper.cartId);
        expect(placed.payment).toMatchObject({
          state: "waiting",
          has_qr: true,
          amount_satang: charge.amount,
        });
        expect(placed.order).toMatchObject({ status: "pending", payment_status: "awaiting" });
        expect(new Date(charge.expires_at ?? 0).getTime() - Date.now()).toBeLessThanOrEqual(15 * 60_000);
        expect(await booksOf(shopper)).toMatchObject({ payments: 0, incomeSatang: 0, reservations: 2 });

        sandbox.pay(charge.id);
        for (let round = 0; round < 3; round++) await settle(shopper);
        const paid = await shopper.payment();
        expect(paid.data).toMatchObject({
          order: { payment_status: "captured" },
          payment: { state: "paid", has_qr: false },
        });
        expect(await booksOf(shopper)).toEqual({
          orderStatus: "pending",
          attempts: [{ state: "successful", settled: true, booked: true, token: false }],
          payments: 1,
          captures: 1,
          transactionSatang: charge.amount,
          reservations: 2,
          groupOrders: ["paid", "paid"],
          incomeSatang: goodsSatang,
          cases: [],
        });
      });

      it("pressed five times at once makes one order and one charge, and each press gets a key that works", async () => {
        const shopper = await newShopper();
        const answers = await Promise.all(Array.from({ length: 5 }, () => shopper.tryToPay()));
        expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
        expect(new Set(answers.map((answer) => answer.data.order.id)).size).toBe(1);
        expect(chargesOf(sandbox, shopper.cartId)).toHaveLength(1);
        expect((await shopper.payment()).status).toBe(200);
      });

      it("shows the QR as a picture while it can be paid, and to the holder of the token only", async () => {
        const shopper = await newShopper();
        await shopper.pay();
        const path = `/store/orders/${shopper.orderId}/qr`;
        const png = await shopper.get<ArrayBuffer>(path, { responseType: "arraybuffer" });
        const header = Buffer.from(png.data);
        expect(header.subarray(1, 4).toString()).toBe("PNG");
        expect(header.readUInt32BE(16)).toBeGreaterThanOrEqual(600);
        const svg = await shopper.get<string>(`${path}?format=svg`);
        expect(svg.data).toContain("<svg");
        const stranger = await newShopper();
        expect((await stranger.get(path)).status).toBe(404);
        await shopper.cancel();
        expect((await shopper.get(path)).status).toBe(404);
      });

      it("that runs out is cancelled, its stock is free, and one tap makes the same cart again", async () => {
        const shopper = await newShopper();
        await shopper.pay();
        expect(await reservedOf(getContainer(), shop)).toBe(3);
        sandbox.advanceClock(16 * 60_000);
        await letTimePass(getContainer(), shopper.cartId, 16);
        await pollCharges(getContainer());
        sandbox.advanceClock(-16 * 60_000);
        expect((await shopper.payment()).data).toMatchObject({
          order: { status: "canceled" },
          payment: { state: "expired", has_qr: false },
        });
        expect(await reservedOf(getContainer(), shop)).toBe(0);
        expect(await booksOf(shopper)).toMatchObject({ groupOrders: ["cancelled", "cancelled"], cases: [] });

        await setStock(getContainer(), shop.squidVariantId, 1);
        const again = await shopper.reorder();
        expect(again.data.missing).toEqual([{ title: "ปลาหมึกแห้ง", wanted: 2, taken: 1 }]);
        await shopper.takeCart(again.data.cart_id, again.data.cart_token);
        expect((await shopper.pay()).payment.state).toBe("waiting");
      });

      it("that lingers at Omise counts as expired ten minutes after its end, and money after that is a case", async () => {
        sandbox.setFaults({ linger: true });
        const shopper = await newShopper();
        await shopper.pay();
        await letTimePass(getContainer(), shopper.cartId, 24);
        await pollCharges(getContainer());
        expect((await booksOf(shopper)).orderStatus).toBe("pending");
        await letTimePass(getContainer(), shopper.cartId, 2);
        await pollCharges(getContainer());
        expect(await booksOf(shopper)).toMatchObject({ orderStatus: "canceled", cases: [] });
        sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
        await settle(shopper);
        await settle(shopper);
        expect(await booksOf(shopper)).toMatchObject({
          orderStatus: "canceled",
          payments: 0,
          incomeSatang: 0,
          cases: ["late"],
        });
      });

      it("cancelled by its shopper ends at once; a QR paid afterwards is a case, found without a webhook", async () => {
        const shopper = await newShopper();
        await shopper.pay();
        const cancelled = await shopper.cancel();
        expect(cancelled).toMatchObject({ status: 200, data: { payment: { state: "cancelled" } } });
        expect(await reservedOf(getContainer(), shop)).toBe(0);
        expect((await shopper.cancel()).status).toBe(200);
        sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
        await pollCharges(getContainer());
        expect(await booksOf(shopper)).toMatchObject({
          payments: 0,
          groupOrders: ["cancelled", "cancelled"],
          cases: ["order_cancelled"],
        });
        expect((await shopper.payment()).data.payment.state).toBe("cancelled");
      });

      it("paid a moment before its shopper cancels stays an order", async () => {
        const shopper = await newShopper();
        await shopper.pay();
        sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
        const answer = await shopper.cancel();
        expect(answer).toMatchObject({ status: 409, data: { code: "order_paid" } });
        expect(await booksOf(shopper)).toMatchObject({ orderStatus: "pending", incomeSatang: goodsSatang });
      });

      it("paid with another amount than the order's is a case, and nothing is booked", async () => {
        const shopper = await newShopper();
        await shopper.pay();
        const charge = onlyChargeOf(sandbox, shopper.cartId);
        sandbox.tamper(charge.id, charge.amount - 100);
        sandbox.pay(charge.id);
        await settle(shopper);
        expect(await booksOf(shopper)).toMatchObject({
          orderStatus: "canceled",
          payments: 0,
          incomeSatang: 0,
          cases: ["amount_mismatch"],
        });
      });
    });

    describe("a card", () => {
      it("without 3-D Secure is paid at once, and its token is gone from the database", async () => {
        const shopper = await newShopper();
        const placed = await shopper.pay({ method: "card", card_token: await cardToken() });
        expect(placed).toMatchObject({
          order: { payment_status: "captured" },
          payment: { method: "card", state: "paid" },
        });
        expect(await booksOf(shopper)).toMatchObject({
          attempts: [{ state: "successful", settled: true, booked: true, token: false }],
          payments: 1,
          captures: 1,
          incomeSatang: goodsSatang,
        });
      });

      it("declined leaves no order and the cart as it was; another card, or a QR, then works", async () => {
        const shopper = await newShopper();
        const declined = await shopper.tryToPay({ method: "card", card_token: await cardToken(DECLINED) });
        expect(declined).toMatchObject({
          status: 402,
          data: { code: "payment_declined", details: { failure_code: "insufficient_fund" } },
        });
        expect(await booksOf(shopper)).toMatchObject({
          orderStatus: "none",
          attempts: [{ state: "failed", token: false }],
        });
        expect(await reservedOf(getContainer(), shop)).toBe(0);
        const used = await shopper.tryToPay({ method: "card", card_token: "tokn_test_nosuchtoken00000" });
        expect(used.status).toBe(402);
        expect((await shopper.pay()).payment.state).toBe("waiting");
        sandbox.pay(chargesOf(sandbox, shopper.cartId).at(-1)?.id ?? "");
        await pollCharges(getContainer());
        expect(await booksOf(shopper)).toMatchObject({ payments: 1, incomeSatang: goodsSatang, cases: [] });
      });

      it("with 3-D Secure waits for the bank, comes back, and is paid", async () => {
        const shopper = await newShopper();
        const placed = await shopper.pay({
          method: "card",
          card_token: await cardToken(THREE_DS),
          locale: "en",
        });
        const charge = onlyChargeOf(sandbox, shopper.cartId);
        expect(placed.payment).toMatchObject({
          state: "waiting",
          has_qr: false,
          authorize_uri: charge.authorize_uri,
        });
        expect(charge.return_uri).toMatch(/\/en\/checkout\/return\?attempt=[A-Za-z0-9_-]{32}$/);
        sandbox.answerThreeDs(charge.id, "approve");
        await settle(shopper);
        expect((await shopper.payment()).data.payment).toMatchObject({ state: "paid", authorize_uri: null });
      });

      it("refused at the bank's page cancels the order and frees its stock", async () => {
        const shopper = await newShopper();
        await shopper.pay({ method: "card", card_token: await cardToken(THREE_DS) });
        sandbox.answerThreeDs(onlyChargeOf(sandbox, shopper.cartId).id, "decline");
        await settle(shopper);
        expect((await shopper.payment()).data).toMatchObject({
          order: { status: "canceled" },
          payment: { state: "failed" },
        });
        expect(await reservedOf(getContainer(), shop)).toBe(0);
      });

      it("abandoned at the bank's page is closed at Omise when its time is over, and the order ends", async () => {
        const shopper = await newShopper();
        await shopper.pay({ method: "card", card_token: await cardToken(THREE_DS) });
        await letTimePass(getContainer(), shopper.cartId, 16);
        await pollCharges(getContainer());
        expect(onlyChargeOf(sandbox, shopper.cartId).status).toBe("expired");
        expect(await booksOf(shopper)).toMatchObject({ orderStatus: "canceled", cases: [] });
      });

      it("given up by its shopper is closed at Omise first", async () => {
        const shopper = await newShopper();
        await shopper.pay({ method: "card", card_token: await cardToken(THREE_DS) });
        expect((await shopper.cancel()).status).toBe(200);
        expect(onlyChargeOf(sandbox, shopper.cartId).status).toBe("expired");
      });
    });
  },
});
