import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { GROUP_ORDER_MODULE } from "../src/modules/group-order/index";
import type GroupOrderService from "../src/modules/group-order/service";
import { pollCharges, runWorkflow } from "./books";
import { cardToken, createPaymentShop, type PaymentShop, type prepareSandbox } from "./payment-shop";
import { onlyChargeOf } from "./sandbox-charges";
import { type Api, Shopper } from "./shopper";
import { createStaff } from "./staff";
import { waitUntil } from "./wait-until";

/** The smallest picture that there is. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

type Sandbox = ReturnType<typeof prepareSandbox>["sandbox"];

/** What tests of refunds need: a shop, shoppers who have paid, and two members of the staff. */
export function refundDesk(getContainer: () => MedusaContainer, http: Api, sandbox: Sandbox) {
  let made: PaymentShop | undefined;
  const shop = () => {
    if (!made) throw new Error("the shop is made before the first test");
    return made;
  };
  const actor = { type: "user", id: "user_staff" };
  const run = <T>(id: string, input: object) => runWorkflow<T>(getContainer(), id, { actor, ...input });
  const pg = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const rows = async (sql: string, values: unknown[] = []) =>
    (await pg().raw(sql, values as never)).rows as Record<string, unknown>[];
  let staffCount = 0;
  const signIn = () => createStaff(getContainer(), http as never, `staff-${++staffCount}@example.com`, "all");
  return {
    /** Before all tests of a file. */
    async open() {
      made = await createPaymentShop(getContainer());
    },
    /** Before each of them. */
    calm() {
      sandbox.resetFaults();
      sandbox.setWebhookUrl(null);
    },
    shop,
    pg,
    rows,
    run,
    twoStaff: async () => [(await signIn()).options, (await signIn()).options] as const,
    async paidByCard() {
      const shopper = await new Shopper(http, shop()).fillCart();
      await shopper.pay({ method: "card", card_token: await cardToken() });
      return shopper;
    },
    async paidByPromptPay() {
      const shopper = await new Shopper(http, shop()).fillCart();
      await shopper.pay();
      sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
      await pollCharges(getContainer());
      return shopper;
    },
    /** Omise has acted, its answer is on its way and will be lost: so is the answer to the question that follows. */
    async loseTheListToo(shopper: Shopper) {
      await waitUntil(
        async () => onlyChargeOf(sandbox, shopper.cartId) as unknown as { refunded_amount: number },
        (charge) => charge.refunded_amount > 0,
      );
      sandbox.setFaults({ api: [{ operation: "refund.list", mode: "error_500", count: 1 }] });
    },
    /** The two groups' parts of an order. */
    async partsOf(orderId: string) {
      const service: GroupOrderService = getContainer().resolve(GROUP_ORDER_MODULE);
      const parts = await service.ofOrder(orderId);
      const honey = parts.find((part) => part.itemSatang === 25_000);
      const squid = parts.find((part) => part.itemSatang === 37_900);
      if (!honey || !squid) throw new Error("the order is not cut");
      return { honey, squid };
    },
    /** @returns the id of a slip that this member of the staff has filed */
    async fileSlip(payer: { headers: Record<string, string> }): Promise<string> {
      const answer = await http.post<{ file: { id: string } }>(
        "/admin/private-files?purpose=refund_slip&name=slip.png",
        png,
        { ...payer, headers: { ...payer.headers, "content-type": "application/octet-stream" } },
      );
      if (answer.status !== 201) throw new Error(`the slip was refused: ${answer.status}`);
      return answer.data.file.id;
    },
  };
}
