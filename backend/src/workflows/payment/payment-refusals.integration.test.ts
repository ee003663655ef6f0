import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readBooks, reservedOf } from "../../../integration/books";
import {
  createPaymentShop,
  type PaymentShop,
  prepareSandbox,
  setStock,
} from "../../../integration/payment-shop";
import { chargesOf } from "../../../integration/sandbox-charges";
import { type Api, Shopper } from "../../../integration/shopper";
import { waitUntil } from "../../../integration/wait-until";

import { endHold, holdStock } from "./hold-stock";

const { sandbox, listen } = prepareSandbox();
beforeAll(listen);
afterAll(() => sandbox.close());

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PaymentShop;
    const http = api as unknown as Api;
    const newShopper = () => new Shopper(http, shop).fillCart();
    const _booksOf = (shopper: Shopper) => readBooks(getContainer(), shopper.cartId);
    const pg = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);

    /** On a busy machine the line may be too slow: whoever is told so presses again, as the shop's page does. */
    const answered = (shopper: Shopper) =>
      waitUntil(
        () => shopper.tryToPay(),
        ({ status }) => status !== 429,
        90_000,
      );
    const heldCarts = () => pg().raw("select distinct cart_id from checkout_hold where held_until > now()");

    beforeAll(async () => {
      shop = await createPaymentShop(getContainer());
    });
    beforeEach(() => {
      sandbox.resetFaults();
      sandbox.setWebhookUrl(null);
    });

    describe("what can't be paid", () => {
      it("is told: nothing in the cart, no address, sold out with its name, too little for a QR", async () => {
        const empty = await new Shopper(http, shop).fillCart([]);
        expect(await empty.tryToPay()).toMatchObject({ status: 400, data: { code: "cart_empty" } });

        const shopper = await newShopper();
        await setStock(getContainer(), shop.squidVariantId, 1);
        const soldOut = await shopper.tryToPay();
        expect(soldOut).toMatchObject({ status: 409, data: { code: "sold_out" } });
        expect(soldOut.data.details?.items).toMatchObject([{ title: "ปลาหมึกแห้ง", wanted: 2, available: 1 }]);
        expect(chargesOf(sandbox, shopper.cartId)).toEqual([]);
        expect(await reservedOf(getContainer(), shop)).toBe(0);
      });

      it("by PromptPay above 150,000 baht names the limit, and can be paid by card", async () => {
        await setStock(getContainer(), shop.honeyVariantId, 10_000);
        const shopper = await new Shopper(http, shop).fillCart([
          { variant_id: shop.honeyVariantId, quantity: 601 },
        ]);
        const refused = await shopper.tryToPay();
        expect(refused).toMatchObject({
          status: 400,
          data: { code: "amount_too_high", details: { max_satang: 15_000_000 } },
        });
      });

      it("with somebody else's token, or without one, does not exist", async () => {
        const [owner, stranger] = [await newShopper(), await newShopper()];
        stranger.cartId = owner.cartId;
        expect((await stranger.tryToPay()).status).toBe(404);
      });

      it("with a wrong body names the field", async () => {
        const shopper = await newShopper();
        for (const [body, field] of [
          [{ method: "cash" }, "method"],
          [{ method: "card" }, "card_token"],
          [{ method: "promptpay", amount: 1 }, "amount"],
        ] as const) {
          const answer = await shopper.tryToPay(body);
          expect(answer.status).toBe(400);
          expect(Object.keys((answer.data as unknown as { fields: object }).fields)).toEqual([field]);
        }
      });

      it("because others stand before the till with the last of it is told at once, and can be paid when they left without it", async () => {
        await setStock(getContainer(), shop.honeyVariantId, 2);
        const lines = [{ variant_id: shop.honeyVariantId, quantity: 1 }];
        const [first, second, third] = [
          await new Shopper(http, shop).fillCart(lines),
          await new Shopper(http, shop).fillCart(lines),
          await new Shopper(http, shop).fillCart(lines),
        ];
        const held = [first, second].map((shopper) => holdStock(getContainer(), shopper.cartId));
        expect(await Promise.all(held)).toEqual([undefined, undefined]);
        expect(await third.tryToPay()).toMatchObject({
          status: 409,
          data: { code: "sold_out", details: { items: [{ wanted: 1, available: 0 }] } },
        });
        await endHold(getContainer(), second.cartId);
        expect((await heldCarts()).rows).toEqual([{ cart_id: first.cartId }]);
        await first.pay();
        expect((await heldCarts()).rows).toEqual([]);
        await third.pay();
        expect(await reservedOf(getContainer(), shop)).toBe(2);
      });

      it("seven carts at once for the last three come to three orders; the others keep a cart that can be paid later", async () => {
        await setStock(getContainer(), shop.honeyVariantId, 3);
        const shoppers: Shopper[] = [];
        for (let index = 0; index < 7; index++) {
          shoppers.push(
            await new Shopper(http, shop).fillCart([{ variant_id: shop.honeyVariantId, quantity: 1 }]),
          );
        }
        const answers = await Promise.all(shoppers.map(answered));
        const statuses = answers.map((answer) => answer.status).sort();
        expect(statuses).toEqual([...Array(3).fill(200), ...Array(4).fill(409)]);
        expect(
          answers
            .filter((answer) => answer.status === 409)
            .every((answer) => answer.data.code === "sold_out"),
        ).toBe(true);
        expect(shoppers.flatMap((shopper) => chargesOf(sandbox, shopper.cartId))).toHaveLength(3);
        expect(await reservedOf(getContainer(), shop)).toBe(3);

        await setStock(getContainer(), shop.honeyVariantId, 7);
        for (const [index, loser] of shoppers.entries()) {
          if (answers[index]?.status !== 409) continue;
          expect((await loser.pay()).payment.state).toBe("waiting");
        }
        expect(await reservedOf(getContainer(), shop)).toBe(7);
        // Completions that core left stuck never end, and the runner would wait for them.
        await pg().raw("delete from workflow_execution where state = 'waiting_to_compensate'");
      }, 120_000);
    });

    describe("waiting orders", () => {
      it("of one shopper are three at most, also when all are begun at once; ending one makes room", async () => {
        const begin = async (address: string) => {
          const shopper = await newShopper();
          shopper.behind = { shopper: "cookie-1", address };
          return shopper;
        };
        const shoppers = await Promise.all(Array.from({ length: 5 }, (_, index) => begin(`10.0.0.${index}`)));
        const answers = await Promise.all(shoppers.map(answered));
        const refused = answers.filter(({ status }) => status !== 200);
        expect(refused.map(({ status, data }) => [status, data.code, data.details])).toEqual(
          Array(2).fill([409, "too_many_waiting", { by: "shopper" }]),
        );
        const late = shoppers[answers.findIndex(({ status }) => status !== 200)];
        await shoppers[answers.findIndex(({ status }) => status === 200)]?.cancel();
        expect((await late?.tryToPay())?.status).toBe(200);
      }, 180_000);

      it("of one address have a limit too, whatever the cookie; an address that anybody can claim is not believed", async () => {
        const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        const first = await newShopper();
        first.behind = { shopper: "cookie-2", address: "10.9.9.9" };
        await first.pay();
        // As many as the setting allows, without placing two hundred orders.
        await pg.raw(`insert into payment_attempt (id, ref, session_id, cart_id, method, amount_satang, currency, state, address_key)
          select 'patt_' || n, 'ref_' || n, 'payses_' || n, 'cart_' || n, 'promptpay', 2000, 'thb', 'new', address_key
          from payment_attempt, generate_series(1, 199) n where cart_id = '${first.cartId}'`);
        const other = await newShopper();
        other.behind = { shopper: "cookie-3", address: "10.9.9.9" };
        expect(await other.tryToPay()).toMatchObject({
          status: 409,
          data: { code: "too_many_waiting", details: { by: "address" } },
        });
        other.behind = { shopper: "cookie-3", address: "10.9.9.8" };
        expect((await other.tryToPay()).status).toBe(200);
      });
    });

    describe("promotions", () => {
      it("of an order that was not paid can be used again", async () => {
        const { result } = await createPromotionsWorkflow(getContainer()).run({
          input: {
            promotionsData: [
              {
                code: "ONCE",
                type: "standard",
                status: "active",
                limit: 1,
                application_method: {
                  type: "fixed",
                  target_type: "items",
                  allocation: "across",
                  value: 50,
                  currency_code: "thb",
                },
              },
            ],
          },
        });
        const used = async () =>
          (await getContainer()
            .resolve(Modules.PROMOTION)
            .retrievePromotion(result[0]?.id ?? "")) as unknown as { used: number };
        const shopper = await newShopper();
        await shopper.post(`/store/carts/${shopper.cartId}/promotions`, { promo_codes: ["ONCE"] });
        await shopper.pay();
        expect((await used()).used).toBe(1);
        await shopper.cancel();
        expect((await used()).used).toBe(0);
      });
    });
  },
});
