// First: the settings are read once, when the application is loaded.
import "../../../integration/line-of-settings";

import { memberRoles } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { createGoods, type Goods } from "../../../integration/goods";
import { createMarket } from "../../../integration/market";
import { createPortalMember } from "../../../integration/portal";
import { createStaff } from "../../../integration/staff";
import { ALERT_MODULE } from "../../modules/alert";
import type AlertService from "../../modules/alert/service";
import { AUDIT_MODULE } from "../../modules/audit";
import type AuditService from "../../modules/audit/service";
import { PORTAL_ACCESS_MODULE } from "../../modules/portal-access";
import { mayAct } from "../../modules/portal-access/domain/portal-acts";
import type PortalAccessService from "../../modules/portal-access/service";
import { REVENUE_MODULE } from "../../modules/revenue/index";
import type RevenueService from "../../modules/revenue/service";
import { WORLD_MODULE } from "../../modules/world/index";
import type WorldService from "../../modules/world/service";
import { createGroupsWorkflow } from "../../workflows/group/create-groups";
import { issuePassportWorkflow } from "../../workflows/passport/issue-passport";
import { moveStock } from "../../workflows/stock/move-stock";
import { type PortalRoute, portalRoutes } from "./portal-routes";

/** Words that are only in group B's data: no answer to group A may hold them. */
const canary = "CANARYB";
const any = { validateStatus: () => true };

/** What belongs to group B, by the name of the path parameter of the routes under a folder. */
const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const sale = (more: object) => ({
  channel: "line",
  sold_on: "2026-01-05",
  amount_satang: 45_000,
  note: "ขายในแชต",
  ...more,
});

type Ids = {
  claim: string;
  address: string;
  payout: string;
  passport: string;
  file: string;
  member: string;
  invite: string;
  group: string;
  item: string;
  movement: string;
  order: string;
  product: string;
};

const newProduct = {
  title: "ตะกร้าสาน",
  category: "craft",
  description: "",
  storage: "ambient",
  shelf_life_days: null,
  fda_exempt_reason: null,
  pictures: [],
  certificates: [],
  variants: [{ id: null, price_satang: null, net_amount: null, net_unit: "piece", weight_grams: null }],
  send: false,
  stock: 0,
  request_key: "of-the-walls-04",
};

