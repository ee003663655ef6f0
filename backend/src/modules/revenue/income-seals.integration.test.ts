import { join } from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyDatabase } from "../../../integration/empty-database";
import { printSeal } from "./domain/printed-seal";
import { REVENUE_MODULE } from "./index";
import type RevenueService from "./service";

const keepers = ["income_entry", "income_seal", "income_sealed_entry"];

const database = emptyDatabase("income-seals");
beforeAll(database.make);
afterAll(database.drop);

moduleIntegrationTestRunner<RevenueService>({
  moduleName: REVENUE_MODULE,
  dbName: database.name,
  resolve: "./src/modules/revenue",
  pathToMigrations: join(__dirname, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = async (text: string) => MikroOrmWrapper.forkManager().execute(text);

    /** What only somebody can do who owns the database. */
    async function asOwner(text: string) {
      for (const table of keepers) await sql(`alter table ${table} disable trigger user`);
      await sql(text);
      for (const table of keepers) await sql(`alter table ${table} enable trigger user`);
    }

    async function post(count: number, prefix = "s") {
      await service.postEntries(
        Array.from({ length: count }, (_, index) => ({
          sourceKey: `${prefix}:${String(index).padStart(4, "0")}`,
          groupId: `grp_${index % 3}`,
          channel: "fair" as const,
          category: "seafood" as const,
          effectiveOn: "2023-05-31",
          amountSatang: 10_000 + index,
          kind: "sale" as const,
          source: "history" as const,
          isSample: false,
        })),
      );
    }

    const idOf = async (key: string) =>
      ((await sql(`select id from income_entry where source_key = '${key}'`)) as { id: string }[])[0]?.id;

    async function sealedHistory(): Promise<string> {
      await post(40);
      await service.seals.sealNew();
      await post(20, "t");
      await service.seals.sealNew({ lookBackMinutes: 60 });
      const latest = await service.seals.latest();
      if (!latest) throw new Error("Nothing was sealed");
      return printSeal(latest);
    }

    describe("seals", () => {
      it("hold every entry once, say nothing of what is untouched, and are the same in any time zone", async () => {
        const printed = await sealedHistory();
        expect(await service.seals.latest()).toMatchObject({ no: 2, entries: 60 });
        expect(await service.seals.sealNew()).toBe(0);
        await sql("set time zone 'Asia/Bangkok'");
        expect(await service.seals.verify(printed)).toEqual([]);
        await post(1, "u");
        expect(await service.seals.verify(printed)).toEqual([]);
      });

      it("are made once however many seal at the same time", async () => {
        await post(30);
        await Promise.all(Array.from({ length: 5 }, () => service.seals.sealNew()));
        expect(await service.seals.latest()).toMatchObject({ no: 1, entries: 30 });
        expect(await service.seals.verify()).toEqual([]);
      });

      it("can't be changed or taken away", async () => {
        await sealedHistory();
        for (const table of ["income_seal", "income_sealed_entry"]) {
          await expect(sql(`delete from ${table}`)).rejects.toThrow(/append-only/);
        }
        await expect(sql("update income_seal set entries = 1")).rejects.toThrow(/append-only/);
      });

      it.each([
        [
          "an altered amount",
          "altered",
          "update income_entry set amount_satang = 1 where source_key = 's:0007'",
        ],
        [
          "a shifted date",
          "altered",
          "update income_entry set effective_on = '2022-01-01' where source_key = 's:0007'",
        ],
        ["a deleted row", "missing", "delete from income_entry where source_key = 's:0007'"],
      ])("name %s", async (_, kind, change) => {
        const printed = await sealedHistory();
        const id = await idOf("s:0007");
        await asOwner(change);
        expect(await service.seals.verify(printed)).toMatchObject([{ kind, what: id }]);
      });

      it("name a row that was put among older ones", async () => {
        await sealedHistory();
        await asOwner("update income_seal set sealed_at = now() + interval '2 hours'");
        await post(1, "later");
        expect(await service.seals.verify()).toMatchObject([
          { kind: "added", what: await idOf("later:0000") },
        ]);
      });

      it("name a seal whose entries were exchanged together with their hashes", async () => {
        await sealedHistory();
        await asOwner("update income_entry set amount_satang = 1 where source_key = 's:0007'");
        await asOwner(
          "update income_sealed_entry set entry_hash = income_entry_hash(entry) from income_entry entry where entry.id = entry_id",
        );
        expect(await service.seals.verify()).toMatchObject([{ kind: "broken", what: "1" }]);
      });

      it("a printed seal tells when all seals were made anew", async () => {
        const printed = await sealedHistory();
        await asOwner(
          "update income_entry set amount_satang = 1 where source_key = 's:0007'; delete from income_sealed_entry; delete from income_seal",
        );
        await service.seals.sealNew();
        expect(await service.seals.verify()).toEqual([]);
        expect(await service.seals.verify(printed)).toMatchObject([{ kind: "other_seal", what: "2" }]);
      });
    });
  },
});
