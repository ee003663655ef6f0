import { writeFileSync } from "node:fs";
import { listCatalogueQuery } from "@chumchon/contracts";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { describeEngine } from "../../integration/engine-contract";
import {
  measureRelevance,
  readRelevanceSet,
  relevanceTable,
} from "../../integration/relevance/measure-relevance";
import SearchCatalogueProvider from "../modules/search-catalogue/service";
import { loadSampleWorld } from "../seed/load-sample-world";
import { searchCatalogue } from "./search-catalogue";

medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    let provider: SearchCatalogueProvider | undefined;
    describeEngine(
      { beforeEach, describe, expect, it },
      () => {
        const key = ContainerRegistrationKeys.PG_CONNECTION;
        provider ??= new SearchCatalogueProvider({ [key]: getContainer().resolve(key) });
        return provider;
      },
      "search-catalogue",
    );

    beforeAll(async () => {
      await loadSampleWorld(getContainer());
      await getContainer().resolve(Modules.SEARCH).reindex({ strategy: "swap" });
    });

    it("answers the relevance set over the sample world: recall@10 of 0.95 and MRR of 0.85", async () => {
      const container = getContainer();
      const questions = readRelevanceSet();
      const answers = await measureRelevance(questions, async (q) => {
        const query = listCatalogueQuery.parse({ q, limit: 10 });
        return (await searchCatalogue(container, query)).products.map((product) => product.handle);
      });
      const table = relevanceTable(answers);
      // For whoever tunes: the table and what fails, as docs/search.md has them.
      if (process.env.RELEVANCE_REPORT) {
        const failing = answers.filter((answer) => answer.recall < 1 || answer.reciprocalRank < 1);
        writeFileSync(process.env.RELEVANCE_REPORT, JSON.stringify({ table, failing }, null, 1));
      }
      const all = table.at(-1);
      expect(all?.questions).toBeGreaterThanOrEqual(200);
      expect(all?.recallAt10, JSON.stringify(table)).toBeGreaterThanOrEqual(0.95);
      expect(all?.mrr, JSON.stringify(table)).toBeGreaterThanOrEqual(0.85);
    });
  },
});
