import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pollCharges, readBooks, reservedOf, runWorkflow } from "../../../integration/books";
import {
  createPaymentShop,
  type PaymentShop,
  prepareSandbox,
  sandboxKeys,
  setStock,
} from "../../../integration/payment-shop";
import { chargesOf, onlyChargeOf } from "../../../integration/sandbox-charges";
import { type Api, Shopper } from "../../../integration/shopper";

const { sandbox, listen } = prepareSandbox();
beforeAll(listen);
afterAll(() => sandbox.close());

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PaymentShop;
    const newShopper = () => new Shopper(api as unknown as Api, shop).fillCart();
    const booksOf = (shopper: Shopper) => readBooks(getContainer(), shopper.cartId);
    const pg = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);

    beforeAll(async () => {
      shop = await createPaymentShop(getContainer());
    });
    beforeEach(() => sandbox.resetFaults());

    /** As core leaves it when it rolls an order back after the charge was made: a live charge and an open cart. */
    async function chargeWithoutOrder(): Promise<Shopper> {
      const shopper = await newShopper();
      await runWorkflow(getContainer(), "choose-cart-parcels", { cart_id: shopper.cartId });
      const { result: collection } = await createPaymentCollectionForCartWorkflow(getContainer()).run({
        input: { cart_id: shopper.cartId },
      });
      const { result: session } = await createPaymentSessionsWorkflow(getContainer()).run({
        input: {
          payment_collection_id: collection.id,
          provider_id: "pp_omise_th",
          data: { method: "promptpay", charge_id: "chrg_test_of_somebody_else", status: "captured" },
        },
      });
      await pg().raw(
        `insert into payment_attempt (id, ref, session_id, cart_id, method, amount_satang, currency)
         select 'patt_test', 'ref', id, ?, 'promptpay', round(amount * 100), 'thb' from payment_session where id = ?`,
        [shopper.cartId, session.id],
      );
      await getContainer().resolve(Modules.PAYMENT).authorizePaymentSession(session.id, {});
      return shopper;
    }

    describe("a charge that was paid and whose order was rolled back", () => {
      it("gets its order from the cart, and is booked", async () => {
        const shopper = await chargeWithoutOrder();
        expect((await booksOf(shopper)).orderStatus).toBe("none");
        sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
        await pollCharges(getContainer());
        expect(await booksOf(shopper)).toMatchObject({
          orderStatus: "pending",
          payments: 1,
          captures: 1,
          reservations: 2,
          incomeSatang: 62_900,
          cases: [],
        });
      });

      it("is answered with that order when the shopper presses pay again, and not charged twice", async () => {
        const shopper = await chargeWithoutOrder();
        sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
        expect((await shopper.pay()).payment.state).toBe("paid");
        expect(chargesOf(sandbox, shopper.cartId)).toHaveLength(1);
      });

      it("is a case when the goods are gone, and a second payment of the cart is refused", async () => {
        const shopper = await chargeWithoutOrder();
        sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
        await setStock(getContainer(), shop.squidVariantId, 0);
        await pollCharges(getContainer());
        expect(await booksOf(shopper)).toMatchObject({
          orderStatus: "none",
          cases: ["no_order"],
          incomeSatang: 0,
        });
        expect(await reservedOf(getContainer(), shop)).toBe(0);
        expect(onlyChargeOf(sandbox, shopper.cartId)).toMatchObject({ paid: true, status: "successful" });
        await setStock(getContainer(), shop.squidVariantId, 100);
        expect(await shopper.tryToPay()).toMatchObject({
          status: 409,
          data: { code: "payment_in_progress" },
        });
      });
    });

    it("what a client writes into a session is not believed: the charge is the attempt's", async () => {
      const shopper = await chargeWithoutOrder();
      await pollCharges(getContainer());
      expect(await booksOf(shopper)).toMatchObject({ payments: 0, attempts: [{ state: "pending" }] });
      const { rows } = await pg().raw("select charge_id from payment_attempt where cart_id = ?", [
        shopper.cartId,
      ]);
      expect(rows).toEqual([{ charge_id: onlyChargeOf(sandbox, shopper.cartId).id }]);
    });

    it("a second charge with the session of a first is a case of its own, and the order is paid once", async () => {
      const shopper = await newShopper();
      await shopper.pay();
      const first = onlyChargeOf(sandbox, shopper.cartId);
      await fetch(`${process.env.OMISE_API_URL}/charges`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Basic ${Buffer.from(`${sandboxKeys.secretKey}:`).toString("base64")}`,
        },
        body: JSON.stringify({
          amount: first.amount,
          currency: "THB",
          source: { type: "promptpay" },
          metadata: first.metadata,
        }),
      });
      const charges = chargesOf(sandbox, shopper.cartId);
      for (const charge of charges) {
        sandbox.pay(charge.id);
        await runWorkflow(getContainer(), "settle-payment-attempt", { charge_id: charge.id, reason: "test" });
      }
      expect(charges).toHaveLength(2);
      expect(await booksOf(shopper)).toMatchObject({
        payments: 1,
        incomeSatang: 62_900,
        cases: ["duplicate"],
      });
    });

    it("an attempt can't be deleted, go back, or become another's", async () => {
      const shopper = await newShopper();
      await shopper.pay();
      sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
      await pollCharges(getContainer());
      const refused = (sql: string) => expect(pg().raw(sql)).rejects.toThrow(/payment_attempt/);
      await refused("delete from payment_attempt");
      await refused("update payment_attempt set state = 'pending'");
      await refused("update payment_attempt set amount_satang = 1");
      await refused("update payment_attempt set charge_id = 'chrg_test_other'");
      await refused("update payment_attempt set card_token = 'tokn_test_1'");
    });
  },
});
