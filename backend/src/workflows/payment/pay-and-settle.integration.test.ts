import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeEach, expect, it } from "vitest";
import { createPaymentShop, levelOf, type PaymentShop, useSandbox } from "../../../integration/payment-shop";
import { type Api, Shopper } from "../../../integration/shopper";

const sandbox = useSandbox();

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PaymentShop;
    const shopper = () => new Shopper(api as unknown as Api, shop);

    beforeEach(async () => {
      sandbox.resetFaults();
      shop = await createPaymentShop(getContainer());
    });

    it("a PromptPay order waits with a QR, and is paid once when Omise says so", async () => {
      const buyer = await shopper().fillCart();
      const placed = await buyer.pay();
      expect(placed.payment).toMatchObject({ method: "promptpay", state: "waiting", has_qr: true });
      expect(placed.order).toMatchObject({ status: "pending", payment_status: "awaiting" });
      const [charge] = sandbox.charges() as { id: string; amount: number }[];
      expect(charge?.amount).toBe(placed.payment.amount_satang);
      sandbox.pay(charge?.id ?? "");
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      const checked = await buyer.check();
      expect(checked.data.payment.state).toBe("paid");
      expect(checked.data.order.payment_status).toBe("captured");
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
      const { data: entries } = await query.graph({ entity: "income_entry", fields: ["*"] });
      expect(entries.map((entry) => entry.amount_satang).sort()).toEqual([25_000, 37_900]);
      expect((await levelOf(getContainer(), shop.honeyVariantId)).reserved_quantity).toBe(1);
    });
  },
});
