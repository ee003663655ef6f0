import {
  impactResponse,
  orderGroupsResponse,
  revenueEntriesResponse,
  revenueSummaryResponse,
} from "@chumchon/contracts";
import { beYear, toBangkokDate } from "@chumchon/thai";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { createPaymentShop, type PaymentShop } from "../../integration/payment-shop";
import { captureByHand, placeOrder } from "../../integration/placed-order";
import { createStaff } from "../../integration/staff";
import { REVENUE_MODULE } from "../modules/revenue/index";
import type RevenueService from "../modules/revenue/service";
import { SHOPPER_ACCESS_MODULE } from "../modules/shopper-access/index";
import type ShopperAccessService from "../modules/shopper-access/service";
import { createGroupOrdersWorkflow } from "../workflows/group-order/create-group-orders";
import { recordPaymentWorkflow } from "../workflows/group-order/record-payment";

/** 2 × 250 baht of honey, a tenth off; squid at 189.50; delivery 100 baht. */
const order = {
  lines: [
    { handle: "honey" as const, quantity: 2, unitPrice: 250, discount: 50 },
    { handle: "squid" as const, quantity: 1, unitPrice: 189.5 },
  ],
  parcels: [
    { handle: "honey" as const, price: 55 },
    { handle: "squid" as const, price: 45 },
  ],
};

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PaymentShop;
    let groupIds: Record<string, string>;
    const revenue = (): RevenueService => getContainer().resolve(REVENUE_MODULE);
    const get = (path: string, headers: Record<string, string> = shop.storeHeaders) =>
      api.get(path, { headers, validateStatus: () => true });

    beforeEach(async () => {
      shop = await createPaymentShop(getContainer());
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
      const { data } = await query.graph({ entity: "enterprise_group", fields: ["id", "handle"] });
      groupIds = Object.fromEntries(data.map((group) => [group.handle, group.id]));
      await revenue().postEntries([
        history("2566", "fair", "2023-12-31", 700_000),
        history("2565", "line", "2022-06-30", 300_000),
      ]);
    });

    function history(year: string, channel: "fair" | "line", effectiveOn: string, amountSatang: number) {
      return {
        sourceKey: `history:${year}:${channel}`,
        groupId: groupIds.honey ?? "",
        channel,
        category: "beverage" as const,
        effectiveOn,
        amountSatang,
        kind: "opening" as const,
        source: "history" as const,
        isSample: true,
      };
    }

    async function buy(): Promise<string> {
      const placed = await placeOrder(getContainer(), shop, order);
      await captureByHand(getContainer(), placed.id, 739.5);
      await recordPaymentWorkflow(getContainer()).run({ input: { order_id: placed.id } });
      return placed.id;
    }

    describe("GET /store/impact", () => {
      it("shows the programme's figures with their definition, and only years that have data", async () => {
        const { status, data } = await get("/store/impact");
        expect(status).toBe(200);
        expect(impactResponse.parse(data)).toMatchObject({
          group_count: 2,
          cumulative_satang: 1_000_000,
          this_year_satang: 0,
          definition_version: "1",
          is_sample: true,
          by_year: [
            { be_year: 2565, satang: 300_000 },
            { be_year: 2566, satang: 700_000 },
          ],
          by_channel: [
            { channel: "fair", satang: 700_000 },
            { channel: "line", satang: 300_000 },
          ],
        });
      });

      it("rises by the goods of a paid order after discounts, without delivery", async () => {
        await buy();
        const { data } = await get("/store/impact");
        expect(data.cumulative_satang).toBe(1_000_000 + 45_000 + 18_950);
        expect(data.this_year_satang).toBe(45_000 + 18_950);
        expect(data.by_year.at(-1)).toEqual({ be_year: beYear(new Date()), satang: 63_950 });
      });

      it("names a query field that it does not know", async () => {
        const { status, data } = await get("/store/impact?year=2566");
        expect([status, data.fields]).toEqual([400, { year: "is not a field of this request" }]);
      });
    });

    describe("GET /store/orders/:id/groups", () => {
      it("tells the holder of the order's token what each group sold and earned, and nobody else anything", async () => {
        const orderId = await buy();
        const access: ShopperAccessService = getContainer().resolve(SHOPPER_ACCESS_MODULE);
        const token = await access.issue("order", orderId);
        const path = `/store/orders/${orderId}/groups`;
        const { status, data } = await get(path, { ...shop.storeHeaders, "x-order-token": token });
        expect(status).toBe(200);
        const answer = orderGroupsResponse.parse(data);
        expect(answer.order).toMatchObject({ id: orderId, status: "pending", payment_status: "captured" });
        const honey = answer.group_orders.find((part) => part.group.handle === "honey");
        expect(honey).toMatchObject({
          status: "paid",
          item_satang: 50_000,
          discount_satang: 5_000,
          shipping_satang: 5_500,
          total_satang: 50_500,
          income_satang: 45_000,
          items: [{ quantity: 2, unit_price_satang: 25_000, total_satang: 45_000 }],
        });
        const other = await access.issue("order", "order_of_somebody_else");
        const tries: Record<string, string>[] = [
          {},
          { "x-order-token": "wrong" },
          { "x-order-token": other },
        ];
        for (const headers of tries) {
          const stranger = await get(path, { ...shop.storeHeaders, ...headers });
          expect([stranger.status, stranger.data.code]).toEqual([404, "order_not_found"]);
        }
      });

      it("shows a waiting order with no income yet", async () => {
        const placed = await placeOrder(getContainer(), shop, order);
        await createGroupOrdersWorkflow(getContainer()).run({ input: { order_id: placed.id } });
        const access: ShopperAccessService = getContainer().resolve(SHOPPER_ACCESS_MODULE);
        const headers = { ...shop.storeHeaders, "x-order-token": await access.issue("order", placed.id) };
        const { data } = await get(`/store/orders/${placed.id}/groups`, headers);
        const parts = orderGroupsResponse.parse(data).group_orders;
        expect(parts.map((part) => [part.status, part.income_satang])).toEqual([
          ["awaiting_payment", 0],
          ["awaiting_payment", 0],
        ]);
      });
    });

    describe("GET /admin/revenue", () => {
      it("is for staff whose role may read income, and closed to everybody else", async () => {
        const stranger = await createStaff(getContainer(), api, "none@example.com", []);
        const other = await createStaff(getContainer(), api, "other@example.com", [
          { resource: "payment_case", operation: "read" },
        ]);
        const reader = await createStaff(getContainer(), api, "reader@example.com", [
          { resource: "income_entry", operation: "read" },
        ]);
        for (const path of ["/admin/revenue/summary", "/admin/revenue/entries"]) {
          expect((await get(path, {})).status).toBe(401);
          expect((await api.get(path, stranger.options)).status).toBe(403);
          expect((await api.get(path, other.options)).status).toBe(403);
          expect((await api.get(path, reader.options)).status).toBe(200);
        }
      });

      it("sums by year, group and channel, and goes down to the entries, both days inclusive", async () => {
        await buy();
        const { options } = await createStaff(getContainer(), api, "admin@example.com", "all");
        const all = revenueSummaryResponse.parse((await api.get("/admin/revenue/summary", options)).data);
        expect(all.total_satang).toBe(1_063_950);
        expect(all.by_group).toEqual([
          { group_id: groupIds.honey, satang: 1_045_000 },
          { group_id: groupIds.squid, satang: 18_950 },
        ]);
        const today = toBangkokDate(new Date());
        const query = `from=2023-12-31&to=${today}&group_id=${groupIds.honey}`;
        const some = await api.get(`/admin/revenue/summary?${query}`, options);
        expect(some.data).toMatchObject({ total_satang: 745_000 });
        const page = await api.get(`/admin/revenue/entries?${query}&limit=1`, options);
        expect(revenueEntriesResponse.parse(page.data)).toMatchObject({
          count: 2,
          limit: 1,
          offset: 0,
          entries: [
            { channel: "web", kind: "sale", source: "order", effective_on: today, amount_satang: 45_000 },
          ],
        });
      });

      it("names unknown fields, days that do not exist and pages that are too long", async () => {
        const { options } = await createStaff(getContainer(), api, "admin@example.com", "all");
        for (const [path, field] of [
          ["summary?goup_id=x", "goup_id"],
          ["summary?from=2023-02-30", "from"],
          ["summary?channel=shop", "channel"],
          ["entries?limit=101", "limit"],
          ["entries?category=weapons", "category"],
        ] as const) {
          const { status, data } = await api.get(`/admin/revenue/${path}`, options);
          expect([status, Object.keys(data.fields)], path).toEqual([400, [field]]);
        }
      });
    });
  },
});
