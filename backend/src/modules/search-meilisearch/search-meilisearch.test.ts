import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { contractIndex, describeEngine } from "../../../integration/engine-contract";
import { startRecordedServer } from "../../../integration/recorded-server";
import { filterExpression } from "./filter-expression";
import SearchMeilisearchProvider from "./service";
import { driftedSettings, settingsOf } from "./settings";

const warnings: string[] = [];
const logger = { warn: (message: string) => warnings.push(message) } as never;
// Recorded from Meilisearch 1.50.0. With MEILISEARCH_HOST set the same is asked of that server, and recorded anew.
const real = process.env.MEILISEARCH_HOST;
const apiKey = process.env.MEILISEARCH_API_KEY ?? "recorded";

let server: Awaited<ReturnType<typeof startRecordedServer>>;
let provider: SearchMeilisearchProvider;
beforeAll(async () => {
  server = await startRecordedServer(join(__dirname, "recorded-exchange.json"), real);
  provider = new SearchMeilisearchProvider({ logger }, { host: server.url, apiKey });
});
afterAll(() => server.close());

describeEngine({ beforeEach, describe, expect, it }, () => provider, "search-meilisearch");

describe("settings", () => {
  it("are told apart from what the server has, defaults aside", () => {
    const wanted = settingsOf(contractIndex("search-meilisearch"));
    const held = { ...wanted, typoTolerance: { ...wanted.typoTolerance, disableOnWords: [] }, stopWords: [] };
    expect(driftedSettings(wanted, held as never)).toEqual([]);
    expect(driftedSettings(wanted, { ...held, rankingRules: ["typo"] } as never)).toEqual(["rankingRules"]);
  });
});

describe("a filter", () => {
  it("is built of known fields and quoted values only", () => {
    const { fields } = contractIndex("search-meilisearch");
    expect(filterExpression({ handle: 'a" OR id EXISTS', in_stock: true }, fields)).toBe(
      'handle IN ["a\\" OR id EXISTS"] AND in_stock IN [true]',
    );
    expect(() => filterExpression({ "id EXISTS OR id": "x" }, fields)).toThrow(/no field/);
    expect(() => filterExpression({ price_satang: { $gte: "0 OR id EXISTS" } }, fields)).toThrow(
      /needs a number/,
    );
  });
});

describe("a server that is not there", () => {
  it("is an error within the time of its caller, not a wait without end", async () => {
    const nowhere = new SearchMeilisearchProvider({ logger }, { host: "http://127.0.0.1:9" });
    const index = contractIndex("search-meilisearch");
    await expect(nowhere.search({ index, attributes_to_retrieve: ["id"], q: "x" })).rejects.toThrow();
  });
});
