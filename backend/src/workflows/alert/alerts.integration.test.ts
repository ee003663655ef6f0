// First: the settings are read once, when the application is loaded.
import "../../../integration/message-servers-of-settings";

import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createGoods } from "../../../integration/goods";
import { createMarket, type Market } from "../../../integration/market";
import { textOfLetter } from "../../../integration/message-servers";
import { line, smtp } from "../../../integration/message-servers-of-settings";
import { createPortalMember } from "../../../integration/portal";
import { createStaff } from "../../../integration/staff";
import { ALERT_MODULE } from "../../modules/alert";
import type AlertService from "../../modules/alert/service";
import { WORLD_MODULE } from "../../modules/world/index";
import type WorldService from "../../modules/world/service";
import { createGroupsWorkflow } from "../group/create-groups";
import { collectAlerts } from "./collect-alerts";
import { sendAlerts } from "./send-alerts";
import { watchLowStock } from "./watch-low-stock";

const noon = new Date("2026-11-26T05:00:00Z");
const night = new Date("2026-11-26T15:00:00Z");
const lineUser = `U${"0a".repeat(16)}`;
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let market: Market;
    let honey = "";
    let alerts: AlertService;
    const sql = (text: string, bindings: unknown[] = []) =>
      getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(text, bindings as string[]);
    const lineTexts = () => line.pushes.map(({ body }) => body.messages[0]?.text);
    const tell = async (at: Date) => {
      await collectAlerts(getContainer());
      return sendAlerts(getContainer(), at);
    };

    beforeAll(async () => {
      const world: WorldService = getContainer().resolve(WORLD_MODULE);
      await world.fix("sample");
      market = await createMarket(getContainer());
      const { result } = await createGroupsWorkflow(getContainer()).run({
        input: { groups: [{ tambon_code: "210114", category: "seafood", handle: "honey", name: "น้ำผึ้ง" }] },
      });
      honey = result[0]?.id ?? "";
    });
    afterAll(() => {
      line.close();
      smtp.close();
    });

    beforeEach(async () => {
      alerts = getContainer().resolve(ALERT_MODULE);
      line.answer(200);
      line.pushes.length = 0;
      smtp.letters.length = 0;
      await sql("delete from alert");
      await sql("delete from alert_address");
      await alerts.addresses.add(honey, { channel: "line", address: lineUser }, "test");
    });

    const pay = (id: string, orderId = `order_${id}`) =>
      sql(
        `insert into group_order (id, order_id, group_id, number, status, item_satang, discount_satang,
           shipping_satang, total_satang, currency_code, paid_at)
         values (?, ?, ?, '1042-A', 'paid', 45000, 0, 0, 45000, 'thb', now()) on conflict do nothing`,
        [id, orderId, honey],
      );

    describe("a new order", () => {
      it("is told once to each address of the group, by whichever process finds it, with the link", async () => {
        await alerts.addresses.add(honey, { channel: "email", address: "honey@example.com" }, "test");
        await pay("gord_new");
        const found = await Promise.all([1, 2, 3].map(() => collectAlerts(getContainer())));
        expect(found.reduce((sum, each) => sum + each, 0)).toBe(2);
        const sends = await Promise.all([1, 2, 3].map(() => sendAlerts(getContainer(), noon)));
        expect(sends.reduce((sum, { sent }) => sum + sent, 0)).toBe(2);
        await tell(noon);
        const text = "ออเดอร์ใหม่ 1042-A 0 ชิ้น 450.00 บาท\nhttp://127.0.0.1:3000/portal/orders/gord_new";
        expect(lineTexts()).toEqual([text]);
        expect(line.pushes[0]?.body.to).toBe(lineUser);
        expect(line.pushes[0]?.headers.authorization).toBe("Bearer token-of-the-tests");
        expect(smtp.letters).toHaveLength(1);
        expect(
          textOfLetter(smtp.letters[0] ?? "")
            .replace(/\r/g, "")
            .trim(),
        ).toBe(text);
      });

      it("waits out LINE's failure, and is sent again with the same retry key", async () => {
        await pay("gord_wait");
        line.answer(500);
        expect(await tell(noon)).toEqual({ sent: 0, failed: 1 });
        expect(await tell(noon)).toEqual({ sent: 0, failed: 0 });
        const { rows } = await sql("select attempts, problem, due_at > now() as waits from alert");
        expect(rows).toMatchObject([{ attempts: 1, waits: true, problem: expect.stringContaining("500") }]);
        line.answer(200);
        await sql("update alert set due_at = now()");
        expect(await tell(noon)).toEqual({ sent: 1, failed: 0 });
        const keys = line.pushes.map(({ headers }) => headers["x-line-retry-key"]);
        expect(keys).toEqual([keys[0], keys[0]]);
        expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
      });

      it("counts as sent when LINE says that it took this message before", async () => {
        await pay("gord_taken");
        line.answer(409);
        expect(await tell(noon)).toEqual({ sent: 1, failed: 0 });
      });

      it("is given up after the last try, and kept with what was answered", async () => {
        await pay("gord_lost");
        await collectAlerts(getContainer());
        await sql("update alert set attempts = 8");
        line.answer(400);
        expect(await sendAlerts(getContainer(), noon)).toEqual({ sent: 0, failed: 1 });
        const { rows } = await sql("select state, problem from alert");
        expect(rows).toMatchObject([{ state: "failed", problem: expect.stringContaining("400") }]);
      });

      it("keeps quiet at night, and is told in the morning", async () => {
        await pay("gord_night");
        expect(await tell(night)).toEqual({ sent: 0, failed: 0 });
        expect(await tell(noon)).toEqual({ sent: 1, failed: 0 });
      });
    });

    it("goods that run low are told once a week for each state", async () => {
      const { salesChannelId } = market;
      await createGoods(getContainer(), { handle: "low-honey", groupId: honey, salesChannelId, stock: 2 });
      expect(await watchLowStock(getContainer(), noon)).toBe(1);
      expect(await watchLowStock(getContainer(), noon)).toBe(0);
      expect(await watchLowStock(getContainer(), new Date("2026-11-30T05:00:00Z"))).toBe(1);
      await sendAlerts(getContainer(), noon);
      expect(lineTexts()[0]).toMatch(/^ใกล้หมด: .+ ขายได้อีก 2 ชิ้น\nhttp.+\/portal\/stock\/iitem_/);
    });

    it("a recorded sale is told when it is rejected, with the reason, and when it is verified", async () => {
      const member = await createPortalMember(getContainer(), { groupId: honey, phone: "+66811111111" });
      const admin = await createStaff(getContainer(), api, "all@example.com", "all");
      const file = await api.post("/portal/files?purpose=income_evidence", png, member.options);
      const sale = {
        channel: "line",
        sold_on: "2026-11-20",
        amount_satang: 120_050,
        note: null,
        evidence: [file.data.file.id],
        request_key: "told-of-a-sale",
      };
      const { claim } = (await api.post("/portal/income-claims", sale, member.options)).data;
      const decide = (act: string, version: number, more: object) =>
        api.post(`/admin/income-claims/${claim.id}/${act}`, { version, ...more }, admin.options);
      const rejected = await decide("reject", claim.version, { reason: "รูปไม่ชัด" });
      await tell(noon);
      const { version } = rejected.data.claim;
      const mended = await api.post(
        `/portal/income-claims/${claim.id}`,
        { version, note: "รูปใหม่" },
        member.options,
      );
      await decide("verify", mended.data.claim.version, {});
      await tell(noon);
      expect(lineTexts()).toEqual([
        expect.stringMatching(/^ยอดขาย 1,200.50 บาท ส่งกลับให้แก้: รูปไม่ชัด\n/),
        expect.stringMatching(/^ยอดขาย 1,200.50 บาท ตรวจแล้ว/),
      ]);
    });

    it("a shopper is told of each step of each parcel once, also at night, with the private link", async () => {
      const order = await getContainer()
        .resolve(Modules.ORDER)
        .createOrders({
          region_id: market.regionId,
          currency_code: "thb",
          email: "shopper@example.com",
          items: [{ title: "น้ำผึ้ง", quantity: 1, unit_price: 250 }],
        });
      await pay("gord_step", order.id);
      await sql("update group_order set status = 'accepted', accepted_at = now()");
      await tell(night);
      await tell(night);
      await sql(
        `update group_order set status = 'shipped', packed_at = now(), sent_at = now(), carrier = 'jt',
           tracking_number = '820012345678'`,
      );
      await tell(night);
      const letters = smtp.letters
        .filter((letter) => letter.includes("shopper@example.com"))
        .map(textOfLetter);
      expect(letters).toHaveLength(3);
      expect(letters[0]).toContain("น้ำผึ้ง รับออเดอร์แล้ว กำลังเตรียมสินค้า");
      expect(letters[0]).toContain(`http://127.0.0.1:3000/orders/${order.id}?key=`);
      expect(letters.join("")).toContain("เลขพัสดุ 820012345678");
    });

    it("an address that is taken away is told nothing any more", async () => {
      await pay("gord_gone");
      await collectAlerts(getContainer());
      const [address] = await alerts.addresses.ofGroup(honey);
      expect(await alerts.addresses.remove("egrp_other", address?.id ?? "")).toBe(false);
      expect(await alerts.addresses.remove(honey, address?.id ?? "")).toBe(true);
      expect(await tell(noon)).toEqual({ sent: 0, failed: 0 });
    });
  },
});