/** How to ask each route for something of group B. A route that is not here fails the first test. */
const requests: Record<string, (b: Ids) => { path: string; body?: object }> = {
  "POST /portal/session": () => ({ path: "/portal/session", body: { phone: "0000000000", secret: "1" } }),
  "GET /portal/session": () => ({ path: "/portal/session" }),
  "DELETE /portal/session": () => ({ path: "/portal/session" }),
  "POST /portal/session/group": (b) => ({ path: "/portal/session/group", body: { group_id: b.group } }),
  "GET /portal/invitations/:token": () => ({ path: `/portal/invitations/${"x".repeat(43)}` }),
  "POST /portal/invitations/:token": () => ({
    path: `/portal/invitations/${"x".repeat(43)}`,
    body: { secret: "471928" },
  }),
  "GET /portal/members": () => ({ path: "/portal/members" }),
  "POST /portal/members/:id/sign-out": (b) => ({ path: `/portal/members/${b.member}/sign-out`, body: {} }),
  "POST /portal/members/:id/role": (b) => ({
    path: `/portal/members/${b.member}/role`,
    body: { role: "viewer" },
  }),
  "POST /portal/members/:id/remove": (b) => ({ path: `/portal/members/${b.member}/remove`, body: {} }),
  "POST /portal/invites": () => ({
    path: "/portal/invites",
    body: { name: "ใหม่", phone: "0891112223", role: "viewer" },
  }),
  "GET /portal/alert-addresses": () => ({ path: "/portal/alert-addresses" }),
  "POST /portal/alert-addresses": () => ({
    path: "/portal/alert-addresses",
    body: { channel: "email", address: "honey@example.com" },
  }),
  "POST /portal/alert-addresses/:id/remove": (b) => ({
    path: `/portal/alert-addresses/${b.address}/remove`,
    body: {},
  }),
  "POST /portal/line-link": () => ({ path: "/portal/line-link", body: {} }),
  "GET /portal/acts": () => ({ path: "/portal/acts" }),
  "GET /portal/today": () => ({ path: "/portal/today" }),
  "GET /portal/stock": () => ({ path: "/portal/stock" }),
  "GET /portal/stock/:id": (b) => ({ path: `/portal/stock/${b.item}` }),
  "POST /portal/stock/:id/movements": (b) => ({
    path: `/portal/stock/${b.item}/movements`,
    body: { kind: "receive", pieces: 1, request_key: "of-the-walls-01" },
  }),
  "POST /portal/stock/:id/threshold": (b) => ({
    path: `/portal/stock/${b.item}/threshold`,
    body: { pieces: 3 },
  }),
  "POST /portal/stock-movements/:id/undo": (b) => ({
    path: `/portal/stock-movements/${b.movement}/undo`,
    body: { request_key: "of-the-walls-02" },
  }),
  "GET /portal/cash-report": () => ({ path: "/portal/cash-report?be_year=2569" }),
  "GET /portal/passports": () => ({ path: "/portal/passports" }),
  "POST /portal/passports": () => ({ path: "/portal/passports", body: { valid_days: 30 } }),
  "GET /portal/passports/:id/file": (b) => ({ path: `/portal/passports/${b.passport}/file` }),
  "POST /portal/passports/:id/revoke": (b) => ({
    path: `/portal/passports/${b.passport}/revoke`,
    body: { reason: "ไม่ใช่ของเรา" },
  }),
  "GET /portal/statement": () => ({ path: "/portal/statement" }),
  "GET /portal/payouts/:id/slip": (b) => ({ path: `/portal/payouts/${b.payout}/slip` }),
  "GET /portal/shop": () => ({ path: "/portal/shop" }),
  "POST /portal/shop/pause": () => ({
    path: "/portal/shop/pause",
    body: { until: toBangkokDate(new Date(Date.now() + 86_400_000)), message: "ไปออกบูธ" },
  }),
  "POST /portal/shop/resume": () => ({ path: "/portal/shop/resume", body: {} }),
  "POST /portal/shop/pickup": () => ({ path: "/portal/shop/pickup", body: { note: "ที่ทำการกลุ่ม ทุกวัน" } }),
  "GET /portal/products": () => ({ path: "/portal/products" }),
  "POST /portal/products": () => ({ path: "/portal/products", body: newProduct }),
  "GET /portal/products/:id": (b) => ({ path: `/portal/products/${b.product}` }),
  "POST /portal/products/:id": (b) => {
    const { stock: _stock, request_key: _key, ...product } = newProduct;
    return { path: `/portal/products/${b.product}`, body: product };
  },
  "POST /portal/pictures": () => ({ path: "/portal/pictures", body: onePixel }),
  "POST /portal/certificate-photos": () => ({ path: "/portal/certificate-photos", body: onePixel }),
  "GET /portal/income": () => ({ path: "/portal/income" }),
  "POST /portal/files": () => ({ path: "/portal/files?purpose=income_evidence", body: onePixel }),
  "GET /portal/income-claims": () => ({ path: "/portal/income-claims" }),
  "POST /portal/income-claims": (b) => ({
    path: "/portal/income-claims",
    body: sale({ evidence: [b.file], request_key: "of-the-walls-03" }),
  }),
  "GET /portal/income-claims/:id": (b) => ({ path: `/portal/income-claims/${b.claim}` }),
  "POST /portal/income-claims/:id": (b) => ({
    path: `/portal/income-claims/${b.claim}`,
    body: { version: 1, amount_satang: 100 },
  }),
  "POST /portal/income-claims/:id/withdraw": (b) => ({
    path: `/portal/income-claims/${b.claim}/withdraw`,
    body: { version: 1, reason: "ไม่ใช่ของเรา" },
  }),
  "GET /portal/income-claims/:id/evidence/:file_id": (b) => ({
    path: `/portal/income-claims/${b.claim}/evidence/${b.file}`,
  }),
  "GET /portal/orders": () => ({ path: "/portal/orders" }),
  "GET /portal/orders/:id": (b) => ({ path: `/portal/orders/${b.order}` }),
  "POST /portal/orders/:id/advance": (b) => ({
    path: `/portal/orders/${b.order}/advance`,
    body: { to: "accepted" },
  }),
  "GET /portal/orders/:id/slip": (b) => ({ path: `/portal/orders/${b.order}/slip` }),
  "POST /portal/orders/:id/receipt": (b) => ({ path: `/portal/orders/${b.order}/receipt`, body: {} }),
  "POST /portal/orders/:id/cancel-request": (b) => ({
    path: `/portal/orders/${b.order}/cancel-request`,
    body: { reason: "out_of_stock" },
  }),
  "POST /portal/invites/:id/revoke": (b) => ({ path: `/portal/invites/${b.invite}/revoke`, body: {} }),
};

