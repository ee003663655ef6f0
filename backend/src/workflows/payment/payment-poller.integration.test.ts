import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readBooks } from "../../../integration/books";
import { createPaymentShop, prepareSandbox } from "../../../integration/payment-shop";
import { onlyChargeOf } from "../../../integration/sandbox-charges";
import { type Api, Shopper } from "../../../integration/shopper";
import { waitUntil } from "../../../integration/wait-until";
import { createAttemptStore } from "../../modules/payment-resolution/attempt-store";
import { pollWaitMs } from "../../modules/payment-resolution/domain/poll-wait";

const { sandbox, listen } = prepareSandbox(undefined, 1);
beforeAll(listen);
afterAll(() => sandbox.close());

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    it("notices a payment by itself when no webhook comes and nobody looks at the page", async () => {
      const shop = await createPaymentShop(getContainer());
      const shopper = await new Shopper(api as unknown as Api, shop).fillCart();
      await shopper.pay();
      sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
      const books = await waitUntil(
        () => readBooks(getContainer(), shopper.cartId),
        ({ incomeSatang }) => incomeSatang > 0,
        30_000,
      );
      expect(books).toMatchObject({
        payments: 1,
        captures: 1,
        incomeSatang: 62_900,
        groupOrders: ["paid", "paid"],
      });
    });

    it("leaves an old attempt alone for a while after it was asked for, and a young one not", async () => {
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex;
      // Never committed: the poller of this shop, which runs every second, must not meet them.
      const trx = await pg.transaction();
      const row = (id: string, ageMinutes: number, askedSecondsAgo: number) =>
        trx.raw(
          `insert into payment_attempt (id, ref, session_id, cart_id, method, amount_satang, currency, locale, state,
             charge_id, created_at, checked_at)
           values (?, ?, ?, ?, 'promptpay', 25000, 'thb', 'th', 'pending', ?,
             now() - ? * interval '1 minute', now() - ? * interval '1 second')`,
          [id, id, id, id, `chrg_test_${id}`, ageMinutes, askedSecondsAgo],
        );
      for (const age of [1, 4, 15, 65, 1_500]) {
        const waitSeconds = pollWaitMs(age * 60_000) / 1_000;
        await row(`due-${age}`, age, waitSeconds + age);
        if (waitSeconds > 2) await row(`early-${age}`, age, waitSeconds - 2);
      }
      const watched = (await createAttemptStore(trx, { waitMinutes: 15 }).listToWatch(100))
        .map(({ id }) => id)
        .filter((id) => /^(due|early)-/.test(id));
      await trx.rollback();
      expect(watched).toEqual(["due-1500", "due-65", "due-15", "due-4", "due-1"]);
    });
  },
});
