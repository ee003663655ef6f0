import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { describe, expect, it } from "vitest";
import { REVENUE_MODULE } from ".";
import type { NewIncomeEntry } from "./domain/new-income-entry";
import type RevenueService from "./service";

moduleIntegrationTestRunner<RevenueService>({
  moduleName: REVENUE_MODULE,
  resolve: "./src/modules/revenue",
  pathToMigrations: `${process.cwd()}/src/modules/revenue/migrations`,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = async <Row>(text: string): Promise<Row[]> => MikroOrmWrapper.forkManager().execute(text);

    describe("income entries", () => {
      it("are read by Query with numbers and days", async () => {
        await service.postEntries([entry({ sourceKey: "a", amountSatang: 12_345_678_901_234 })]);
        const listed = await service.listIncomeEntries({ group_id: "grp_a" });
        expect(listed[0]).toMatchObject({ amount_satang: 12_345_678_901_234, effective_on: "2023-05-31" });
      });
    });
  },
});

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
