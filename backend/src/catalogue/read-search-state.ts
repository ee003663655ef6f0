import type { SearchState } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { CATALOGUE_SEARCH_MODULE } from "../modules/catalogue-search";
import type CatalogueSearchService from "../modules/catalogue-search/service";
import { noteTrouble } from "./engine-trouble";
import { within } from "./within";

const MISSES_SHOWN = 50;
/** Staff should see the page, and that an engine does not answer, before they lose patience. */
const COUNT_WITHIN_MS = 1_000;

export async function readSearchState(container: MedusaContainer): Promise<SearchState> {
  const service = container.resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const indexes = await readIndexes(container);
  const [words, misses, products, waiting, troubles, repairs] = await Promise.all([
    service.listSearchWords({}, { take: null, order: { created_at: "DESC" } }),
    service.listSearchMisses({}, { take: MISSES_SHOWN, order: { times: "DESC", last_at: "DESC" } }),
    query.graph({ entity: "product", fields: ["id"], pagination: { take: 1, skip: 0 } }),
    service.countOpenChanges(),
    service.engines.troubles(),
    service.engines.lastRepairs(),
  ]);
  return {
    words: words.map(({ id, kind, terms }) => ({ id, kind, terms })),
    misses: misses.map(({ typed, times, last_at }) => ({
      typed,
      times,
      last_at: new Date(last_at).toISOString(),
    })),
    indexes,
    products: products.metadata?.count ?? 0,
    waiting,
    troubles: troubles.map(({ index_name, reason, since, last_at }) => ({
      name: index_name,
      reason,
      since: since.toISOString(),
      last_at: last_at.toISOString(),
    })),
    repairs: repairs.map(({ index_name, finished_at, ...rest }) => ({
      name: index_name,
      ...rest,
      finished_at: finished_at.toISOString(),
    })),
  };
}

type SyncRow = {
  name: string;
  status: string;
  documents_synced: number;
  started_at: Date;
  completed_at: Date | null;
};

/** Core's own books of its builds (2.21.2); its service shows the status only. */
async function readIndexes(container: MedusaContainer): Promise<SearchState["indexes"]> {
  const search = container.resolve(Modules.SEARCH);
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw<{ rows: SyncRow[] }>(
    `select distinct on (i.name) i.name, s.status, s.documents_synced, s.started_at, s.completed_at
     from search_index_sync s
     join search_index_version v on v.id = s.search_index_version_id
     join search_index i on i.id = v.search_index_id
     where s.started_at > now() - interval '1 day' or s.status = 'done'
     order by i.name, s.started_at desc`,
  );
  const indexes = await search.listIndexes();
  return Promise.all(
    indexes.map(async ({ name, status }) => {
      const build = rows.find((row) => row.name === name);
      return {
        name,
        status,
        documents: await countDocuments(container, name),
        build: build
          ? {
              status: build.status,
              documents: build.documents_synced,
              started_at: build.started_at.toISOString(),
              completed_at: build.completed_at?.toISOString() ?? null,
            }
          : null,
      };
    }),
  );
}

/** null when the engine does not answer; its trouble is noted, and shown in this state. */
async function countDocuments(container: MedusaContainer, name: string): Promise<number | null> {
  try {
    const search = container.resolve(Modules.SEARCH);
    const counting = search.search({ entity: name, fields: ["id"], pagination: { take: 0 } });
    return (await within(counting, COUNT_WITHIN_MS)).metadata.count ?? 0;
  } catch (error) {
    await noteTrouble(container, name, error, false);
    return null;
  }
}
