import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { letTimePass, pollCharges, readBooks, reservedOf } from "../../../integration/books";
import {
  cardToken,
  createPaymentShop,
  type PaymentShop,
  prepareSandbox,
} from "../../../integration/payment-shop";
import { chargesOf, onlyChargeOf } from "../../../integration/sandbox-charges";
import { type Api, Shopper } from "../../../integration/shopper";
import { exerciseAttempts } from "../../../proof/world/attempt-ops";
import { MemoryAttempts } from "../../../proof/world/memory-attempts";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution/index";
import type PaymentResolutionService from "../../modules/payment-resolution/service";

const { sandbox, listen } = prepareSandbox();
beforeAll(listen);
afterAll(() => sandbox.close());

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PaymentShop;
    const http = api as unknown as Api;
    const newShopper = () => new Shopper(http, shop).fillCart();
    const booksOf = (shopper: Shopper) => readBooks(getContainer(), shopper.cartId);
    const pg = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);

    beforeAll(async () => {
      shop = await createPaymentShop(getContainer());
    });
    beforeEach(() => {
      sandbox.resetFaults();
      sandbox.setWebhookUrl(null);
    });

    describe("when Omise does not answer while the charge is made", () => {
      it.each([
        ["promptpay", "timeout_after"],
        ["promptpay", "error_500_after"],
        ["card", "timeout_after"],
      ] as const)(
        "a %s order (%s) waits as checking and the poller finds its one charge",
        async (method, mode) => {
          const shopper = await newShopper();
          sandbox.setFaults({ api: [{ operation: "charge.create", mode, count: 1 }] });
          const token = method === "card" ? { card_token: await cardToken() } : {};
          const placed = await shopper.pay({ method, ...token });
          expect(placed.payment).toMatchObject({ state: "checking", has_qr: false });
          // Pressing again must not make a second charge.
          expect((await shopper.tryToPay({ method, ...token })).data.payment.state).toBe("checking");
          await pollCharges(getContainer());
          expect(chargesOf(sandbox, shopper.cartId)).toHaveLength(1);
          expect((await shopper.payment()).data.payment.state).toBe(method === "card" ? "paid" : "waiting");
          if (method === "promptpay") {
            sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
            await pollCharges(getContainer());
          }
          expect(await booksOf(shopper)).toMatchObject({ payments: 1, incomeSatang: 62_900, cases: [] });
        },
      );

      it.each(["timeout_before", "error_502", "error_429"])(
        "an order (%s) for which Omise has no charge is cancelled after the grace, not before",
        async (mode) => {
          const shopper = await newShopper();
          sandbox.setFaults({ api: [{ operation: "charge.create", mode, count: 1 }] });
          expect((await shopper.pay()).payment.state).toBe("checking");
          await pollCharges(getContainer());
          expect((await booksOf(shopper)).orderStatus).toBe("pending");
          await letTimePass(getContainer(), shopper.cartId, 3);
          await pollCharges(getContainer());
          expect(await booksOf(shopper)).toMatchObject({
            orderStatus: "canceled",
            attempts: [{ state: "abandoned", settled: true }],
            groupOrders: ["cancelled", "cancelled"],
          });
          expect(await reservedOf(getContainer(), shop)).toBe(0);
          expect(chargesOf(sandbox, shopper.cartId)).toHaveLength(0);
        },
      );

      it("an order is not given up while the list of charges can't be read", async () => {
        const shopper = await newShopper();
        sandbox.setFaults({
          api: [
            { operation: "charge.create", mode: "timeout_before", count: 1 },
            { operation: "charge.list", mode: "error_500", count: 1 },
          ],
        });
        await shopper.pay();
        await letTimePass(getContainer(), shopper.cartId, 3);
        await pollCharges(getContainer());
        expect((await booksOf(shopper)).orderStatus).toBe("pending");
        await pollCharges(getContainer());
        expect((await booksOf(shopper)).orderStatus).toBe("canceled");
      });
    });

    it("the proofs' memory of attempts keeps the same rules as the table", async () => {
      const { attempts } = getContainer().resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
      for (let seed = 1; seed <= 30; seed++) {
        const memory = new MemoryAttempts({ waitMinutes: 30, now: () => new Date() });
        expect(await exerciseAttempts(attempts, seed), `seed ${seed}`).toEqual(
          await exerciseAttempts(memory, seed),
        );
      }
      // The poller of the other tests is not to ask Omise for these.
      await pg().raw("update payment_attempt set settled_at = now() where session_id like 'store_%'");
    });

    describe("when the process dies", () => {
      it("between reserving stock and asking Omise, the order is cancelled and nothing is held", async () => {
        const shopper = await newShopper();
        sandbox.setFaults({ api: [{ operation: "charge.create", mode: "timeout_before", count: 1 }] });
        await shopper.pay();
        // As a kill -9 leaves it: order and reservation are there, the attempt is written down, nobody asked Omise.
        await asLeftBehind("new");
        await letTimePass(getContainer(), shopper.cartId, 4);
        await pollCharges(getContainer());
        expect((await booksOf(shopper)).orderStatus).toBe("pending");
        await letTimePass(getContainer(), shopper.cartId, 2);
        await pollCharges(getContainer());
        expect(await booksOf(shopper)).toMatchObject({ orderStatus: "canceled" });
        expect(await reservedOf(getContainer(), shop)).toBe(0);
      });

      it("while Omise is being asked, and the charge was made and paid, the order is paid", async () => {
        const shopper = await newShopper();
        await shopper.pay();
        sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
        await asLeftBehind("creating");
        await pollCharges(getContainer());
        expect(await booksOf(shopper)).toMatchObject({
          orderStatus: "pending",
          payments: 1,
          incomeSatang: 62_900,
        });
        expect((await shopper.payment()).data.payment.state).toBe("paid");
      });

      it("after Medusa booked the payment and before its transaction, the books are mended", async () => {
        const shopper = await newShopper();
        const placed = await shopper.pay();
        sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
        const [row] = (
          await pg().raw("select session_id from payment_attempt where cart_id = ?", [shopper.cartId])
        ).rows;
        await pg().raw("update payment_attempt set state = 'successful', paid_at = now() where cart_id = ?", [
          shopper.cartId,
        ]);
        await getContainer().resolve(Modules.PAYMENT).authorizePaymentSession(row.session_id, {});
        expect(await booksOf(shopper)).toMatchObject({ payments: 1, transactionSatang: 0, incomeSatang: 0 });
        await pollCharges(getContainer());
        expect(await booksOf(shopper)).toMatchObject({
          payments: 1,
          captures: 1,
          transactionSatang: placed.payment.amount_satang,
          incomeSatang: 62_900,
        });
      });

      it("after a card was charged and core takes the order back, core does not refund it by itself: it is a payment case", async () => {
        const shopper = await newShopper();
        await pg().raw(`create function no_transactions() returns trigger language plpgsql as $$
          begin raise exception 'the disk is full'; end $$`);
        await pg().raw(`create trigger no_transactions before insert on order_transaction
          for each row execute function no_transactions()`);
        const answer = await shopper.tryToPay({ method: "card", card_token: await cardToken() });
        await pg().raw("drop function no_transactions cascade");
        expect(answer.status).not.toBe(200);
        await pollCharges(getContainer());
        expect(onlyChargeOf(sandbox, shopper.cartId)).toMatchObject({ paid: true, refunded_amount: 0 });
        const books = await booksOf(shopper);
        expect(books).toMatchObject({ orderStatus: "none", incomeSatang: 0, cases: ["no_order"] });
      });

      /** Puts the newest attempt back to how it was at that moment, past its guard. */
      async function asLeftBehind(state: "new" | "creating") {
        await pg().raw("alter table payment_attempt disable trigger payment_attempt_guard");
        await pg().raw(
          `update payment_attempt set state = ?, charge_id = null, qr_uri = null, expires_at = null, checked_at = null
           where id = (select id from payment_attempt order by created_at desc limit 1)`,
          [state],
        );
        await pg().raw("update payment_session set status = 'pending'");
        await pg().raw("alter table payment_attempt enable trigger payment_attempt_guard");
      }
    });
  },
});
