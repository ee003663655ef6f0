import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { knex as connect } from "@medusajs/framework/mikro-orm/knex";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emptyDatabase } from "../../../../integration/empty-database";
import { waitUntil } from "../../../../integration/wait-until";
import { REVENUE_MODULE } from "../index";
import type RevenueService from "../service";

const ROWS = 25_000;
const TOTAL = ((ROWS * (ROWS + 1)) / 2) * 100;
/** A row of the third batch of 10,000: two batches are in the transaction when posting meets it. */
const MIDDLE = 24_000;

const mapping = { layout: "long", header_row: 1, columns: {}, periods: [], be_year: null };
const found = { sheets: [], sheet: "", rows: [], headings: [], shape: null, mapping };

const database = emptyDatabase("posting-faults");
beforeAll(database.make);
afterAll(database.drop);

moduleIntegrationTestRunner<RevenueService>({
  moduleName: REVENUE_MODULE,
  dbName: database.name,
  resolve: "./src/modules/revenue",
  pathToMigrations: join(__dirname, "../migrations"),
  testSuite: ({ service, dbConfig }) => {
    const opened: Knex[] = [];
    const started: ChildProcess[] = [];
    let other: Knex;
    const connection = () => {
      const made = connect({ client: "pg", connection: dbConfig.clientUrl, pool: { min: 0, max: 3 } });
      opened.push(made);
      return made;
    };
    beforeEach(() => {
      other = connection();
    });
    afterEach(async () => {
      for (const child of started.splice(0)) child.kill("SIGKILL");
      for (const each of opened.splice(0)) await each.destroy();
    });
    const count = async () => Number((await other("income_entry").count({ count: "*" }))[0]?.count);
    const total = async () =>
      (await service.figures.series({ period: "all", by: "none", of: "verified" }))[0]?.satang ?? 0;

    async function approvedImport(): Promise<string> {
      const made = await service.imports.create(
        {
          kind: "income",
          fileId: null,
          fileName: "ขาย.csv",
          fileBytes: 1,
          found: found as never,
          isSample: false,
        },
        "user_prepares",
      );
      const drafts = Array.from({ length: ROWS }, (_, index) => ({
        rowNo: index + 2,
        column: "D",
        groupId: index < 1000 ? "grp_a" : "grp_b",
        channel: "fair" as const,
        category: "craft" as const,
        effectiveOn: "2023-12-20",
        grain: "day" as const,
        amountSatang: (index + 1) * 100,
        note: null,
      }));
      const read = async (stage: { take(rows: typeof drafts, problems: []): Promise<void> }) => {
        await stage.take(drafts, []);
        return { rows: ROWS, skipped: 0, problems: 0, unknownGroups: [] };
      };
      const by = "user_prepares";
      const drafted = { id: made.id, by, mapping, groupNames: {}, duplicates: "keep", read };
      const { revision } = await service.imports.preview({ ...drafted, revision: made.revision } as never);
      const submitted = await service.imports.submit({ id: made.id, revision, by });
      await service.imports.approve({ id: made.id, revision: submitted.revision, by: "user_approves" });
      return made.id;
    }

    /** Whoever posts this key has to wait until the transaction of the answer ends. */
    async function holdUp(sourceKey: string): Promise<Knex.Transaction> {
      const holding = await other.transaction();
      await holding.raw(
        `insert into income_entry (id, source_key, group_id, channel, category, effective_on, amount_satang, kind, source, is_sample, definition_version)
         values ('inc_in_the_way', ?, 'grp_in_the_way', 'fair', 'craft', '2023-01-01', 1, 'sale', 'history', false, '1')`,
        [sourceKey],
      );
      return holding;
    }

    /** The process of the database that waits for it. */
    async function whoWaits(): Promise<number> {
      const [pid] = await waitUntil(
        async () =>
          (
            await other.raw<{ rows: { pid: number }[] }>(
              `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                 and query ilike '%insert into income_entry%'`,
            )
          ).rows.map((row) => row.pid),
        (pids) => pids.length === 1,
      );
      return pid ?? 0;
    }

    async function isPostedOnce(id: string): Promise<void> {
      const outcome = await waitUntil(
        () => service.imports.post(id),
        (answer) => answer !== "busy",
      );
      expect(outcome).toBe("posted");
      expect([await count(), await total()]).toEqual([ROWS, TOTAL]);
      expect(await service.imports.post(id)).toBe("not_approved");
      expect([await count(), await service.recount()]).toEqual([ROWS, []]);
    }

    describe("the rows of a submitted import", () => {
      it("can't be changed, moved, taken away or added to, and no row is of an import that is not there", async () => {
        const id = await approvedImport();
        const row = `'grp_a', 'fair', 'craft', '2023-12-20', 'day', 100`;
        const add = (to: string) =>
          other.raw(`insert into income_import_row (import_id, seq, row_no, group_id, channel, category, effective_on, grain, amount_satang)
            values ('${to}', 99999, 99999, ${row})`);
        const draft = await service.imports.create(
          { kind: "income", fileId: null, fileName: "a.csv", fileBytes: 1, isSample: false, found } as never,
          "user_prepares",
        );
        await add(draft.id);
        for (const refused of [
          () => add(id),
          () => add("iimp_nowhere"),
          () =>
            other.raw(`update income_import_row set amount_satang = 1 where import_id = '${id}' and seq = 7`),
          () =>
            other.raw(
              `update income_import_row set import_id = '${draft.id}', seq = 1 where import_id = '${id}' and seq = 7`,
            ),
          () => other.raw(`update income_import_row set import_id = '${id}' where import_id = '${draft.id}'`),
          () => other.raw(`delete from income_import_row where import_id = '${id}' and seq = 7`),
        ]) {
          await expect(refused()).rejects.toThrow("the rows of a submitted import are kept");
        }
        await other.raw(`update income_import_row set amount_satang = 1 where import_id = '${draft.id}'`);
        await other.raw(`delete from income_import_row where import_id = '${draft.id}'`);
      });
    });

    describe("posting an import of 25,000 rows", () => {
      it("that is killed (SIGKILL) in the middle has posted nothing, and is posted once by whoever comes next", async () => {
        const id = await approvedImport();
        const holding = await holdUp(`import:${id}:${MIDDLE}`);
        const child = spawn(
          process.execPath,
          [
            "-r",
            "ts-node/register/transpile-only",
            join(__dirname, "../../../../integration/post-alone.ts"),
            dbConfig.clientUrl,
            id,
          ],
          { stdio: "ignore" },
        );
        started.push(child);
        await whoWaits();
        expect((await service.imports.read(id))?.posted_rows, "shown while it goes on").toBe(20_000);
        child.kill("SIGKILL");
        await holding.rollback();
        await waitUntil(count, (entries) => entries === 0);
        expect([await total(), (await service.imports.read(id))?.state]).toEqual([0, "approved"]);
        await isPostedOnce(id);
      });

      it("whose database connection is cut in the middle has posted nothing, and is posted once afterwards", async () => {
        const id = await approvedImport();
        const holding = await holdUp(`import:${id}:${MIDDLE}`);
        const posting = service.imports.post(id).catch((error: Error) => error.message);
        await other.raw("select pg_terminate_backend(?)", [await whoWaits()]);
        expect(await posting).toMatch(/terminat/i);
        await holding.rollback();
        expect([await count(), await total(), await service.recount()]).toEqual([0, 0, []]);
        expect((await service.imports.read(id))?.state).toBe("approved");
        await isPostedOnce(id);
      });
    });

    describe("verifying a claim", () => {
      it("whose database connection is cut leaves it waiting and posts nothing, and is done once afterwards", async () => {
        const claim = await service.claims.create(
          {
            ...{ requestKey: "claim-of-faults", groupId: "grp_a", channel: "fair", category: "craft" },
            ...{ soldOn: "2024-03-01", amountSatang: 700, quantity: null, buyerKind: null, note: null },
            evidence: [{ fileId: "pfile_1", name: "a.png", mimeType: "image/png", byteSize: 1 }],
            ...{ submit: true, isSample: false },
          },
          { type: "member", id: "mem_1" },
        );
        const act = { id: claim.id, version: claim.version, actor: { type: "user" as const, id: "user_1" } };
        const holding = await holdUp(`claim:${claim.id}:sale`);
        const verifying = service.claims.verify(act).catch((error: Error) => error.message);
        await other.raw("select pg_terminate_backend(?)", [await whoWaits()]);
        expect(await verifying).toMatch(/terminat/i);
        await holding.rollback();
        expect([await count(), (await service.claims.read(claim.id))?.status]).toEqual([0, "submitted"]);
        await service.claims.verify(act);
        expect([await count(), await total()]).toEqual([1, 700]);
      });
    });
  },
});
