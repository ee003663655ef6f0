import { writeFileSync } from "node:fs";
import { listCatalogueQuery } from "@chumchon/contracts";
import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
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
import { wakeMeilisearch } from "./catalogue-engine";
import { catalogueIndex, meilisearchIndex } from "./catalogue-indexes";
import { searchCatalogue } from "./search-catalogue";

const MOST_ATTEMPTS = 20;

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

    it("answers lists that are asked for at once as each on its own", async () => {
      const search = getContainer().resolve(Modules.SEARCH);
      const list = (pagination: SearchTypes.SearchPagination, filters = {}): SearchTypes.SearchQuery => ({
        entity: catalogueIndex,
        fields: ["card"],
        filters,
        pagination,
        search_options: { count: "none" },
      });
      const newest = { order: { created_at: "DESC", id: "ASC" } } as const;
      const cheap = { order: { price_satang: "ASC", id: "ASC" } } as const;
      const [first] = await search.searchMany([list({ ...newest, take: 24 })]);
      const questions = [
        ...[0, 24, 48, 10_000].map((skip) => list({ ...newest, skip, take: 24 })),
        list({ ...newest, take: 24, cursor: first?.metadata.next_cursor as string }),
        list({ ...newest, take: 7 }, { category: "seafood", in_stock: true }),
        list({ ...newest, take: 0 }),
        ...[0, 5].map((skip) => list({ ...cheap, skip, take: 5 }, { price_satang: { $gte: 5_000 } })),
      ];
      const together = await search.searchMany(questions);
      const alone = await Promise.all(questions.map((question) => search.search(question)));
      const said = ({
        hits,
        metadata: { processing_time_ms: _, ...metadata },
      }: SearchTypes.SearchResult) => ({
        hits,
        metadata,
      });
      expect(together.map(said)).toEqual(alone.map(said));
      expect(together.map(({ hits }) => hits.length)).toEqual([24, 24, 24, 0, 24, 7, 0, 5, 5]);
    });

    // Meilisearch where there is one; PostgreSQL always, as when the other one is not configured.
    const engines = process.env.MEILISEARCH_HOST
      ? (["postgres", "meilisearch"] as const)
      : (["postgres"] as const);
    it.each(engines)(
      "answers the relevance set over the sample world by %s: recall@10 of 0.95 and MRR of 0.85",
      async (engine) => {
        const container = engine === "postgres" ? withoutMeilisearch(getContainer()) : getContainer();
        const questions = readRelevanceSet();
        const answers = await measureRelevance(questions, async (q) => {
          const query = listCatalogueQuery.parse({ q, limit: 10 });
          // A busy machine may need longer than a shopper waits; here is asked what it finds, not how fast.
          for (let attempt = 0; ; attempt += 1) {
            wakeMeilisearch();
            const { products, search } = await searchCatalogue(container, query);
            if (search?.degraded && attempt < MOST_ATTEMPTS) continue;
            expect(search).toMatchObject({ engine, degraded: false });
            return products.map((product) => product.handle);
          }
        });
        const table = relevanceTable(answers);
        // For whoever tunes: the table and what fails, as docs/search.md has them.
        if (process.env.RELEVANCE_REPORT) {
          const failing = answers.filter((answer) => answer.recall < 1 || answer.reciprocalRank < 1);
          writeFileSync(
            `${process.env.RELEVANCE_REPORT}.${engine}.json`,
            JSON.stringify({ table, failing }, null, 1),
          );
        }
        const all = table.at(-1);
        expect(all?.questions).toBeGreaterThanOrEqual(200);
        expect(all?.recallAt10, JSON.stringify(table)).toBeGreaterThanOrEqual(0.95);
        expect(all?.mrr, JSON.stringify(table)).toBeGreaterThanOrEqual(0.85);
      },
    );
  },
});

function withoutMeilisearch(container: MedusaContainer): MedusaContainer {
  const search = container.resolve(Modules.SEARCH);
  const postgresOnly = new Proxy(search, {
    get(target, name) {
      if (name !== "getIndex") {
        const value = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      }
      return (index: string) => {
        if (index === meilisearchIndex) throw new Error("not configured");
        return target.getIndex(index);
      };
    },
  });
  return {
    resolve: (key: string) => (key === Modules.SEARCH ? postgresOnly : container.resolve(key)),
  } as MedusaContainer;
}
