import { join } from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emptyDatabase } from "../../../integration/empty-database";
import { IncomeModel, type ModelFacts, type ModelGroup } from "../../../proof/income-model";
import { chanceOf, IncomeOperations, modelGroups } from "../../../proof/income-operations";
import { isLongRun, proofSeeds, reportProof } from "../../../proof/proof-run";
import type { FigurePeriod } from "./domain/figure-periods";
import type { FigureCut, FigureGroup } from "./figure-statement";
import { REVENUE_MODULE } from "./index";
import type RevenueService from "./service";

/** A seed is so many operations: 3 in `npm test`, 40 in `pnpm proof income`. */
const operationsASeed = 5_000;
const waveSize = 24;

/** Written once more, from the day and not from the month: the notebook's own calendar. */
const calendar: Record<FigurePeriod, (day: string, group: ModelGroup) => string> = {
  all: () => "all",
  month: (day) => day.slice(0, 7),
  quarter: (day) =>
    `${day.slice(0, 4)}-Q${["01", "02", "03"].includes(day.slice(5, 7)) ? 1 : day < `${day.slice(0, 4)}-07-01` ? 2 : day < `${day.slice(0, 4)}-10-01` ? 3 : 4}`,
  year: (day) => `${Number(day.slice(0, 4)) + 543}`,
  fiscal_year: (day) => `${Number(day.slice(0, 4)) + 543 + (day.slice(5) >= "10-01" ? 1 : 0)}`,
  cohort_year: (day, group) => {
    let year = 1;
    let start = Number(group.joined.slice(0, 4));
    const turn = group.joined.slice(5, 7);
    while (`${start + 1}-${turn}` <= day.slice(0, 7)) {
      start++;
      year++;
    }
    return `${year}`;
  },
};
const cuts: Record<FigureCut, (fact: ModelFacts, group: ModelGroup) => string> = {
  none: () => "all",
  group: (fact) => fact.group,
  channel: (fact) => fact.channel,
  category: (fact) => fact.category,
  label: (_fact, group) => group.place,
};
const figureGroups: FigureGroup[] = modelGroups.map(({ id, joined, place }) => ({
  groupId: id,
  label: place,
  joinedOn: joined,
}));

/** The same views by SQL over the entries themselves, as somebody would ask who knows no rollups. */
const overEntries: Record<Exclude<FigurePeriod, "cohort_year">, string> = {
  all: "'all'",
  month: "left(effective_on::text, 7)",
  quarter: "extract(year from effective_on) || '-Q' || extract(quarter from effective_on)",
  year: "(extract(year from effective_on) + 543)::text",
  fiscal_year:
    "(extract(year from effective_on) + 543 + case when extract(month from effective_on) >= 10 then 1 else 0 end)::text",
};
const entryColumns = { none: "'all'", group: "group_id", channel: "channel", category: "category" } as const;

const database = emptyDatabase("income-model");
beforeAll(database.make);
afterAll(database.drop);

