import {
  type GroupCard,
  getGroupResponse,
  listGroupsResponse,
  publicPassportResponse,
} from "@chumchon/contracts";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, describe, expect, it } from "vitest";
import { createGoods } from "../../../../integration/goods";
import { createMarket, type Market } from "../../../../integration/market";
import {
  type Cell,
  canBeComputed,
  type PublishedRow,
  publishedRows,
  rowsOfPassport,
} from "../../../../integration/published-rows";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";
import { WORLD_MODULE } from "../../../modules/world/index";
import type WorldService from "../../../modules/world/service";
import { createGroupsWorkflow } from "../../../workflows/group/create-groups";
import { setGroupConsentWorkflow } from "../../../workflows/group/set-group-consent";
import { setGroupStatusWorkflow } from "../../../workflows/group/set-group-status";
import { updateGroupWorkflow } from "../../../workflows/group/update-group";
import { issuePassportWorkflow } from "../../../workflows/passport/issue-passport";

const groups = [
  {
    handle: "honey",
    name: "น้ำผึ้งเขาชะเมา",
    name_en: "Khao Chamao Honey",
    tambon_code: "210701",
    category: "beverage",
    consents: ["publish_income" as const],
    certificates: [
      { kind: "otop" as const, level: 4, valid_until: "2099-12-31" },
      { kind: "halal" as const, number: "expired", valid_until: "2020-01-01" },
      { kind: "gap" as const, number: "rejected", status: "rejected" as const },
      { kind: "fda" as const, number: "of one product", product_id: "prod_x" },
    ],
  },
  { handle: "squid", name: "ครัวเลใบจาก", tambon_code: "210114", category: "seafood" },
  { handle: "curry", name: "เครื่องแกงเตาถ่าน", tambon_code: "210113", category: "chili-paste" },
];

/**
 * Ten groups, five years, four channels, with gaps. In the first year only one of those that don't agree sells: shown
 * groups' years, told apart, would give it away.
 */
function cellsOf(handles: readonly string[]): Cell[] {
  return handles.flatMap((group, g) =>
    [2560, 2561, 2562, 2563, 2564].flatMap((beYear, y) =>
      ["fair", "line", "shopfront", "web"].flatMap((channel, c) => {
        const isOpen = y === 0 ? [0, 1, 7].includes(g) : (g + 2 * y + 3 * c) % 4 !== 0;
        const satang = 10_000 + ((g * 7_919 + y * 104_729 + c * 1_299_709) % 500_000);
        return isOpen ? [{ group, beYear, channel, satang }] : [];
      }),
    ),
  );
}

