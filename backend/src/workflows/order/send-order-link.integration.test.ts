import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { createMarket, type Market } from "../../../integration/market";
import { waitUntil } from "../../../integration/wait-until";
import { mailRefundNewsWorkflow } from "../refund/mail-refund-news";
import { sendOrderLinkWorkflow } from "./send-order-link";

/** Before any import: the settings are read once, when the application is loaded. */
const folder = vi.hoisted(() => {
  const { tmpdir } = process.getBuiltinModule("node:os");
  const made = process.getBuiltinModule("node:fs").mkdtempSync(`${tmpdir()}/letters-`);
  process.env.MAIL_DIR = made;
  return made;
});

const letters = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));

/** The text of a letter, whichever way the mailer has packed it. */
function textOf(letter: string): string {
  const [head = "", ...rest] = letter.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, utils }) => {
    let market: Market;
    beforeAll(async () => {
      market = await createMarket(getContainer());
    });
    beforeEach(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    const placeOrder = (email: string | undefined) =>
      getContainer()
        .resolve(Modules.ORDER)
        .createOrders({
          region_id: market.regionId,
          currency_code: "thb",
          email,
          items: [{ title: "น้ำผึ้ง", quantity: 1, unit_price: 250 }],
        });
    const placed = (id: string) =>
      getContainer().resolve(Modules.EVENT_BUS).emit({ name: "order.placed", data: { id } });
    const sent = () => {
      try {
        return letters().length;
      } catch {
        return 0;
      }
    };

    it("a placed order's private link is mailed once, however often the event comes, and opens the order", async () => {
      const order = await placeOrder("somsri@example.com");
      await Promise.all([placed(order.id), placed(order.id), placed(order.id)]);
      await waitUntil(
        async () => sent(),
        (count) => count > 0,
      );
      await placed(order.id);
      const { result } = await sendOrderLinkWorkflow(getContainer()).run({ input: { order_id: order.id } });
      expect(result).toEqual({ sent: false });
      await utils.waitWorkflowExecutions();

      expect(letters()).toHaveLength(1);
      const [letter = ""] = letters();
      expect(letter).toMatch(/^To: somsri@example.com\r$/m);
      const text = textOf(letter);
      expect(text).toContain(`หมายเลข ${order.display_id}`);
      expect(text).not.toContain("น้ำผึ้ง");
      const key = new RegExp(`/orders/${order.id}\\?key=([A-Za-z0-9_-]{43})`).exec(text)?.[1] ?? "";
      const opened = await api.get(`/store/orders/${order.id}`, {
        headers: { ...market.storeHeaders, "x-order-token": key },
        validateStatus: () => true,
      });
      expect(opened.status).toBe(200);
      expect(opened.data.order).toMatchObject({ id: order.id, display_id: order.display_id });
    });

    it("a refund by bank is told of twice and no more: an account is needed, the money is paid; each link opens the order", async () => {
      const order = await placeOrder("somsri@example.com");
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await pg("bank_refund").insert({
        id: "brfd_letter",
        claim_id: "rclm_letter",
        order_id: order.id,
        amount_satang: "12550",
      });
      const news = async (input = {}) =>
        (await mailRefundNewsWorkflow(getContainer()).run({ input })).result.sent;
      const both = await Promise.all([
        news({ bank_refund_id: "brfd_letter" }),
        news({ bank_refund_id: "brfd_letter" }),
      ]);
      expect(both.sort()).toEqual([0, 1]);
      expect(await news()).toBe(0);
      await pg("bank_refund").where({ id: "brfd_letter" }).update({
        state: "done",
        account_last4: "7890",
        slip_file_id: "pfil_letter",
        transferred_by: "user_a",
        transferred_on: "2026-11-26",
        approved_by: "user_b",
      });
      // Its event was lost: the job tells.
      expect(await news()).toBe(1);
      expect(await news()).toBe(0);

      const texts = letters().map(textOf);
      expect(texts).toHaveLength(2);
      expect(texts.filter((text) => text.includes("มีเงินคืน 125.50 บาท"))).toHaveLength(1);
      expect(texts.filter((text) => text.includes("ลงท้าย 7890 แล้ว"))).toHaveLength(1);
      for (const text of texts) {
        const key = new RegExp(`/orders/${order.id}/refund\\?key=([A-Za-z0-9_-]{43})`).exec(text)?.[1] ?? "";
        const opened = await api.get(`/store/orders/${order.id}/refunds`, {
          headers: { ...market.storeHeaders, "x-order-token": key },
          validateStatus: () => true,
        });
        expect(opened.status).toBe(200);
        expect(opened.data.refunds).toMatchObject([{ id: "brfd_letter", state: "done" }]);
      }
    });

    it("no letter is made for a shopper who gave no address", async () => {
      const order = await placeOrder(undefined);
      const { result } = await sendOrderLinkWorkflow(getContainer()).run({ input: { order_id: order.id } });
      expect(result).toEqual({ sent: false });
      expect(sent()).toBe(0);
    });

    it("a letter that could not leave is sent when the event comes again", async () => {
      const order = await placeOrder("somsri@example.com");
      writeFileSync(folder, "a file stands where the folder should be");
      const run = () => sendOrderLinkWorkflow(getContainer()).run({ input: { order_id: order.id } });
      await expect(run()).rejects.toThrow();
      rmSync(folder, { force: true });
      expect((await run()).result).toEqual({ sent: true });
      expect(letters()).toHaveLength(1);
    });
  },
});
