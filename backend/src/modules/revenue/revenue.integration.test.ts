import { readFileSync } from "node:fs";
import { join } from "node:path";
import { categories, channels } from "@chumchon/contracts";
import { knex as connect } from "@medusajs/framework/mikro-orm/knex";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyDatabase } from "../../../integration/empty-database";
import { type HistoryGroup, incomeHistory, parseGroupYearIncome } from "../../seed/income-history";
import type { NewIncomeEntry } from "./domain/new-income-entry";
import { REVENUE_MODULE } from "./index";
import { postEntriesIn } from "./post-entries";
import type RevenueService from "./service";

const rollupTables = ["income_rollup_group", "income_rollup_group_month", "income_rollup_month"];

const database = emptyDatabase("revenue");
beforeAll(database.make);
afterAll(database.drop);

moduleIntegrationTestRunner<RevenueService>({
  moduleName: REVENUE_MODULE,
  dbName: database.name,
  resolve: "./src/modules/revenue",
  pathToMigrations: join(__dirname, "migrations"),
  testSuite: ({ service, MikroOrmWrapper, dbConfig }) => {
    const sql = async (text: string): Promise<unknown> => MikroOrmWrapper.forkManager().execute(text);

    describe("income entries", () => {
      it("are read by Query with integers and days", async () => {
        await service.postEntries([entry({ sourceKey: "a", amountSatang: 12_345_678_901_234 })]);
        const listed = await service.listIncomeEntries({ group_id: "grp_a" });
        expect(listed).toMatchObject([{ amount_satang: 12_345_678_901_234, effective_on: "2023-05-31" }]);
      });

      it("refuse UPDATE, DELETE and TRUNCATE, and so do the generated mutators", async () => {
        await service.postEntries([entry({ sourceKey: "a" })]);
        for (const statement of [
          "update income_entry set amount_satang = 1",
          "delete from income_entry",
          "truncate income_entry cascade",
        ]) {
          await expect(sql(statement), statement).rejects.toThrow(/append-only/);
        }
        const mutators = [
          service.createIncomeEntries,
          service.updateIncomeEntries,
          service.deleteIncomeEntries,
          service.softDeleteIncomeEntries,
          service.restoreIncomeEntries,
        ];
        for (const mutate of mutators) expect(() => mutate.call(service)).toThrow(/append-only/);
        expect((await service.entries({ limit: 10, offset: 0 })).entries).toHaveLength(1);
      });

      it("refuse nothing, another sign than their kind's, and a day that does not exist", async () => {
        await expect(service.postEntries([entry({ sourceKey: "a", amountSatang: 0 })])).rejects.toThrow(
          /nothing/,
        );
        await expect(service.postEntries([entry({ sourceKey: "a", amountSatang: 0.5 })])).rejects.toThrow(
          RangeError,
        );
        await expect(service.postEntries([entry({ sourceKey: "a", amountSatang: -1 })])).rejects.toThrow(
          /sign_check/,
        );
        await expect(
          service.postEntries([entry({ sourceKey: "a", effectiveOn: "2023-02-30" })]),
        ).rejects.toThrow(/calendar/);
        expect((await service.entries({ limit: 10, offset: 0 })).count).toBe(0);
      });

      it("name a key that was posted before with another amount", async () => {
        await service.postEntries([entry({ sourceKey: "a", amountSatang: 100 })]);
        const again = await service.postEntries([
          entry({ sourceKey: "a", amountSatang: 101 }),
          entry({ sourceKey: "b", amountSatang: 7 }),
        ]);
        expect(again).toEqual({ posted: 1, already: 1, differing: ["a"] });
      });
    });

    describe("rollups", () => {
      it("refuse to be written by anybody but the trigger", async () => {
        await service.postEntries([entry({ sourceKey: "a" })]);
        for (const table of rollupTables) {
          for (const statement of [
            `update ${table} set group_id = 'x'`,
            `delete from ${table}`,
            `truncate ${table}`,
          ]) {
            await expect(sql(statement), statement).rejects.toThrow(/kept by the trigger/);
          }
        }
        await expect(sql("insert into income_rollup_group values ('grp_x', 1)")).rejects.toThrow(
          /kept by the trigger/,
        );
      });

      it("equal the sums of the entries after random posts at the same time, many of them twice", async () => {
        const batches = fc.sample(fc.array(randomEntry, { minLength: 1, maxLength: 60 }), {
          numRuns: 40,
          seed: 7,
        });
        const results = await Promise.all(
          [...batches, ...batches].map((batch) => service.postEntries(batch)),
        );
        const byKey = new Map<string, number>();
        for (const each of batches.flat()) if (!byKey.has(each.sourceKey)) byKey.set(each.sourceKey, 1);
        expect(results.reduce((sum, result) => sum + result.posted, 0)).toBe(byKey.size);
        expect(await service.recount()).toEqual([]);
        const { totalSatang } = await service.summary({});
        const cumulative = [...(await service.cumulativeByGroup()).values()];
        expect(cumulative.reduce((sum, satang) => sum + satang, 0)).toBe(totalSatang);
      });

      it("let a second transaction post for a group that a first one has not committed, and fold to the same sums", async () => {
        const manager = MikroOrmWrapper.forkManager();
        await manager.transactional(async (first) => {
          await first.execute(rawEntry("slot:1", 100));
          // Would wait for the row of grp_a, and this test for itself.
          await service.postEntries([entry({ sourceKey: "slot:2", amountSatang: 20, groupId: "grp_a" })]);
        });
        const slots = () =>
          sql("select slot from income_rollup_month where group_id = 'grp_a' order by slot");
        expect(await slots()).toEqual([{ slot: 0 }, { slot: 1 }]);
        expect(await service.recount()).toEqual([]);
        expect(await service.cumulativeByGroup()).toEqual(new Map([["grp_a", 120]]));
        await service.foldSlots();
        expect(await slots()).toEqual([{ slot: 0 }]);
        expect(await service.recount()).toEqual([]);
        expect(await service.cumulativeByGroup()).toEqual(new Map([["grp_a", 120]]));
      });

      it("give each of many callers at once their own result, and a bad one its own error", async () => {
        const calls = Array.from({ length: 30 }, (_, index) =>
          service.postEntries([
            entry({ sourceKey: `many:${index % 20}`, amountSatang: index === 7 ? -1 : index + 1 }),
          ]),
        );
        const results = await Promise.allSettled(calls);
        const posted = results.flatMap((each) => (each.status === "fulfilled" ? each.value.posted : []));
        expect(results.flatMap((each, index) => (each.status === "rejected" ? index : []))).toEqual([7]);
        // Twenty keys: the seventh is posted by its second caller.
        expect(posted.reduce((sum, each) => sum + each, 0)).toBe(20);
        const differing = results.flatMap((each) =>
          each.status === "fulfilled" ? each.value.differing : [],
        );
        expect(differing).toHaveLength(9);
        expect(await service.recount()).toEqual([]);
      });

      it("are kept by a process and never older than the last posting, whoever posted", async () => {
        const elsewhere = connect({ client: "pg", connection: dbConfig.clientUrl, pool: { min: 0, max: 2 } });
        try {
          const spec = { period: "month", by: "group", of: "verified" } as const;
          const read = async () => ({
            total: (await service.figures.series({ ...spec, period: "all", by: "none" }))[0]?.satang ?? 0,
            months: await service.figures.series(spec),
            channels: await service.byChannel(),
            byGroup: (await service.figures.monthsByGroup()).get("grp_a")?.get("2023-05"),
            last: (await service.figures.lastSales(["grp_a"])).get("grp_a"),
          });
          await service.postEntries([entry({ sourceKey: "kept:1" })]);
          expect(await read()).toMatchObject({ total: 100, byGroup: 100, last: "2023-05-31" });
          const [months] = [await service.figures.series(spec)];
          expect(await service.figures.series(spec), "kept, not read again").toBe(months);
          await postEntriesIn(elsewhere, [
            entry({ sourceKey: "kept:2", amountSatang: 40, effectiveOn: "2023-06-01", channel: "line" }),
          ]);
          expect(await read()).toEqual({
            total: 140,
            months: [
              { period: "2023-05", key: "grp_a", satang: 100 },
              { period: "2023-06", key: "grp_a", satang: 40 },
            ],
            channels: [
              { channel: "fair", satang: 100 },
              { channel: "line", satang: 40 },
            ],
            byGroup: 100,
            last: "2023-06-01",
          });
          const open = await elsewhere.transaction();
          await postEntriesIn(open, [entry({ sourceKey: "kept:3" })]);
          expect((await read()).total, "not committed yet").toBe(140);
          await open.commit();
          expect(await read()).toMatchObject({ total: 240, byGroup: 200 });
        } finally {
          await elsewhere.destroy();
        }
      });

      it("are named by recount when they are not the sum of their entries", async () => {
        await service.postEntries([entry({ sourceKey: "a", amountSatang: 100 })]);
        await sql("alter table income_rollup_group disable trigger income_rollup_group_keep");
        await sql("update income_rollup_group set total_satang = 99");
        await sql("insert into income_rollup_group (group_id, total_satang) values ('grp_ghost', 5)");
        expect(await service.recount()).toEqual([
          { rollup: "income_rollup_group", key: "grp_a", rollupSatang: 99, entriesSatang: 100 },
          { rollup: "income_rollup_group", key: "grp_ghost", rollupSatang: 5, entriesSatang: null },
        ]);
      });
    });

    describe("the sample history", () => {
      it("equals the table for each group and year, also when it is loaded twice", async () => {
        const rows = parseGroupYearIncome(table("sample_income_group_year.csv"));
        const entries = incomeHistory(sampleGroups(), rows);
        const [first, second] = [await service.postEntries(entries), await service.postEntries(entries)];
        expect(first).toEqual({ posted: entries.length, already: 0, differing: [] });
        expect(second).toEqual({ posted: 0, already: entries.length, differing: [] });
        for (const group of sampleGroups()) {
          const expected = rows
            .filter((row) => row.code === group.code)
            .map((row) => ({ beYear: row.beYear, satang: row.incomeBaht * 100 }));
          expect(await service.byYear(group.id), group.code).toEqual(expected);
        }
        const summary = await service.summary({});
        expect(summary.totalSatang).toBe(8_531_245_000);
        expect(summary.byYear.map((year) => year.beYear)).toEqual([
          2559, 2560, 2561, 2562, 2563, 2564, 2565, 2566,
        ]);
        expect(summary.byGroup).toHaveLength(58);
        expect(await service.recount()).toEqual([]);
      });
    });

    describe("summary and entries", () => {
      it("count the same in any period, whether it is made of months or of days", async () => {
        const posted = distinct(fc.sample(randomEntry, { numRuns: 300, seed: 11 }));
        await service.postEntries(posted);
        const periods = fc.sample(fc.tuple(randomDay, randomDay), { numRuns: 40, seed: 3 });
        for (const [a, b] of periods) {
          const [from, to] = a < b ? [a, b] : [b, a];
          const within = posted.filter((each) => from <= each.effectiveOn && each.effectiveOn <= to);
          const summary = await service.summary({ from, to });
          expect(summary.totalSatang, `${from}..${to}`).toBe(sum(within.map((each) => each.amountSatang)));
          expect(sum(summary.byChannel.map((each) => each.satang))).toBe(summary.totalSatang);
          expect(sum(summary.byGroup.map((each) => each.satang))).toBe(summary.totalSatang);
          expect((await service.entries({ from, to, limit: 1, offset: 0 })).count).toBe(within.length);
        }
      });

      it("filter by group, channel and category, and answer nothing for a period that ends before it begins", async () => {
        await service.postEntries([
          entry({ sourceKey: "a", amountSatang: 1 }),
          entry({ sourceKey: "b", amountSatang: 20, channel: "line" }),
          entry({ sourceKey: "c", amountSatang: 300, groupId: "grp_b", category: "craft" }),
        ]);
        expect((await service.summary({ groupId: "grp_a" })).totalSatang).toBe(21);
        expect((await service.summary({ channel: "line" })).totalSatang).toBe(20);
        expect((await service.summary({ category: "craft" })).byGroup).toEqual([
          { groupId: "grp_b", satang: 300 },
        ]);
        const nothing = { totalSatang: 0, byYear: [], byGroup: [], byChannel: [] };
        expect(await service.summary({ from: "2023-06-01", to: "2023-05-01" })).toEqual(nothing);
        const page = await service.entries({ groupId: "grp_a", limit: 1, offset: 1 });
        expect(page).toMatchObject({ count: 2, entries: [{ groupId: "grp_a", effectiveOn: "2023-05-31" }] });
        expect(await service.cumulativeByGroup(["grp_b", "grp_none"])).toEqual(new Map([["grp_b", 300]]));
        expect(await service.cumulativeByGroup([])).toEqual(new Map());
      });
    });
  },
});

