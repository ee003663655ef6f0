import { readFileSync, writeFileSync } from "node:fs";
import { listCatalogueQuery } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ExecArgs, MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { catalogueIndex } from "../src/catalogue/catalogue-indexes";
import { searchCatalogue } from "../src/catalogue/search-catalogue";
import { liveIndex } from "../src/modules/search-catalogue/live-index";
import SearchCatalogueProvider from "../src/modules/search-catalogue/service";

type Asked = { measure: "search" | "growth"; backend: string; publishableKey: string; questions: string[] };

const PAGE = 24;
const SMALL = 200;
const ROUNDS = 40;

/**
 * What `pnpm bench catalogue` measures inside of the process: `medusa exec` with two files, the task and the answer.
 * Latencies in milliseconds.
 */
export default async function measureEngine({ container, args }: ExecArgs) {
  const [taskFile = "", answerFile = ""] = args;
  const asked = JSON.parse(readFileSync(taskFile, "utf8")) as Asked;
  const measured =
    asked.measure === "search" ? await measureSearch(container, asked) : await measureGrowth(container);
  writeFileSync(answerFile, JSON.stringify(measured));
}

/** Each question over HTTP and, right after, the calls of `query.search` that it was answered by. */
async function measureSearch(container: MedusaContainer, { backend, publishableKey, questions }: Asked) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const headers = { "x-publishable-api-key": publishableKey };
  const http: number[] = [];
  const inside: number[] = [];
  let equal = true;
  for (const limit of [PAGE - 1, PAGE]) {
    for (const q of questions) {
      const { calls, ids } = await callsOf(container, q, limit);
      const address = `${backend}/store/catalogue?limit=${limit}&q=${encodeURIComponent(q)}`;
      let begun = performance.now();
      const answer = (await (await fetch(address, { headers })).json()) as { products: { id: string }[] };
      const tookHttp = performance.now() - begun;
      begun = performance.now();
      for (const call of calls) await query.search(call as never);
      const tookInside = performance.now() - begun;
      equal &&= JSON.stringify(answer.products.map(({ id }) => id)) === JSON.stringify(ids);
      // The first time round is for warming up.
      if (limit !== PAGE) continue;
      http.push(tookHttp);
      inside.push(tookInside);
    }
  }
  return { ours: percentile(http, 0.95), peer: percentile(inside, 0.95), equal };
}

/** Answers a question with a Search Module that writes down what it is asked. */
async function callsOf(container: MedusaContainer, q: string, limit: number) {
  const search = container.resolve(Modules.SEARCH);
  const calls: SearchTypes.SearchQuery[] = [];
  const recording = new Proxy(search, {
    get(target, name) {
      if (name === "search") {
        return (call: SearchTypes.SearchQuery) => {
          calls.push(call);
          return target.search(call);
        };
      }
      const value = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const scope = {
    resolve: (key: string) => (key === Modules.SEARCH ? recording : container.resolve(key)),
  } as MedusaContainer;
  const { products } = await searchCatalogue(scope, listCatalogueQuery.parse({ q, limit }));
  return { calls, ids: products.map(({ id }) => id) };
}

/** Pages of the same rows by every sort, from the whole catalogue and from a part of it, in turns. */
async function measureGrowth(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const provider = new SearchCatalogueProvider({ [ContainerRegistrationKeys.PG_CONNECTION]: knex });
  const live = await liveIndex(knex, catalogueIndex);
  if (!live) throw new Error("There is no index to measure.");
  const definition = container.resolve(Modules.SEARCH).getIndex(catalogueIndex);
  const copy = async (name: string, rows: number) => {
    const index = { ...definition, name, physical_name: name } as SearchTypes.ResolvedSearchIndexDefinition;
    await provider.upsertIndex({ index });
    await copyRows(knex, live.physicalName, name, rows);
    return index;
  };
  const small = await copy("bench_small", SMALL);
  const large = await copy("bench_large", 1_000_000);
  const sorts = ["created_at", "price_satang", "name_sort"];
  const times = { small: [] as number[], large: [] as number[] };
  const time = async (index: SearchTypes.ResolvedSearchIndexDefinition, field: string, skip: number) => {
    const begun = performance.now();
    const { hits } = await provider.search({
      index,
      attributes_to_retrieve: ["card"],
      pagination: { skip, take: PAGE, order: { [field]: "ASC", id: "ASC" } },
      search_options: { count: "none" },
    });
    if (hits.length !== PAGE) throw new Error(`${index.name} answered ${hits.length} rows`);
    return performance.now() - begun;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const sort of sorts) {
      for (let skip = 0; skip + PAGE <= SMALL; skip += PAGE) {
        times.small.push(await time(small, sort, skip));
        times.large.push(await time(large, sort, skip));
      }
    }
  }
  for (const { physical_name: index } of [small, large]) await provider.deleteIndex({ index });
  return { ours: percentile(times.large, 0.5), peer: percentile(times.small, 0.5), equal: true };
}

async function copyRows(knex: Knex, from: string, to: string, rows: number): Promise<void> {
  const { rows: columns } = await knex.raw<{ rows: { name: string }[] }>(
    `select column_name as name from information_schema.columns
     where table_name = ? and is_generated = 'NEVER' order by ordinal_position`,
    [`search_catalogue_${from}`],
  );
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  await knex.raw(
    `insert into "search_catalogue_${to}" (${names}) select ${names} from "search_catalogue_${from}" limit ?`,
    [rows],
  );
  await knex.raw(`analyze "search_catalogue_${to}"`);
}

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
