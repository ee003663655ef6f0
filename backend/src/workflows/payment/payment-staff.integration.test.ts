import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pollCharges, readBooks } from "../../../integration/books";
import {
  cardToken,
  createPaymentShop,
  type PaymentShop,
  prepareSandbox,
} from "../../../integration/payment-shop";
import { onlyChargeOf } from "../../../integration/sandbox-charges";
import { type Api, type Refusal, Shopper } from "../../../integration/shopper";

import { createStaff } from "../../../integration/staff";

const { sandbox, listen } = prepareSandbox();
beforeAll(listen);
afterAll(() => sandbox.close());

type Board = {
  green: boolean;
  run: { failure: string | null; differences: { kind: string; charge_id: string | null }[] } | null;
};

/** Paid at Omise with our keys, but not by this shop. */
async function chargeOfSomebodyElse(): Promise<string> {
  const response = await fetch(`${process.env.OMISE_API_URL}/charges`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Basic ${Buffer.from(`${process.env.OMISE_SECRET_KEY}:`).toString("base64")}`,
    },
    body: JSON.stringify({ amount: 12_300, currency: "thb", card: await cardToken() }),
  });
  return ((await response.json()) as { id: string }).id;
}

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

    describe("staff", () => {
      let staff: object;
      beforeEach(async () => {
        staff = (await createStaff(getContainer(), http as never, "staff@example.com", "all")).options;
      });

      // First: Omise remembers the charges of the tests before, and our database does not.
      it("see green when Omise and the books agree, whatever no webhook told, and red with the rows when not", async () => {
        const reconcile = async () => (await http.post<Board>("/admin/reconciliation", {}, staff)).data;
        const [paid, late, refused] = [await newShopper(), await newShopper(), await newShopper()];
        for (const shopper of [paid, late, refused]) await shopper.pay();
        await refused.cancel();
        for (const shopper of [paid, late, refused]) sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
        await paid.check();
        const green = await reconcile();
        expect((await http.get<Board>("/admin/reconciliation", staff)).data).toEqual(green);
        expect(green).toMatchObject({ green: true, run: { paid_charges: 3, differences: [] } });
        expect(await booksOf(late)).toMatchObject({ captures: 1, incomeSatang: 62_900 });
        expect(await booksOf(refused)).toMatchObject({ cases: ["order_cancelled"] });

        const stranger = await chargeOfSomebodyElse();
        const red = await reconcile();
        expect(red.green).toBe(false);
        expect(red.run?.differences).toContainEqual(
          expect.objectContaining({ kind: "nobodys", charge_id: stranger, omise_satang: 12_300 }),
        );

        sandbox.setFaults({ api: [{ operation: "charge.list", mode: "error_500", count: 9 }] });
        expect(await reconcile()).toMatchObject({ green: false, run: { charges: 0 } });
        expect((await http.get("/admin/reconciliation", { validateStatus: () => true })).status).toBe(401);
      });

      it("can't ship an unpaid order, change what it costs, or call it paid by hand", async () => {
        const shopper = await newShopper();
        await shopper.pay();
        const shipped = await http.post<Refusal>(
          `/admin/orders/${shopper.orderId}/fulfillments`,
          { items: [{ id: "x", quantity: 1 }] },
          staff,
        );
        expect(shipped).toMatchObject({ status: 400, data: { code: "order_not_paid" } });
        const [row] = (
          await pg().raw("select payment_collection_id id from order_payment_collection where order_id = ?", [
            shopper.orderId,
          ])
        ).rows;
        const marked = await http.post<Refusal>(
          `/admin/payment-collections/${row.id}/mark-as-paid`,
          { order_id: shopper.orderId },
          staff,
        );
        expect(marked).toMatchObject({ status: 400, data: { code: "payment_door_shut" } });
        const edited = await http.post<Refusal>("/admin/order-edits", { order_id: shopper.orderId }, staff);
        expect(edited).toMatchObject({ status: 400, data: { code: "order_waits_for_payment" } });
        expect(await booksOf(shopper)).toMatchObject({ payments: 0 });
      });

      it("cancel a waiting order through ours, and not a paid one", async () => {
        const [waiting, paid] = [await newShopper(), await newShopper()];
        await waiting.pay();
        const cancelled = await http.post(`/admin/orders/${waiting.orderId}/cancel`, {}, staff);
        expect(cancelled).toMatchObject({ status: 200, data: { order: { status: "canceled" } } });
        expect(await booksOf(waiting)).toMatchObject({ groupOrders: ["cancelled", "cancelled"] });
        await paid.pay();
        sandbox.pay(onlyChargeOf(sandbox, paid.cartId).id);
        const late = await http.post<Refusal>(`/admin/orders/${paid.orderId}/cancel`, {}, staff);
        expect(late).toMatchObject({ status: 400, data: { code: "order_paid" } });
        expect(await booksOf(paid)).toMatchObject({ orderStatus: "pending", incomeSatang: 62_900 });
      });

      it("see payment cases; nobody else does", async () => {
        const shopper = await newShopper();
        await shopper.pay();
        await shopper.cancel();
        sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
        await pollCharges(getContainer());
        const listed = await http.get("/admin/payment-cases?state=open", staff);
        expect(listed).toMatchObject({
          status: 200,
          data: {
            count: 1,
            cases: [{ reason: "order_cancelled", order_id: shopper.orderId, state: "open" }],
          },
        });
        expect((await http.get("/admin/payment-cases", { validateStatus: () => true })).status).toBe(401);
      });
    });
  },
});
