import {
  figureCut,
  figurePeriod,
  figuresResponse,
  incomeEntryResponse,
  overviewResponse,
  revenueEntriesResponse,
} from "@chumchon/contracts";
import { beYear, toBangkokDate } from "@chumchon/thai";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, describe, expect, it } from "vitest";
import { createMarket } from "../../../../integration/market";
import { randomCategories as categories, postAtRandom } from "../../../../integration/random-income";
import { createStaff } from "../../../../integration/staff";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";
import { WORLD_MODULE } from "../../../modules/world/index";
import type WorldService from "../../../modules/world/service";
import { createGroupsWorkflow } from "../../../workflows/group/create-groups";

const places = ["210801", "210114", "210113", "210203"] as const;

/** The day of an entry as PostgreSQL's own calendar has it, from the instant that its note keeps. */
const DAY = "(entry.note::timestamptz at time zone 'Asia/Bangkok')";
const periodSql = {
  all: "'all'",
  month: `to_char(${DAY}, 'YYYY-MM')`,
  quarter: `to_char(${DAY}, 'YYYY"-Q"Q')`,
  year: `(date_part('year', ${DAY}) + 543)::text`,
  fiscal_year: `(date_part('year', ${DAY} + interval '3 months') + 543)::text`,
  cohort_year: `(date_part('year', age(date_trunc('month', ${DAY}), date_trunc('month', known.joined_on::timestamp))) + 1)::text`,
} as const;
const cutSql = {
  none: "'all'",
  group: "entry.group_id",
  channel: "entry.channel",
  category: "entry.category",
  amphoe: "left(known.tambon_code, 4)",
  tambon: "known.tambon_code",
  cohort: "coalesce(known.cohort_no::text, 'unknown')",
} as const;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let options: Awaited<ReturnType<typeof createStaff>>["options"];
    let groupIds: string[] = [];
    const today = toBangkokDate(new Date());
    const sql = async <Row>(text: string): Promise<Row[]> =>
      (await getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text)).rows;
    const one = async (text: string) => Number((await sql<{ value: string }>(text))[0]?.value ?? 0);
    const get = async (path: string) => {
      const answer = await api.get(`/admin/${path}`, options);
      expect(answer.status, `${path}: ${JSON.stringify(answer.data).slice(0, 300)}`).toBe(200);
      return answer.data;
    };
    const post = (path: string, body: object) => api.post(`/admin/${path}`, body, options);

    beforeAll(async () => {
      const container = getContainer();
      await container.resolve<WorldService>(WORLD_MODULE).fix("sample");
      await createMarket(container);
      const groups = Array.from({ length: 6 }, (_, index) => ({
        handle: `group-${index}`,
        name: `กลุ่มที่ ${index}`,
        tambon_code: places[index % places.length] ?? "",
        category: categories[index % categories.length] ?? "",
        joined_on: `20${18 + (index % 3)}-0${1 + index}-17`,
        ...(index === 5 ? {} : { cohort_no: 1 + (index % 3) }),
      }));
      const { result } = await createGroupsWorkflow(container).run({ input: { groups } });
      groupIds = result.map((group) => group.id);
      options = (await createStaff(container, api, "admin@example.com", "all")).options;
      await postAtRandom(container.resolve<RevenueService>(REVENUE_MODULE), groupIds);
    });

    type Sums = { period: string; key: string; satang: string }[];
    const FROM = "from income_entry entry join enterprise_group known on known.id = entry.group_id";
    const verifiedBy = (period: keyof typeof periodSql, by: keyof typeof cutSql, where = "true") =>
      sql<Sums[number]>(
        `select ${periodSql[period]} as period, ${cutSql[by]} as key, sum(entry.amount_satang)::text as satang
         ${FROM} where ${where} group by 1, 2`,
      );
    const claimedBy = (period: keyof typeof periodSql, by: keyof typeof cutSql) => {
      const text = `select ${periodSql[period]} as period, ${cutSql[by]} as key, sum(entry.amount_satang)::text as satang
        from (select *, sold_on::timestamp as day from income_claim where status = 'submitted') entry
        join enterprise_group known on known.id = entry.group_id group by 1, 2`;
      return sql<Sums[number]>(text.replaceAll(DAY, "entry.day"));
    };
    const named = (rows: readonly { period: string; key: string; satang: string | number }[]) =>
      rows
        .filter((row) => Number(row.satang) !== 0)
        .map((row) => `${row.period} ${row.key} ${row.satang}`)
        .sort();
    type Row = { period: string; key: string; verified_satang: number; claimed_satang: number };
    const column = (rows: readonly Row[], name: "verified_satang" | "claimed_satang") =>
      named(rows.map(({ period, key, ...row }) => ({ period, key, satang: row[name] })));

    describe("GET /admin/revenue/figures", () => {
      it("is in every period and every cut what SQL says over the entries, verified and claimed apart, at every midnight", async () => {
        for (const period of figurePeriod.options) {
          for (const by of figureCut.options) {
            const figures = figuresResponse.parse(await get(`revenue/figures?period=${period}&by=${by}`));
            const [verified, claimed] = [await verifiedBy(period, by), await claimedBy(period, by)];
            const name = `${period} by ${by}`;
            expect(column(figures.rows, "verified_satang"), name).toEqual(named(verified));
            expect(column(figures.rows, "claimed_satang"), `${name}, claimed`).toEqual(named(claimed));
            const before = new Map(verified.map((row) => [`${row.period} ${row.key}`, Number(row.satang)]));
            for (const row of figures.rows.filter(() => period === "year" || period === "fiscal_year")) {
              if (!before.has(`${row.period} ${row.key}`)) continue;
              const base = before.get(`${Number(row.period) - 1} ${row.key}`) ?? null;
              expect(row.year_before_satang, `${name} ${row.period} ${row.key}`).toBe(base);
            }
            expect(figures.definitions.length).toBeGreaterThan(0);
          }
        }
      });

      it("narrows by group, channel, category, place, cohort and months exactly as SQL does", async () => {
        const cases: [string, string][] = [
          [`group_id=${groupIds[1]}`, `entry.group_id = '${groupIds[1]}'`],
          ["channel=line", "entry.channel = 'line'"],
          ["category=craft", "entry.category = 'craft'"],
          ["amphoe=2101", "left(known.tambon_code, 4) = '2101'"],
          ["tambon=210114", "known.tambon_code = '210114'"],
          ["cohort_no=2", "known.cohort_no = 2"],
          ["from_month=2022-10&to_month=2023-09", `${DAY} >= '2022-10-01' and ${DAY} < '2023-10-01'`],
          [
            "channel=fair&amphoe=2101&from_month=2023-01",
            `entry.channel = 'fair' and left(known.tambon_code, 4) = '2101' and ${DAY} >= '2023-01-01'`,
          ],
        ];
        for (const [query, where] of cases) {
          const figures = figuresResponse.parse(
            await get(`revenue/figures?period=fiscal_year&by=channel&${query}`),
          );
          const theirs = await verifiedBy("fiscal_year", "channel", where);
          expect(column(figures.rows, "verified_satang"), query).toEqual(named(theirs));
          const total = theirs.reduce((sum, row) => sum + Number(row.satang), 0);
          expect(figures.total.verified_satang, query).toBe(total);
        }
      });

      it("rolls twelve months as SQL does", async () => {
        const figures = figuresResponse.parse(await get("revenue/figures?period=month"));
        const theirs = await sql<{ month: string; satang: string }>(
          `with months as (select generate_series(date_trunc('month', min(${DAY})), date '${today}', '1 month') as month ${FROM})
           select to_char(months.month, 'YYYY-MM') as month, (select coalesce(sum(entry.amount_satang), 0) ${FROM}
             where ${DAY} >= months.month - interval '11 months' and ${DAY} < months.month + interval '1 month')::text as satang
           from months order by 1`,
        );
        expect(figures.rolling_twelve).toEqual(theirs.map((row) => ({ ...row, satang: Number(row.satang) })));
      });
    });

    describe("GET /admin/revenue/overview", () => {
      it("is what SQL says over entries and claims, and goals that are set, changed and taken away", async () => {
        const [first = "", second = ""] = groupIds;
        const year = beYear(today);
        for (const amount_satang of [1, 4_000_000_00]) {
          expect(
            (await post("revenue/targets", { group_id: first, be_year: year, amount_satang })).status,
          ).toBe(200);
        }
        await post("revenue/targets", { group_id: second, be_year: year, amount_satang: 5 });
        await post("revenue/targets", { group_id: second, be_year: year, amount_satang: null });
        await post("revenue/baselines", { group_id: first, monthly_satang: 123_456, note: "สมุดบัญชี" });
        const overview = overviewResponse.parse(await get("revenue/overview"));
        const total = (where: string) =>
          one(`select sum(amount_satang) as value from income_entry where ${where}`);
        const thisYear = `effective_on >= '${today.slice(0, 4)}-01-01'`;
        expect(overview.verified).toEqual({
          total_satang: await total("true"),
          online_satang: await total("channel = 'web'"),
          elsewhere_satang: await total("channel <> 'web'"),
          this_year_satang: await total(thisYear),
        });
        const waiting = "from income_claim where status = 'submitted'";
        expect(overview.claimed).toEqual({
          count: await one(`select count(*) as value ${waiting}`),
          satang: await one(`select sum(amount_satang) as value ${waiting}`),
        });
        expect([overview.to_verify, overview.to_approve, overview.be_year]).toEqual([25, 0, year]);
        for (const standing of overview.groups) {
          const own = `group_id = '${standing.group_id}'`;
          const [last] = await sql<{ day: string | null; silent: number | null }>(
            `select max(effective_on)::text as day, date '${today}' - max(effective_on) as silent
             from income_entry where ${own} and amount_satang > 0`,
          );
          const goal = standing.group_id === first ? 4_000_000_00 : null;
          const satang = await total(`${own} and ${thisYear}`);
          expect(standing).toMatchObject({
            total_satang: await total(own),
            this_year_satang: satang,
            claimed_satang: await one(`select sum(amount_satang) as value ${waiting} and ${own}`),
            last_sale_on: last?.day ?? null,
            silent_days: last?.silent ?? null,
            meter_percent: Math.round((satang * 1000) / 180_000_000) / 10,
            target_satang: goal,
            target_percent: goal === null ? null : Math.round((satang * 1000) / goal) / 10,
            baseline_monthly_satang: standing.group_id === first ? 123_456 : null,
          });
          const years = await sql<{ satang: string }>(
            `select round(coalesce(sum(entry.amount_satang), 0) / 12)::text as satang
             from enterprise_group known cross join generate_series(0, 40) as n
             left join income_entry entry on entry.group_id = known.id
               and entry.effective_on >= date_trunc('month', known.joined_on::date) + make_interval(years => n)
               and entry.effective_on < date_trunc('month', known.joined_on::date) + make_interval(years => n + 1)
             where known.id = '${standing.group_id}'
               and date_trunc('month', known.joined_on::date) + make_interval(years => n + 1) <= date_trunc('month', date '${today}')
             group by n order by n`,
          );
          expect(standing.years_monthly_satang).toEqual(years.map((row) => Number(row.satang)));
        }
        const unknown = { group_id: "grp_nobody", be_year: year, amount_satang: 5 };
        expect((await post("revenue/targets", unknown)).status).toBe(404);
        expect(
          (await post("revenue/targets", { ...unknown, amount_satang: 0.5 })).data.fields,
        ).toHaveProperty("amount_satang");
        expect((await post("revenue/baselines", { group_id: first, monthly_satang: -1 })).status).toBe(400);
      });
    });

    describe("the overview that a process keeps", () => {
      it("is never older than a goal, a baseline, the register, a claim or an entry that changed, by whomever", async () => {
        const [group = ""] = groupIds;
        const year = beYear(today);
        const read = async () => {
          const { groups, ...rest } = overviewResponse.parse(await get("revenue/overview"));
          return { ...rest, standing: groups.find((each) => each.group_id === group) };
        };
        const before = await read();
        expect({ ...(await read()), as_of: "" }).toEqual({ ...before, as_of: "" });
        // Past our own routes, as another process would.
        await sql(`insert into income_target (group_id, be_year, amount_satang) values ('${group}', ${year}, 77)
          on conflict (group_id, be_year) do update set amount_satang = 77`);
        expect((await read()).standing?.target_satang).toBe(77);
        await sql(`delete from income_target where group_id = '${group}'`);
        expect((await read()).standing?.target_satang).toBe(null);
        await sql(`insert into income_baseline (group_id, monthly_satang, note) values ('${group}', 5, 'สมุดเล่มใหม่')
          on conflict (group_id) do update set note = 'สมุดเล่มใหม่'`);
        expect((await read()).standing?.baseline_note).toBe("สมุดเล่มใหม่");
        await sql(`update enterprise_group set joined_on = '2010-01-01' where id = '${group}'`);
        const years = (await read()).standing?.years_monthly_satang.length ?? 0;
        expect(years).toBeGreaterThan(before.standing?.years_monthly_satang.length ?? 0);
        await sql(`update income_claim set status = 'rejected', reason = 'ซ้ำ'
          where id = (select id from income_claim where status = 'submitted' order by id limit 1)`);
        expect((await read()).claimed.count).toBe(before.claimed.count - 1);
        const entry = {
          sourceKey: "history:of-this-test",
          groupId: group,
          channel: "fair",
          category: "craft",
        };
        const rest = {
          effectiveOn: today,
          amountSatang: 12_345,
          kind: "sale",
          source: "history",
          isSample: true,
        };
        const revenue = getContainer().resolve<RevenueService>(REVENUE_MODULE);
        await revenue.postEntries([{ ...entry, ...rest } as never]);
        expect((await read()).verified.total_satang).toBe(before.verified.total_satang + 12_345);
      });
    });

    describe("GET /admin/revenue/entries", () => {
      it("is as many and as much as SQL says for every filter, and one entry tells what it rests on", async () => {
        const cases: [string, string][] = [
          [`group_id=${groupIds[2]}`, `group_id = '${groupIds[2]}'`],
          ["channel=fair&category=craft", "channel = 'fair' and category = 'craft'"],
          ["from=2023-10-01&to=2024-09-30", "effective_on between '2023-10-01' and '2024-09-30'"],
          ["amphoe=2101", "group_id in (select id from enterprise_group where tambon_code like '2101%')"],
          ["tambon=210801", "group_id in (select id from enterprise_group where tambon_code = '210801')"],
          ["cohort_no=2", "group_id in (select id from enterprise_group where cohort_no = 2)"],
          ["elsewhere=true", "channel <> 'web'"],
          ["kind=correction&source=history", "kind = 'correction' and source = 'history'"],
        ];
        for (const [query, where] of cases) {
          const page = revenueEntriesResponse.parse(await get(`revenue/entries?${query}&limit=5`));
          expect(page.count, query).toBe(
            await one(`select count(*) as value from income_entry where ${where}`),
          );
          const sum = `select sum(amount_satang) as value from income_entry where ${where}`;
          expect(page.total_satang, query).toBe(await one(sum));
          const [entry] = page.entries;
          const detail = incomeEntryResponse.parse(await get(`revenue/entries/${entry?.id}`));
          expect(detail).toEqual({ entry, reversed_by: null });
        }
        const nobody = await api.get("/admin/revenue/entries/inc_nobody", options);
        expect([nobody.status, nobody.data.message]).toEqual([404, expect.stringMatching(/\S/)]);
      });
    });
  },
});
