import type { ISearchModuleService, MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { askTogether } from "./ask-together";
import { catalogueIndex, meilisearchIndex } from "./catalogue-indexes";
import { enginesThatMissed, noteTrouble } from "./engine-trouble";
import { within } from "./within";

export type EngineAnswer = {
  result: SearchTypes.SearchResult;
  engine: "postgres" | "meilisearch";
  /** Meilisearch should have answered and did not. */
  degraded: boolean;
};

type Question = Omit<SearchTypes.SearchQuery, "entity">;

/** A shopper waits no longer for the engine that should answer before the other one does. */
const ANSWER_WITHIN_MS = 300;
/** After a failure it is not asked again for so long, so that nobody waits in vain meanwhile. */
const REST_MS = 5_000;

let restsUntil = 0;

/**
 * Asks the scaled engine where there is one and the question has words; lists without words are one indexed query of
 * PostgreSQL and nothing is faster. When Meilisearch is down, slow, refuses or has missed a change, PostgreSQL answers
 * and it is said.
 */
export async function askCatalogue(container: MedusaContainer, question: Question): Promise<EngineAnswer> {
  const search = container.resolve(Modules.SEARCH);
  if (isList(question)) {
    const result = await listTogether(search)({ ...question, entity: catalogueIndex });
    return { result, engine: "postgres", degraded: false };
  }
  const askPostgres = () => search.search({ ...question, entity: catalogueIndex });
  const isForMeilisearch =
    question.filters?.q !== undefined && !question.pagination?.cursor && hasMeilisearch(container);
  if (!isForMeilisearch) return { result: await askPostgres(), engine: "postgres", degraded: false };
  if (Date.now() < restsUntil || (await enginesThatMissed(container)).has(meilisearchIndex)) {
    return { result: await askPostgres(), engine: "postgres", degraded: true };
  }
  try {
    const result = await within(search.search({ ...question, entity: meilisearchIndex }), ANSWER_WITHIN_MS);
    return { result, engine: "meilisearch", degraded: false };
  } catch (error) {
    restsUntil = Date.now() + REST_MS;
    void noteTrouble(container, meilisearchIndex, error, false);
    return { result: await askPostgres(), engine: "postgres", degraded: true };
  }
}

/** Rows without words: every one costs about the same, so that nobody waits for a dear one among them. */
const isList = ({ filters, search_options: options }: Question) =>
  filters?.q === undefined && options?.count === "none";

type List = (question: SearchTypes.SearchQuery) => Promise<SearchTypes.SearchResult>;
const lists = new WeakMap<ISearchModuleService, List>();

function listTogether(search: ISearchModuleService): List {
  const known = lists.get(search);
  if (known) return known;
  const list = askTogether<SearchTypes.SearchQuery, SearchTypes.SearchResult>(
    (questions) => search.searchMany(questions),
    (question) => search.search(question),
  );
  lists.set(search, list);
  return list;
}

/** Forgets that it was down; for "try again now". */
export function wakeMeilisearch(): void {
  restsUntil = 0;
}

export function hasMeilisearch(container: MedusaContainer): boolean {
  try {
    container.resolve(Modules.SEARCH).getIndex(meilisearchIndex);
    return true;
  } catch {
    // The Search Module throws for an index that nobody has defined.
    return false;
  }
}
