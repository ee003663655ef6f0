import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMarket } from "../../../integration/market";
import { createStaff } from "../../../integration/staff";
import { proofSeeds, reportProof } from "../../../proof/proof-run";
import { REVENUE_MODULE } from "../../modules/revenue/index";
import type RevenueService from "../../modules/revenue/service";
import { WORLD_MODULE } from "../../modules/world/index";
import type WorldService from "../../modules/world/service";
import { createGroupsWorkflow } from "../group/create-groups";
import { verifyIncome } from "../revenue/verify-income";
import { guessMap, importFromScript } from "./import-from-script";

/** 25,000 rows in `npm test`; `pnpm proof import` streams as many thousands as it has seeds. */
const LONG = proofSeeds(25).length * 1000;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const folder = mkdtempSync(join(tmpdir(), "script-import-"));
    const path = join(folder, "ขาย.csv");
    const staff = { by: "prepares@example.com", approvedBy: "approves@example.com" };
    let pg: Knex;
    let groupId = "";
    const revenue = () => getContainer().resolve<RevenueService>(REVENUE_MODULE);
    const total = async () =>
      (await revenue().figures.series({ period: "all", by: "none", of: "verified" }))[0]?.satang ?? 0;

    const heading = "ชื่อกลุ่ม,วันที่,ช่องทาง,ยอดขาย\n";
    const line = (row: number, amount: string | number) =>
      `${row % 2 ? "น้ำผึ้งบ้านนอก" : "ครัวปลายนา"},${(row % 28) + 1}/${(row % 12) + 1}/2566,ออกบูธ,${amount}\n`;
    const write = (...amounts: (string | number)[]) =>
      writeFileSync(path, heading + amounts.map((amount, index) => line(index, amount)).join(""));

    beforeAll(async () => {
      const container = getContainer();
      pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await container.resolve<WorldService>(WORLD_MODULE).fix("real");
      await createMarket(container);
      const shared = { tambon_code: "210801", category: "beverage", joined_on: "2018-06-14" };
      const { result } = await createGroupsWorkflow(container).run({
        input: {
          groups: [
            { handle: "honey", name: "น้ำผึ้งบ้านนอก", ...shared },
            { handle: "kitchen", name: "ครัวปลายนา", ...shared },
          ],
        },
      });
      groupId = result[0]?.id ?? "";
      for (const email of Object.values(staff)) await createStaff(container, api, email, []);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    describe("a file that a script brings in", () => {
      it("is posted when somebody else approves, never by one person alone, and not at all with a bad row", async () => {
        write(700, "(200)", '"1,000.50"');
        const map = await guessMap(path, "income");
        const alone = importFromScript(pg, { path, map, by: staff.by, approvedBy: staff.by });
        await expect(alone).rejects.toThrow("อีกคน");
        expect(await total()).toBe(0);
        const { record, problems } = await importFromScript(pg, { path, map, ...staff });
        expect([record.state, record.posted_rows, problems, await total()]).toEqual([
          "posted",
          3,
          [],
          150_050,
        ]);
        const again = importFromScript(pg, { path, map: { ...map, duplicates: "keep" }, ...staff });
        await expect(again).rejects.toThrow("นำเข้าไปแล้ว");
        write("หลายบาท", 5);
        const bad = await importFromScript(pg, { path, map, ...staff });
        expect([bad.record.state, bad.problems]).toEqual([
          "draft",
          [expect.stringMatching(/^2 D "หลายบาท": /)],
        ]);
        expect(await total()).toBe(150_050);
      });

      it(`may have any length: ${LONG} rows are streamed below 300 MB and posted in one transaction`, async () => {
        const started = Date.now();
        const rows = Readable.from(
          (function* () {
            yield heading;
            for (let row = 0; row < LONG; row++) yield line(row, row + 1);
          })(),
        );
        await pipeline(rows, createWriteStream(path));
        const map = await guessMap(path, "income");
        const { record, problems, peakMb } = await importFromScript(pg, { path, map, ...staff });
        expect([record.state, record.posted_rows, problems]).toEqual(["posted", LONG, []]);
        expect(await total()).toBe(((LONG * (LONG + 1)) / 2) * 100);
        expect(await revenue().recount()).toEqual([]);
        expect(peakMb).toBeGreaterThan(10);
        expect(peakMb).toBeLessThan(300);
        reportProof("import", {
          columns: ["rows", "memory of the reader, MB", "seconds from the file to the figures"],
          rows: [[LONG, Math.round(peakMb), Math.round((Date.now() - started) / 1000)]],
          remarks: ["Every row was posted in one transaction; the total is exact and a full recount equal."],
        });
      });
    });

    describe("verifyIncome", () => {
      it("names entries whose claim or import is gone, was never decided, or says something else", async () => {
        write(700, 800);
        const map = await guessMap(path, "income");
        const { record } = await importFromScript(pg, { path, map, ...staff });
        const claim = await revenue().claims.create(
          {
            ...{
              requestKey: "claim-of-sources",
              groupId,
              channel: "fair",
              category: "craft",
              soldOn: "2024-03-01",
            },
            ...{
              amountSatang: 900,
              quantity: null,
              buyerKind: null,
              note: null,
              submit: true,
              isSample: false,
            },
            evidence: [{ fileId: "pfile_1", name: "a.png", mimeType: "image/png", byteSize: 1 }],
          },
          { type: "member", id: "mem_1" },
        );
        const actor = { type: "user" as const, id: "user_1" };
        await revenue().claims.verify({ id: claim.id, version: claim.version, actor });
        expect((await verifyIncome(pg)).faults).toEqual([]);
        // Past the triggers, as somebody with the database's own password could.
        const shiftRollup = (satang: number) =>
          pg.transaction(async (past) => {
            await past.raw("set local session_replication_role = replica");
            await past("income_rollup_group").where({ group_id: groupId }).increment("total_satang", satang);
          });
        await shiftRollup(7);
        expect((await verifyIncome(pg)).faults).toMatchObject([
          { kind: "rollup", what: `income_rollup_group ${groupId}` },
        ]);
        await shiftRollup(-7);
        await pg.transaction(async (past) => {
          await past.raw("set local session_replication_role = replica");
          await past("income_claim").where({ id: claim.id }).update({ amount_satang: 901 });
          await past("income_import_row").where({ import_id: record.id, seq: 1 }).delete();
        });
        const named = (await verifyIncome(pg)).faults;
        expect(named.map((fault) => fault.kind)).toEqual(["no_source", "no_source"]);
        expect(named.map((fault) => fault.found).join()).toMatch(/900 satang claim:|70000 satang import:/);
        await pg.transaction(async (past) => {
          await past.raw("set local session_replication_role = replica");
          await past("income_claim_evidence").delete();
          await past("income_claim").delete();
          await past("income_import").update({ state: "draft" });
        });
        expect((await verifyIncome(pg)).faults).toHaveLength(3);
      });
    });
  },
});
