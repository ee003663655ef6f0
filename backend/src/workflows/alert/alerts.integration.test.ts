// First: the settings are read once, when the application is loaded.
import "../../../integration/message-servers-of-settings";

import { createHmac } from "node:crypto";
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
      // A part that is fetched: the letter says where and when, as the group says today.
      await sql(
        `insert into group_order (id, order_id, group_id, number, status, item_satang, discount_satang,
           shipping_satang, total_satang, currency_code, paid_at, sent_at, delivery, pickup_note)
         values ('gord_fetch', ?, ?, '1042-B', 'ready_for_pickup', 100, 0, 0, 100, 'thb', now() - interval '1 day',
           now(), 'pickup', 'ที่ทำการกลุ่ม ทุกวัน') on conflict do nothing`,
        [order.id, `${honey}_other`],
      );
      await tell(night);
      const letters = smtp.letters
        .filter((letter) => letter.includes("shopper@example.com"))
        .map(textOfLetter);
      expect(letters).toHaveLength(4);
      expect(letters[3]).toContain("เตรียมของเสร็จแล้ว มารับได้ที่กลุ่ม");
      expect(letters[3]).toContain("รับของ: ที่ทำการกลุ่ม ทุกวัน");
      expect(letters[0]).toContain("น้ำผึ้ง รับออเดอร์แล้ว กำลังเตรียมสินค้า");
      expect(letters[0]).toContain(`http://127.0.0.1:3000/orders/${order.id}?key=`);
      expect(letters.join("")).toContain("เลขพัสดุ 820012345678");
    });

    describe("a member's own LINE", () => {
      const chat = `U${"1b".repeat(16)}`;
      const stranger = `U${"2c".repeat(16)}`;
      const said = () => line.replies.map(({ messages }) => messages[0]?.text ?? "");
      const message = (text: string, userId = chat) => ({
        type: "message",
        replyToken: "reply-token",
        source: { type: "user", userId },
        message: { type: "text", text },
      });
      const hear = (events: unknown[], secret = "secret-of-the-tests") => {
        const body = JSON.stringify({ destination: "U-of-the-shop", events });
        const signature = createHmac("sha256", secret).update(body).digest("base64");
        return api.post("/hooks/line", body, {
          headers: { "content-type": "application/json", "x-line-signature": signature },
          validateStatus: () => true,
        });
      };
      const manager = () =>
        createPortalMember(getContainer(), { groupId: honey, phone: "+66811111119", role: "manager" });
      const codeOf = async ({ options }: { options: object }): Promise<string> => {
        const { status, data } = await api.post("/portal/line-link", {}, options);
        expect([status, data.link.account]).toEqual([201, "@chumchon-tests"]);
        return data.link.code;
      };
      const linked = async () => (await alerts.addresses.ofGroup(honey)).map(({ address }) => address);

      beforeEach(async () => {
        line.replies.length = 0;
        await sql("delete from sign_in_try where key like 'line:%'");
      });

      it("is linked by the code of the portal, once, by whom it was sent first, and is told from then on", async () => {
        const member = await manager();
        const code = await codeOf(member);
        expect((await hear([message(`รหัส ${code.toLowerCase().replace("-", " ")}`)])).status).toBe(200);
        expect(said()).toEqual([expect.stringContaining("เชื่อมไลน์นี้กับ “น้ำผึ้ง” แล้ว")]);
        // LINE brings the same message again; somebody else has read the code.
        await Promise.all([hear([message(code)]), hear([message(code, stranger)])]);
        expect(await linked()).toEqual([lineUser, chat]);
        expect(said().filter((text) => text.includes("ใช้ไม่ได้"))).toHaveLength(1);
        await pay("gord_linked");
        await tell(noon);
        expect(line.pushes.map(({ body }) => body.to)).toContain(chat);
      });

      it("goes with its member, and when the account is blocked", async () => {
        const member = await manager();
        await hear([message(await codeOf(member))]);
        await hear([{ type: "unfollow", source: { type: "user", userId: chat } }]);
        expect(await linked()).toEqual([lineUser]);
        await hear([message(await codeOf(member))]);
        const { removeMember }: typeof import("../portal-access/change-member") =
          require("../portal-access/change-member");
        const actor = { type: "user" as const, id: "user_1" };
        await removeMember(getContainer(), { memberId: member.memberId, groupId: honey, actor });
        expect(await linked()).toEqual([lineUser]);
      });

      it("is not linked by an unsigned event, an old code, one that a newer took the place of, or by guessing", async () => {
        const member = await manager();
        const first = await codeOf(member);
        const code = await codeOf(member);
        expect((await hear([message(code)], "another-secret")).status).toBe(401);
        await hear([message(first)]);
        await sql("update line_link_code set expires_at = now()");
        await hear([message(code)]);
        await hear([message("สวัสดี"), { type: "follow", source: { type: "user", userId: chat } }]);
        expect(said()).toEqual([1, 2].map(() => expect.stringContaining("ใช้ไม่ได้หรือหมดอายุ")));
        for (let guess = 0; guess < 4; guess++) await hear([message("KKKK-KKKK")]);
        const right = await codeOf(member);
        await hear([message(right)]);
        expect(said().at(-1)).toContain("ลองหลายครั้งเกินไป");
        expect(await linked()).toEqual([lineUser]);
      });
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