const rawEntry = (key: string, satang: number) =>
  `insert into income_entry (id, source_key, group_id, channel, category, effective_on, amount_satang, kind, source, is_sample, definition_version)
   values ('inc_${key}', '${key}', 'grp_a', 'fair', 'seafood', '2023-05-31', ${satang}, 'sale', 'history', true, '1')`;

const randomDay = fc
  .integer({ min: 0, max: 700 })
  .map((offset) => new Date(Date.UTC(2022, 10, 20) + offset * 86_400_000).toISOString().slice(0, 10));

/** Few keys, so that posts meet. The same key always is the same entry. */
const randomEntry = fc.integer({ min: 0, max: 500 }).map((number) =>
  entry({
    sourceKey: `key:${number}`,
    groupId: `grp_${number % 5}`,
    channel: channels[number % channels.length] ?? "web",
    category: categories[number % 7]?.handle ?? "seafood",
    effectiveOn: new Date(Date.UTC(2022, 10, 20) + ((number * 37) % 700) * 86_400_000)
      .toISOString()
      .slice(0, 10),
    amountSatang: (number % 3 === 0 ? -1 : 1) * (number * 7919 + 1),
    kind: number % 3 === 0 ? "refund" : "sale",
    source: "order",
  }),
);

function distinct(entries: NewIncomeEntry[]): NewIncomeEntry[] {
  return [...new Map(entries.map((each) => [each.sourceKey, each])).values()];
}

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function table(name: string): string {
  return readFileSync(join(__dirname, "../../../data/sample", name), "utf8");
}

function sampleGroups(): HistoryGroup[] {
  const [, ...lines] = table("sample_groups.csv").trim().split(/\r?\n/);
  return lines.map((line) => {
    const columns = line.split(",");
    const category = categories.find((each) => each.sample_code === columns[8]);
    if (!category) throw new Error(`No category in ${line}`);
    return { id: `grp_${columns[0]}`, code: columns[0] ?? "", category: category.handle };
  });
}

function entry(over: Partial<NewIncomeEntry> & { sourceKey: string }): NewIncomeEntry {
  return {
    groupId: "grp_a",
    channel: "fair",
    category: "seafood",
    effectiveOn: "2023-05-31",
    amountSatang: 100,
    kind: "opening",
    source: "history",
    isSample: true,
    ...over,
  };
}