moduleIntegrationTestRunner<RevenueService>({
  moduleName: REVENUE_MODULE,
  dbName: database.name,
  resolve: "./src/modules/revenue",
  pathToMigrations: join(__dirname, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = async <Row>(text: string): Promise<Row[]> =>
      MikroOrmWrapper.forkManager().execute(text) as Promise<Row[]>;

    async function compareFigures(model: IncomeModel, name: string): Promise<number> {
      let compared = 0;
      for (const of of ["verified", "claimed"] as const) {
        for (const period of Object.keys(calendar) as FigurePeriod[]) {
          for (const by of Object.keys(cuts) as FigureCut[]) {
            const rows = await service.figures.series({ period, by, of, groups: figureGroups });
            const ours = new Map(rows.map((row) => [`${row.period} ${row.key}`, row.satang]));
            const theirs = model.figures(calendar[period], cuts[by], of);
            expect([...ours].sort(), `${name}: ${of} by ${period} and ${by}`).toEqual([...theirs].sort());
            compared += ours.size;
          }
        }
      }
      return compared;
    }

    async function compareClaims(model: IncomeModel, operations: IncomeOperations): Promise<void> {
      const rows = await sql<{ id: string; status: string; version: number }>(
        "select id, status, version from income_claim",
      );
      const ours = new Map(rows.map((row) => [row.id, `${row.status} ${row.version}`]));
      expect(ours.size).toBe(model.claims.size);
      for (const claim of model.claims.values()) {
        expect(ours.get(operations.idOf(claim.key)), claim.key).toBe(`${claim.state} ${claim.version}`);
      }
    }

    /** What has to hold whatever was done, asked of the database itself. */
    async function invariants(): Promise<void> {
      expect(await service.recount()).toEqual([]);
      const faults = await sql(`
        select 'claim without its one entry' as fault, claim.id from income_claim claim
          where (claim.status = 'verified') <> (1 = (select count(*) from income_entry entry where entry.claim_id = claim.id
            and entry.kind <> 'reversal' and entry.amount_satang = claim.amount_satang
            and not exists (select 1 from income_entry back where back.reverses_id = entry.id)))
        union all select 'verified by a claimant', id from income_claim where status = 'verified' and decided_by = any(claimants)
        union all select 'entry of no verified claim', entry.id from income_entry entry join income_claim claim on claim.id = entry.claim_id
          where claim.status not in ('verified', 'withdrawn')
        union all select 'entry reversed twice', reverses_id from income_entry where reverses_id is not null group by 2 having count(*) > 1`);
      expect(faults).toEqual([]);
    }

    async function compareWithSql(): Promise<number> {
      let compared = 0;
      for (const [period, periodSql] of Object.entries(overEntries)) {
        for (const [by, keySql] of Object.entries(entryColumns)) {
          for (const range of [{}, { from: "2023-10-01", to: "2024-09-30" }]) {
            const between =
              "from" in range ? `where effective_on between '${range.from}' and '${range.to}'` : "";
            const theirs = await sql<{ period: string; key: string; satang: string }>(
              `select ${periodSql} as period, ${keySql} as key, sum(amount_satang)::text as satang from income_entry ${between} group by 1, 2`,
            );
            const ours = await service.figures.series({
              period: period as FigurePeriod,
              by: by as FigureCut,
              of: "verified",
              ...range,
            });
            const named = (rows: readonly { period: string; key: string; satang: string | number }[]) =>
              rows.map((row) => `${row.period} ${row.key} ${row.satang}`).sort();
            expect(named(ours), `${period} by ${by} ${between}`).toEqual(named(theirs));
            compared += ours.length;
          }
        }
      }
      return compared;
    }

    it.each(proofSeeds(3))(
      "figures and claims equal a plain model, and every view equals SQL over the entries, after random operations at once, seed %i",
      async (seed) => {
        const model = new IncomeModel(modelGroups);
        const operations = new IncomeOperations(service, model, chanceOf(seed));
        const done = new Map<string, number>();
        let refused = 0;
        const started = Date.now();
        for (let count = 0; count < operationsASeed; ) {
          const wave = operations.wave(Math.min(waveSize, operationsASeed - count));
          const answers = await Promise.all(wave.map((operation) => operation.run()));
          wave.forEach((operation, index) => {
            expect(answers[index], `seed ${seed}, ${operation.name} after ${count}`).toBe(operation.expected);
            done.set(operation.name, (done.get(operation.name) ?? 0) + 1);
            if (operation.expected !== "ok") refused++;
          });
          count += wave.length;
        }
        const seconds = (Date.now() - started) / 1000;
        await invariants();
        await compareClaims(model, operations);
        const figures = (await compareFigures(model, `seed ${seed}`)) + (await compareWithSql());
        const last = await service.figures.lastSales(modelGroups.map((group) => group.id));
        for (const { id } of modelGroups) expect(last.get(id), id).toBe(model.lastSale(id));
        results.push([seed, operationsASeed, refused, model.amounts.length, figures, seconds.toFixed(1)]);
        for (const name of [
          "claim",
          "verify",
          "reject",
          "withdraw",
          "correct",
          "import",
          "undo",
          "web sale",
          "refund",
          "edit",
        ]) {
          expect(done.get(name) ?? 0, `${name} took place`).toBeGreaterThan(10);
        }
      },
      isLongRun() ? 600_000 : 120_000,
    );

    const results: (string | number)[][] = [];
    it("the run is written down", () => {
      reportProof("income", {
        columns: ["seed", "operations", "of them refused", "amounts posted", "figures compared", "seconds"],
        rows: results,
        remarks: [
          "Every answer, claim, figure and rollup was that of the plain model; every view was that of SQL over the entries.",
        ],
      });
      expect(results.length).toBeGreaterThan(0);
    });
  },
});