const nameOf = ({ method, path }: PortalRoute) => `${method} ${path}`;
const closed = portalRoutes.filter(({ act }) => act !== "open");
/** Names something of the group in its path or body, so that another group's has to be 404. */
const namesThing = (route: PortalRoute) =>
  route.path.includes(":") ||
  ["POST /portal/session/group", "POST /portal/income-claims"].includes(nameOf(route));

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let [honey, squid] = ["", ""];
    let goods: Goods;
    let b: Ids;
    let access: PortalAccessService;

    const ask = (route: PortalRoute, options: object) => {
      const { path, body } = requests[nameOf(route)]?.(b) ?? { path: "" };
      if (route.method === "GET") return api.get(path, options);
      return route.method === "DELETE" ? api.delete(path, options) : api.post(path, body, options);
    };

    beforeAll(async () => {
      const container = getContainer();
      const world: WorldService = container.resolve(WORLD_MODULE);
      await world.fix("sample");
      const market = await createMarket(container);
      await createProductCategoriesWorkflow(container).run({
        input: { product_categories: [{ name: "งานสาน", handle: "craft", is_active: true }] },
      });
      const common = { tambon_code: "210114", category: "seafood" };
      const { result } = await createGroupsWorkflow(container).run({
        input: {
          groups: [
            { ...common, handle: "honey", name: "น้ำผึ้ง" },
            { ...common, handle: "squid", name: `หมึก ${canary}` },
          ],
        },
      });
      honey = result.find(({ handle }) => handle === "honey")?.id ?? "";
      squid = result.find(({ handle }) => handle === "squid")?.id ?? "";
      const { salesChannelId } = market;
      const sold = {
        channel: "fair",
        category: "seafood",
        effectiveOn: "2026-01-05",
        amountSatang: 100,
      } as const;
      await container.resolve<RevenueService>(REVENUE_MODULE).postEntries(
        [honey, squid].map((groupId) => ({
          ...{ ...sold, groupId, sourceKey: `walls:${groupId}` },
          ...{ kind: "sale" as const, source: "history" as const, isSample: true },
        })),
      );
      await createGoods(container, { handle: "own-honey", groupId: honey, salesChannelId });
      goods = await createGoods(container, { handle: canary.toLowerCase(), groupId: squid, salesChannelId });
    });

    beforeEach(async () => {
      const container = getContainer();
      access = container.resolve(PORTAL_ACCESS_MODULE);
      const other = await createPortalMember(container, {
        groupId: squid,
        phone: "+66822222222",
        name: `สมาชิก ${canary}`,
      });
      const invite = await access.members.invite({
        groupId: squid,
        name: canary,
        phone: "+66822222223",
        role: "viewer",
        newSecret: false,
        invitedBy: "test",
      });
      const item = goods.inventoryItemId;
      const moved = await moveStock(container, {
        groupId: squid,
        inventoryItemId: item,
        kind: "write_off",
        change: { by: -1 },
        reason: "broken",
        actor: { type: "member", id: other.memberId, name: canary },
        requestKey: "canary-in-b",
      });
      const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await pg.raw(
        `insert into group_order (id, order_id, group_id, number, status, item_satang, discount_satang,
           shipping_satang, total_satang, currency_code, paid_at)
         values ('gord_canary', 'order_canary', ?, ?, 'paid', 100, 0, 0, 100, 'thb', now()) on conflict do nothing`,
        [squid, canary],
      );
      const uploaded = await api.post("/portal/files?purpose=income_evidence", onePixel, other.options);
      const evidence = [uploaded.data.file.id];
      const claimed = await api.post(
        "/portal/income-claims",
        sale({ note: canary, evidence, request_key: "canary-claim" }),
        other.options,
      );
      const alerts: AlertService = container.resolve(ALERT_MODULE);
      await alerts.addresses.add(
        squid,
        { channel: "email", address: `${canary.toLowerCase()}@example.com` },
        "test",
      );
      const audit: AuditService = container.resolve(AUDIT_MODULE);
      await audit.record([
        {
          act: "group.assist_started",
          actor: { type: "user", id: "user_1" },
          on_behalf_of: squid,
          subject: { type: "enterprise_group", id: squid },
          note: canary,
        },
      ]);
      await pg.raw(
        `insert into group_payout (id, group_id, amount_satang, paid_on, bank_reference, slip_file_id, state,
           recorded_by, approved_by, approved_at, request_key)
         values ('gpay_canary', ?, 100, '2026-01-05', ?, 'pfile_canary', 'approved', 'user:1', 'user:2', now(), ?)
         on conflict do nothing`,
        [squid, canary, canary],
      );
      const { result: passport } = await issuePassportWorkflow(container).run({
        input: { group_id: squid, valid_days: 30, actor: { type: "user", id: "user_1" }, request_id: null },
      });
      b = {
        payout: "gpay_canary",
        passport: passport.id,
        address: (await alerts.addresses.ofGroup(squid))[0]?.id ?? "",
        claim: claimed.data.claim.id,
        file: uploaded.data.file.id,
        member: other.memberId,
        invite: invite.id,
        group: squid,
        item,
        movement: moved.movementId,
        order: "gord_canary",
        product: goods.productId,
      };
    });

    const member = (role: (typeof memberRoles)[number]) =>
      createPortalMember(getContainer(), { groupId: honey, phone: "+66811111111", role });

    it("every route of the portal is asked by these tests", () => {
      expect(Object.keys(requests).sort()).toEqual(portalRoutes.map(nameOf).sort());
    });

    // All routes in one test: a database of its own for each would take longer than its requests.
    it("every closed route is shut to nobody's, a customer's, the staff's, a former member's and a forged call", async () => {
      const staff = await createStaff(getContainer(), api, "all@example.com", "all");
      const former = await member("manager");
      await access.members.change(former.memberId, honey, { end: true, keepManager: false });
      const shopper = await api.post("/auth/customer/emailpass/register", {
        email: "c@example.com",
        password: "a-password-of-the-tests",
      });
      const actors = {
        anonymous: any,
        staff: staff.options,
        customer: { ...any, headers: { authorization: `Bearer ${shopper.data.token}` } },
        former: former.options,
        forged: { ...any, headers: { "x-portal-token": "A".repeat(43) } },
      };
      const open: string[] = [];
      for (const route of closed) {
        for (const [actor, options] of Object.entries(actors)) {
          const { status, data } = await ask(route, options);
          if (status !== 401 || data.code !== "portal_signed_out")
            open.push(`${nameOf(route)} to ${actor}: ${status} ${data.code}`);
        }
      }
      expect(open).toEqual([]);
    });

    it.each(memberRoles)(
      "every closed route does for a %s what the table of acts says, and shows nothing of another group",
      async (role) => {
        const wrong: string[] = [];
        const { memberId, options } = await member(role);
        for (const route of closed) {
          // Signed in anew each time: some of the routes end the session.
          const { token } = await access.sessions.open({ groupId: honey, memberId });
          const { status, data } = await ask(route, { ...options, headers: { "x-portal-token": token } });
          const allowed = mayAct(role, route.act as Exclude<PortalRoute["act"], "open">);
          const wanted = !allowed ? [403] : namesThing(route) ? [404] : [200, 201];
          const leaks = JSON.stringify(data).toUpperCase().includes(canary);
          if (leaks || !wanted.includes(status))
            wrong.push(`${nameOf(route)}: ${status}, not ${wanted} ${JSON.stringify(data)}`);
        }
        expect(wrong).toEqual([]);
      },
    );

    it("what is no route of the portal is 404, whoever asks, and an unknown field is named", async () => {
      const { options } = await member("manager");
      for (const path of ["/portal", "/portal/admin", "/portal/members/x/y/z"]) {
        expect([path, (await api.get(path, options)).status]).toEqual([path, 404]);
      }
      const wrong = await api.get("/portal/session?group_id=1", options);
      expect([wrong.status, Object.keys(wrong.data.fields)]).toEqual([400, ["group_id"]]);
    });
  },
});
