import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchTypes } from "@medusajs/framework/types";
import {
  AbstractSearchProviderService,
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils";
import { type IndexPlan, planIndex, tableOf } from "./index-plan";
import { forgetLiveIndexes, liveIndex } from "./live-index";
import { asksForRowsOnly, type IndexTable, listTable, searchTable } from "./search-table";
import { createTableStatements, dropTableStatements } from "./sql/create-table";
import { filterConditions } from "./sql/filter-conditions";
import { type Sql, whereAll } from "./sql/fragment";
import { deleteRowsStatement, writeRowsStatement } from "./sql/write-rows";

const WRITTEN_AT_ONCE = 500;

type IndexRow = { name: string; plan: IndexPlan; created_at: Date; updated_at: Date; documents: number };

/**
 * PostgreSQL for Medusa's Search Module, with one typed column a field. Core's own provider keeps every field in one
 * jsonb column: at 20,000 products a count with facets takes 380 ms to 2 s there.
 */
export default class SearchCatalogueProvider extends AbstractSearchProviderService {
  static override identifier = "search-catalogue";
  private readonly knex: Knex;
  /** A physical index never changes its shape: a new shape is a new version. */
  private readonly plans = new Map<string, IndexPlan>();

  constructor(container: Record<string, unknown>) {
    super();
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    this.knex = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
  }

  override async upsertIndex({ index }: { index: SearchTypes.ResolvedSearchIndexDefinition }) {
    const plan = planIndex(index);
    const name = index.physical_name;
    await this.knex.transaction(async (trx) => {
      for (const statement of createTableStatements(name, plan)) await trx.raw(statement);
      await trx.raw(
        `insert into search_catalogue_index (name, plan) values (?, ?::jsonb)
         on conflict (name) do update set plan = excluded.plan, changes = search_catalogue_index.changes + 1,
           updated_at = now()`,
        [name, JSON.stringify(plan)],
      );
    });
    this.plans.delete(name);
    return this.done(name);
  }

  override async deleteIndex({ index }: { index: string }) {
    await this.knex.transaction(async (trx) => {
      for (const statement of dropTableStatements(index)) await trx.raw(statement);
      await trx.raw("delete from search_catalogue_index where name = ?", [index]);
    });
    this.plans.delete(index);
    return this.done(index);
  }

  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    const { rows } = await this.knex.raw<{ rows: IndexRow[] }>(
      "select name, created_at, updated_at from search_catalogue_index order by name",
    );
    return Promise.all(
      rows.map(async ({ name, created_at, updated_at }) => ({
        name,
        provider: SearchCatalogueProvider.identifier,
        document_count: await this.countRows(name),
        created_at,
        updated_at,
      })),
    );
  }

  override async upsertDocuments(input: { index: string; documents: SearchTypes.SearchDocument[] }) {
    const plan = await this.planOf(input.index);
    // The last of several with one id stands: one statement can't write a row twice.
    const documents = [...new Map(input.documents.map((document) => [document.id, document])).values()];
    for (let start = 0; start < documents.length; start += WRITTEN_AT_ONCE) {
      const part = documents.slice(start, start + WRITTEN_AT_ONCE);
      await this.run(writeRowsStatement(input.index, plan, part));
    }
    return this.done(input.index);
  }

  override async deleteDocuments({ index, filters }: SearchTypes.SearchDeleteDocumentsInput) {
    const conditions = filterConditions(filters, await this.planOf(index));
    if (conditions.length === 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "Name what to delete; clearIndex deletes everything",
      );
    }
    await this.run(deleteRowsStatement(index, whereAll(conditions)));
    return this.done(index);
  }

  override async clearIndex({ index }: { index: string }) {
    await this.planOf(index);
    await this.run(deleteRowsStatement(index, whereAll([])));
    return this.done(index);
  }

  override async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    return searchTable(await this.tableFor(input), input);
  }

  /** Lists of one index that were asked for at once cost one question to the database. */
  override async searchMany(inputs: SearchTypes.ProviderSearchQuery[]): Promise<SearchTypes.SearchResult[]> {
    const [first] = inputs;
    const areLists = inputs.every(
      (input) => asksForRowsOnly(input) && input.index.name === first?.index.name,
    );
    if (first === undefined || !areLists) return Promise.all(inputs.map((input) => this.search(input)));
    return listTable(await this.tableFor(first), inputs);
  }

  private async tableFor({ index }: SearchTypes.ProviderSearchQuery): Promise<IndexTable> {
    const live = await liveIndex(this.knex, index.name);
    const isOurs = live?.provider === SearchCatalogueProvider.identifier;
    const name = isOurs ? live.physicalName : index.physical_name;
    const plan = await this.planOf(name);
    return { knex: this.knex, table: tableOf(name), plan, version: isOurs ? live.version : null };
  }

  private done(index: string): SearchTypes.SearchTask {
    forgetLiveIndexes(this.knex);
    return { index, status: "succeeded" };
  }

  private async run(statement: Sql): Promise<void> {
    await this.knex.raw(statement.text, statement.values as never[]);
  }

  private async countRows(name: string): Promise<number> {
    const { rows } = await this.knex.raw(`select count(*)::int as count from "${tableOf(name)}"`);
    return rows[0]?.count ?? 0;
  }

  /** @throws NOT_FOUND, which makes the Search Module look up the live version again */
  private async planOf(name: string): Promise<IndexPlan> {
    const known = this.plans.get(name);
    if (known) return known;
    const { rows } = await this.knex.raw<{ rows: IndexRow[] }>(
      "select plan from search_catalogue_index where name = ?",
      [name],
    );
    const plan = rows[0]?.plan;
    if (!plan) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no search index "${name}"`);
    this.plans.set(name, plan);
    return plan;
  }
}
