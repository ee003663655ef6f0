import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readBooks } from "../../../integration/books";
import { createPaymentShop, prepareSandbox } from "../../../integration/payment-shop";
import { onlyChargeOf } from "../../../integration/sandbox-charges";
import { type Api, Shopper } from "../../../integration/shopper";
import { waitUntil } from "../../../integration/wait-until";

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
  },
});
