import { createSearchLanguage } from "@chumchon/thai/search";
import type { SearchTypes } from "@medusajs/framework/types";
import type { AbstractSearchProviderService } from "@medusajs/framework/utils";
import { catalogueFields } from "../src/catalogue/catalogue-fields";

const language = createSearchLanguage();

/** The catalogue's definition as the Search Module hands it to a provider. */
export function contractIndex(provider: string): SearchTypes.ResolvedSearchIndexDefinition {
  return {
    name: "contract",
    entity: "product",
    primary_key: "id",
    provider,
    physical_name: "contract_v1",
    definition_hash: "contract",
    fields: catalogueFields.toFields(),
    settings: { provider_options: { "search-catalogue": { rescue_field: "spelling" } } },
    seed: async function* () {},
  };
}

function document(id: string, title: string, titleEn: string, more: Record<string, unknown>) {
  const { seg, sub } = language.fields(`${title} ${titleEn}`);
  return {
    id,
    handle: id,
    title,
    title_en: titleEn,
    title_seg: seg,
    title_sub: sub,
    other_names: language.synonyms(`${title} ${titleEn}`),
    spelling: `${title} ${seg} ${sub}`,
    in_stock: true,
    certificates: [],
    created_at: "2026-11-26T00:00:00.000Z",
    ...more,
  };
}

const documents = [
  document("squid", "ปลาหมึกแห้ง", "Dried squid", {
    category: "seafood",
    price_satang: 22_000,
    certificates: ["otop"],
  }),
  document("crab", "ปูม้าสด", "Fresh crab", { category: "seafood", price_satang: 35_000, in_stock: false }),
  document("chili", "น้ำพริกกะปิ", "Shrimp chilli paste", { category: "chili-paste", price_satang: 6_000 }),
  document("odd", 'ชื่อ "แปลก" OR id EXISTS', "Quoted", { category: "craft", price_satang: 100 }),
];

/** Handed in, because files of this folder are loaded by require, which vitest refuses. */
type Vitest = Pick<typeof import("vitest"), "beforeEach" | "describe" | "expect" | "it">;

/** What the catalogue expects of an engine, whichever it is. */
export function describeEngine(
  { beforeEach, describe, expect, it }: Vitest,
  provider: () => AbstractSearchProviderService,
  identifier: string,
): void {
  const index = contractIndex(identifier);
  const search = async (input: Partial<SearchTypes.ProviderSearchQuery>) =>
    provider().search({ index, attributes_to_retrieve: ["id", "title"], ...input });
  const ids = async (input: Partial<SearchTypes.ProviderSearchQuery>) =>
    (await search(input)).hits.map((hit) => hit.id);
  const found = (typed: string) =>
    ids({ q: language.query(typed), search_options: { match_strategy: "last" } });

  describe(`an engine of the catalogue (${identifier})`, () => {
    // Before each: the database of the tests begins anew with every one of them.
    beforeEach(async () => {
      await provider().upsertIndex({ index });
      await provider().clearIndex({ index: index.physical_name });
      await provider().upsertDocuments({ index: index.physical_name, definition: index, documents });
    });

    it("writes documents twice without doubling them, and counts them", async () => {
      await provider().upsertDocuments({ index: index.physical_name, definition: index, documents });
      const listed = await provider().listIndexes();
      expect(listed.find(({ name }) => name === index.physical_name)?.document_count).toBe(documents.length);
    });

    it("finds words, beginnings, toneless words, other names and half a name", async () => {
      expect(await found("หมึก")).toEqual(["squid"]);
      expect(await found("ปลาหมึกแห")).toEqual(["squid"]);
      expect(await found("นำพริก")).toEqual(["chili"]);
      expect(await found("calamari")).toEqual(["squid"]);
      expect(await found("dried sq")).toEqual(["squid"]);
      expect(await found("รถยนต์")).toEqual([]);
      expect(await found("หมึ")).toEqual(["squid"]);
      expect(await found("น้ำพริกกะ")).toEqual(["chili"]);
    });

    it("finds a word with a wrong letter in it", async () => {
      const misspelt = (typed: string) =>
        ids({ q: language.query(typed), search_options: { match_strategy: "last", typo_tolerance: true } });
      expect(await misspelt("ปลาหมืกแห้ง")).toEqual(["squid"]);
      expect(await misspelt("กะปี")).toEqual(["chili"]);
    });

    it("begins anew, whatever an index of that name held", async () => {
      await provider().upsertIndex({ index });
      expect((await search({ pagination: { take: 0 } })).metadata.count).toBe(0);
    });

    it("filters by value, list, range and flag, and takes quotes and operators for text", async () => {
      expect(await ids({ filters: { category: "seafood", in_stock: true } })).toEqual(["squid"]);
      expect(await ids({ filters: { certificates: { $overlaps: ["otop", "gi"] } } })).toEqual(["squid"]);
      expect(
        await ids({
          filters: { price_satang: { $gte: 6_000, $lte: 22_000 } },
          pagination: { order: { price_satang: "ASC" } },
        }),
      ).toEqual(["chili", "squid"]);
      expect(await ids({ filters: { handle: 'x" OR id EXISTS OR handle = "' } })).toEqual([]);
      await expect(search({ filters: { "category = 1 OR x": "seafood" } })).rejects.toThrow();
    });

    it("sorts, pages and counts", async () => {
      const pagination = { order: { price_satang: "DESC" as const }, take: 2, skip: 2 };
      const page = await search({ pagination });
      expect(page.hits.map((hit) => hit.id)).toEqual(["chili", "odd"]);
      expect(page.metadata.count).toBe(4);
      expect((await search({ pagination: { take: 0 } })).metadata.count).toBe(4);
    });

    it("counts facets by value and by range over what was found", async () => {
      const { facets } = await search({
        pagination: { take: 0 },
        search_options: {
          facets: [
            { field: "category", limit: 10, sort: "count" },
            { field: "in_stock" },
            {
              field: "price_satang",
              type: "range",
              ranges: [
                { key: "low", from: 0, to: 10_000 },
                { key: "high", from: 10_000 },
              ],
            },
          ],
        },
      });
      expect(facets?.category).toMatchObject({
        values: [
          { value: "seafood", count: 2 },
          { value: "chili-paste", count: 1 },
          { value: "craft", count: 1 },
        ],
      });
      expect(facets?.in_stock).toMatchObject({
        values: [
          { value: "true", count: 3 },
          { value: "false", count: 1 },
        ],
      });
      expect(facets?.price_satang).toMatchObject({
        ranges: [
          { key: "low", count: 2 },
          { key: "high", count: 2 },
        ],
      });
    });

    it("forgets what is deleted, and says NOT_FOUND for an index that is gone", async () => {
      await provider().deleteDocuments({ index: index.physical_name, filters: { id: ["odd"] } });
      expect((await search({ pagination: { take: 0 } })).metadata.count).toBe(3);
      await provider().deleteIndex({ index: index.physical_name });
      await expect(search({})).rejects.toMatchObject({ type: "not_found" });
    });
  });
}