const isOf = (cell: Cell, handle: string, span: string | number) =>
  cell.group === handle && (span === "whole" || cell.beYear === span);

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    describe("the shop's groups", () => {
      let market: Market;
      let ids: Record<string, string>;

      beforeAll(async () => {
        market = await createMarket(getContainer());
        const { result } = await createGroupsWorkflow(getContainer()).run({ input: { groups } });
        ids = Object.fromEntries(result.map((group) => [group.handle, group.id]));
      });

      const get = (path: string) =>
        api.get(path, { headers: market.storeHeaders, validateStatus: () => true });
      const list = async (query = "") => {
        const { status, data } = await get(`/store/groups${query}`);
        expect(status, JSON.stringify(data)).toBe(200);
        return listGroupsResponse.parse(data);
      };
      const handles = async (query: string) =>
        (await list(query)).groups.map((group: GroupCard) => group.handle);

      it("come in the order in which a Thai reader looks names up, with count and page", async () => {
        expect(await handles("")).toEqual(["squid", "curry", "honey"]);
        const page = await list("?limit=1&offset=1");
        expect(page).toMatchObject({ count: 3, limit: 1, offset: 1, groups: [{ handle: "curry" }] });
      });

      it("are found by part of a name without tone marks, by English, by amphoe and by category", async () => {
        expect(await handles("?q=นำผึง")).toEqual(["honey"]);
        expect(await handles("?q=HONEY")).toEqual(["honey"]);
        expect(await handles("?q=100%25")).toEqual([]);
        expect(await handles("?amphoe=2101")).toEqual(["squid", "curry"]);
        expect(await handles("?category=seafood&amphoe=2101")).toEqual(["squid"]);
      });

      it("are found by a new name as soon as it is written", async () => {
        const input = { id: ids.squid ?? "", name: "หมึกหวานบางเสร่" };
        await updateGroupWorkflow(getContainer()).run({ input });
        expect(await handles("?q=หวาน")).toEqual(["squid"]);
        expect(await handles("?q=ครัวเล")).toEqual([]);
      });

      it.each([
        ["?order=name", "order"],
        ["?limit=101", "limit"],
        ["?limit=ten", "limit"],
        ["?amphoe=21", "amphoe"],
        ["?category=weapons", "category"],
        ["?fields=search_text", "fields"],
        ["/honey?fields=shipping_option_id", "fields"],
      ])("answer 400 to %s and name the field", async (query, field) => {
        const { status, data } = await get(`/store/groups${query}`);
        expect(status).toBe(400);
        expect(Object.keys(data.fields)).toEqual([field]);
      });

      it("count only published products", async () => {
        const container = getContainer();
        const goods = { salesChannelId: market.salesChannelId, groupId: ids.honey ?? "" };
        await createGoods(container, { ...goods, handle: "shown" });
        await createGoods(container, { ...goods, handle: "hidden", status: "draft" });
        const { groups: shown } = await list("?q=honey");
        expect(shown[0]?.product_count).toBe(1);
      });

      it("show a paused group and hide a suspended one everywhere, as if it did not exist", async () => {
        const setStatus = (status: "paused" | "suspended") =>
          setGroupStatusWorkflow(getContainer()).run({ input: { id: ids.honey ?? "", status } });
        await setStatus("paused");
        expect((await get("/store/groups/honey")).data.group.status).toBe("paused");
        await setStatus("suspended");
        expect(await handles("")).toEqual(["squid", "curry"]);
        expect((await list()).count).toBe(2);
        const gone = await get("/store/groups/honey");
        const never = await get("/store/groups/never-was");
        expect([gone.status, gone.data.code]).toEqual([404, "group_not_found"]);
        expect(gone.data).toEqual(never.data);
        expect((await get("/store/groups/%27%20or%201=1")).status).toBe(404);
      });

      it("show only the group's own certificates that hold today, and nothing from inside the house", async () => {
        const { data } = await get("/store/groups/honey");
        const { group } = getGroupResponse.parse(data);
        expect(group.certificates).toEqual([
          { kind: "otop", number: null, level: 4, valid_until: "2099-12-31" },
        ]);
        expect(Object.keys(data.group).sort()).toEqual(
          Object.keys(getGroupResponse.shape.group.shape).sort(),
        );
      });

      it("show income only with consent: a number with it, null without it and after it is taken back", async () => {
        const container = getContainer();
        const incomeOf = async (handle: string) => {
          const [listed] = (await list(`?q=${handle}`)).groups;
          const { data } = await get(`/store/groups/${handle}`);
          return [listed?.cumulative_satang, data.group.cumulative_satang, data.group.income_by_year];
        };
        expect(await incomeOf("honey")).toEqual([0, 0, []]);
        expect(await incomeOf("squid")).toEqual([null, null, null]);
        const act = { purpose: "publish_income" as const, recorded_by: "user_1" };
        await setGroupConsentWorkflow(container).run({
          input: { ...act, group_id: ids.honey ?? "", granted: false },
        });
        await setGroupConsentWorkflow(container).run({
          input: { ...act, group_id: ids.squid ?? "", granted: true },
        });
        expect(await incomeOf("honey")).toEqual([null, null, null]);
        expect(await incomeOf("squid")).toEqual([0, 0, []]);
        const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
        const { rows } = await knex.raw("select count(*)::int as acts from group_consent");
        expect(rows[0].acts).toBe(3);
      });

      it("keep what is hidden: it can't be computed from all that is published together, nor by whoever holds one group's passport", async () => {
        const container = getContainer();
        await container.resolve<WorldService>(WORLD_MODULE).fix("sample");
        const { result } = await createGroupsWorkflow(container).run({
          input: {
            groups: Array.from({ length: 10 }, (_, index) => ({
              ...{ handle: `secret-${index}`, name: `กลุ่มที่ ${index}`, tambon_code: "210114" },
              ...{ category: "seafood", consents: index < 7 ? ["publish_income" as const] : [] },
            })),
          },
        });
        const idOf = new Map(result.map(({ handle, id }) => [handle, id]));
        const cells = cellsOf([...idOf.keys()].sort());
        await container.resolve<RevenueService>(REVENUE_MODULE).postEntries(
          cells.map(({ group, beYear, channel, satang }, index) => ({
            ...{ sourceKey: `secret:${index}`, groupId: idOf.get(group) ?? "", category: "seafood" as const },
            ...{ effectiveOn: `${beYear - 543}-05-05`, amountSatang: satang, channel: channel as "fair" },
            ...{ kind: "sale" as const, source: "history" as const, isSample: true },
          })),
        );
        const rows = await publishedRows(get, [...idOf.keys()]);
        for (const { name, satang, holds } of rows) {
          const sum = cells.filter(holds).reduce((total, cell) => total + cell.satang, 0);
          expect(satang, `${name} is the sum that the attacker takes it for`).toBe(sum);
        }
        const shown = [...idOf.keys()].filter((handle) =>
          rows.some(({ name }) => name === `group ${handle}`),
        );
        const hidden = [...idOf.keys()].filter((handle) => !shown.includes(handle));
        expect([shown.length, hidden.length]).toEqual([7, 3]);

        /** Hidden groups' totals, and their totals of a year, that come out beyond what totals by year tell anyway. */
        const found = (known: readonly PublishedRow[], besides?: string) => {
          const names = ["whole", ...new Set(cells.map(({ beYear }) => beYear))];
          return hidden.flatMap((handle) =>
            names
              .filter((span) => handle !== besides && cells.some((cell) => isOf(cell, handle, span)))
              .filter((span) => canBeComputed(cells, known, (cell) => isOf(cell, handle, span)))
              .map((span) => `${handle} ${span}`),
          );
        };
        expect(found(rows)).toEqual([]);

        const passports = new Map<string, PublishedRow[]>();
        for (const [handle, groupId] of idOf) {
          const { result: issued } = await issuePassportWorkflow(container).run({
            input: { group_id: groupId, valid_days: 9, actor: { type: "user", id: "u" }, request_id: null },
          });
          const { data } = await get(`/store/passports/${issued.code}`);
          const own = rowsOfPassport(publicPassportResponse.parse(data).passport, handle);
          expect(own.map(({ satang }) => satang)).toEqual(
            own.map(({ holds }) => cells.filter(holds).reduce((total, cell) => total + cell.satang, 0)),
          );
          passports.set(handle, own);
          expect(found([...rows, ...own], handle), `with the passport of ${handle}`).toEqual([]);
        }

        // Each of these leaks is planted, so that the attack is seen to find one.
        const [first = "", second = "", third = ""] = hidden;
        const line = {
          name: "leak",
          satang: 0,
          holds: ({ group }: Cell) => group === first || group === shown[0],
        };
        expect(found([...rows, line]), "a sum with a shown group").toEqual([`${first} whole`]);
        const ofTwo = [...rows, ...(passports.get(first) ?? []), ...(passports.get(second) ?? [])];
        expect(found(ofTwo), "passports of all hidden groups but one").toContain(`${third} whole`);
        const ofShown = [...rows, ...shown.flatMap((handle) => passports.get(handle) ?? [])];
        expect(found(ofShown), "exact years of all shown groups").toContain(`${first} 2560`);
      });
    });

    describe("a picture", () => {
      it("is served to keep, and nothing but a picture is", async () => {
        const options = { validateStatus: () => true };
        const picture = await api.get("/pictures/category-bakery.webp", options);
        expect(picture.status).toBe(200);
        expect(picture.headers).toMatchObject({
          "content-type": "image/webp",
          "cache-control": "public, max-age=31536000, immutable",
          "x-content-type-options": "nosniff",
        });
        for (const name of ["missing.webp", "..%2Fgroups.json", "%2e%2e%2fgroups.webp", "groups.json"]) {
          const refused = await api.get(`/pictures/${name}`, options);
          expect([name, refused.status]).toEqual([name, 404]);
          expect(refused.headers["cache-control"] ?? "").not.toContain("immutable");
        }
      });
    });
  },
});
