import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { letTimePass, pollCharges, readBooks } from "../../../integration/books";
import {
  cardToken,
  createPaymentShop,
  type PaymentShop,
  prepareSandbox,
} from "../../../integration/payment-shop";
import { chargesOf } from "../../../integration/sandbox-charges";
import { type Api, type Payment, type Refusal, Shopper } from "../../../integration/shopper";

/** Of the sandbox: declined at once, and confirmed at the bank first. */
const DECLINED = "4111111111140011";
const WITH_BANK = "5454545454545454";

const { sandbox, listen } = prepareSandbox();
beforeAll(listen);
afterAll(() => sandbox.close());

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PaymentShop;
    const http = api as unknown as Api;
    const booksOf = (shopper: Shopper) => readBooks(getContainer(), shopper.cartId);
    const change = (shopper: Shopper, body: object) =>
      shopper.post<Payment & Refusal>(`/store/orders/${shopper.orderId}/pay`, body);
    const toCard = async (shopper: Shopper, number?: string) =>
      change(shopper, { method: "card", card_token: await cardToken(number) });

    async function waitingForQr(): Promise<Shopper> {
      const shopper = await new Shopper(http, shop).fillCart();
      await shopper.pay();
      return shopper;
    }

    beforeAll(async () => {
      shop = await createPaymentShop(getContainer(), 1_000);
    });
    beforeEach(() => sandbox.resetFaults());

    describe("another way to pay an order that waits", () => {
      it("by card pays the same order once; its QR, paid afterwards, is a payment case", async () => {
        const shopper = await waitingForQr();
        const [qr] = chargesOf(sandbox, shopper.cartId);
        const answer = await toCard(shopper);
        expect(answer).toMatchObject({ status: 200, data: { payment: { state: "paid", method: "card" } } });
        expect(await booksOf(shopper)).toMatchObject({
          payments: 1,
          captures: 1,
          transactionSatang: qr?.amount,
          reservations: 2,
          groupOrders: ["paid", "paid"],
          incomeSatang: 62_900,
          cases: [],
        });
        sandbox.pay(qr?.id ?? "");
        await pollCharges(getContainer());
        expect(await booksOf(shopper)).toMatchObject({
          captures: 1,
          incomeSatang: 62_900,
          cases: ["duplicate"],
        });
      });

      it("that a card is declined for leaves the QR as it was, and the QR pays the order", async () => {
        const shopper = await waitingForQr();
        const [qr] = chargesOf(sandbox, shopper.cartId);
        const declined = await toCard(shopper, DECLINED);
        expect(declined).toMatchObject({ status: 402, data: { code: "payment_declined" } });
        expect((await shopper.payment()).data.payment).toMatchObject({
          state: "waiting",
          method: "promptpay",
        });
        await pollCharges(getContainer());
        sandbox.pay(qr?.id ?? "");
        await pollCharges(getContainer());
        expect(await booksOf(shopper)).toMatchObject({ orderStatus: "pending", captures: 1, cases: [] });
      });

      it("first old, then new: the old QR paid while the bank still asks pays the order; the card can't any more", async () => {
        const shopper = await waitingForQr();
        const [qr] = chargesOf(sandbox, shopper.cartId);
        const asked = await toCard(shopper, WITH_BANK);
        expect(asked.data.payment).toMatchObject({ state: "waiting", method: "card", has_qr: false });
        sandbox.pay(qr?.id ?? "");
        await pollCharges(getContainer());
        expect((await shopper.payment()).data.payment).toMatchObject({ state: "paid", method: "promptpay" });
        expect(await booksOf(shopper)).toMatchObject({ captures: 1, incomeSatang: 62_900, cases: [] });
      });

      it("back to PromptPay shows the QR that still lives, makes no second one, and recalls the card", async () => {
        const shopper = await waitingForQr();
        await toCard(shopper, WITH_BANK);
        const back = await change(shopper, { method: "promptpay" });
        expect(back.data.payment).toMatchObject({ state: "waiting", method: "promptpay", has_qr: true });
        const charges = chargesOf(sandbox, shopper.cartId);
        expect(charges.map(({ status }) => status).sort()).toEqual(["expired", "pending"]);
        expect((await booksOf(shopper)).orderStatus).toBe("pending");
      });

      it("keeps the order while the newer attempt can be paid, and ends it when that one has run out too", async () => {
        const shopper = await waitingForQr();
        await letTimePass(getContainer(), shopper.cartId, 4);
        await toCard(shopper, WITH_BANK);
        // The QR is over for good, the bank's page is not.
        await letTimePass(getContainer(), shopper.cartId, 9);
        const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        await pg.raw(
          `update payment_attempt set expires_at = now() - interval '11 minutes'
           where cart_id = ? and method = 'promptpay'`,
          [shopper.cartId],
        );
        await pollCharges(getContainer());
        expect(await booksOf(shopper)).toMatchObject({ orderStatus: "pending", reservations: 2 });
        expect((await shopper.payment()).data.payment).toMatchObject({ state: "waiting", method: "card" });
        await letTimePass(getContainer(), shopper.cartId, 30);
        await pollCharges(getContainer());
        expect(await booksOf(shopper)).toMatchObject({ orderStatus: "canceled", reservations: 0 });
      });

      it("pressed in two tabs at once makes one card charge that pays, and no second capture", async () => {
        const shopper = await waitingForQr();
        const tokens = await Promise.all([cardToken(), cardToken()]);
        const answers = await Promise.all(
          tokens.map((card_token) => change(shopper, { method: "card", card_token })),
        );
        expect(answers.map(({ status, data }) => [status, data.payment.state])).toEqual([
          [200, "paid"],
          [200, "paid"],
        ]);
        expect(chargesOf(sandbox, shopper.cartId).filter(({ paid }) => paid)).toHaveLength(1);
        expect(await booksOf(shopper)).toMatchObject({ captures: 1, cases: [] });
      });

      it("of an order that has ended, or of somebody else's, is refused", async () => {
        const shopper = await waitingForQr();
        const stranger = await waitingForQr();
        stranger.orderId = shopper.orderId;
        expect((await change(stranger, { method: "promptpay" })).status).toBe(404);
        await shopper.cancel();
        expect(await toCard(shopper)).toMatchObject({ status: 409, data: { code: "order_ended" } });
        expect(chargesOf(sandbox, shopper.cartId)).toHaveLength(1);
      });
    });
  },
});
