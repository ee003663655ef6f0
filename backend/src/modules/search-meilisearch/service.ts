import type { Logger, SearchTypes } from "@medusajs/framework/types";
import { AbstractSearchProviderService, MedusaError } from "@medusajs/framework/utils";
import { type EnqueuedTask, loadClient, type Meilisearch } from "./client";
import { filterExpression } from "./filter-expression";
import { searchIndex } from "./search-index";
import { driftedSettings, settingsOf } from "./settings";
import { wholeWords } from "./whole-words";

export type MeilisearchOptions = { host: string; apiKey?: string };

/** A request that takes longer is given up; questions of shoppers are given up much earlier by their caller. */
const REQUEST_TIMEOUT_MS = 10_000;
const TASK_TIMEOUT_MS = 120_000;
const TASK_POLL_MS = 25;

/** Meilisearch for Medusa's Search Module. Every write is awaited: what is told to be written can be found. */
export default class SearchMeilisearchProvider extends AbstractSearchProviderService {
  static override identifier = "search-meilisearch";
  private readonly logger: Logger;
  private readonly options: MeilisearchOptions;
  private connection: Promise<Meilisearch> | undefined;
  private readonly definitions = new Map<string, SearchTypes.ResolvedSearchIndexDefinition>();

  constructor({ logger }: { logger: Logger }, options: MeilisearchOptions) {
    super();
    this.logger = logger;
    this.options = options;
  }

  /**
   * A server that is not there stops neither the migration nor the start, which ask for this: the index is missed at
   * the first write, that build fails, and it is built as soon as the server answers (`src/catalogue/mend-engine.ts`).
   */
  override async upsertIndex({ index }: { index: SearchTypes.ResolvedSearchIndexDefinition }) {
    try {
      await this.makeIndex(index);
      this.definitions.set(index.physical_name, index);
    } catch (error) {
      this.logger.warn(`Meilisearch: the index ${index.physical_name} is not made: ${String(error)}`);
    }
    return this.done(index.physical_name);
  }

  private async makeIndex(index: SearchTypes.ResolvedSearchIndexDefinition): Promise<void> {
    const client = await this.client();
    const known = await client.getIndexes({ limit: 1_000 });
    if (known.results.some(({ uid }) => uid === index.physical_name)) {
      // A build that was cut short, or another database's: what it holds is nobody's now.
      await this.settled(client.index(index.physical_name).deleteAllDocuments());
    } else {
      await this.settled(client.createIndex(index.physical_name, { primaryKey: index.primary_key }));
    }
    await this.settled(client.index(index.physical_name).updateSettings(settingsOf(index)));
  }

  override async deleteIndex({ index }: { index: string }) {
    const client = await this.client();
    try {
      await this.settled(client.deleteIndex(index));
    } catch (error) {
      // Gone already is what was asked for.
      if (codeOf(error) !== "index_not_found") throw error;
    }
    return this.done(index);
  }

  /** None of a server that is not there: the start counts documents of every engine before it fills any of them. */
  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    try {
      const client = await this.client();
      const [{ results }, stats] = await Promise.all([
        client.getIndexes({ limit: 1_000 }),
        client.getStats(),
      ]);
      return results.map(({ uid, createdAt, updatedAt }) => ({
        name: uid,
        provider: SearchMeilisearchProvider.identifier,
        document_count: stats.indexes[uid]?.numberOfDocuments ?? 0,
        ...(createdAt ? { created_at: new Date(createdAt) } : {}),
        ...(updatedAt ? { updated_at: new Date(updatedAt) } : {}),
      }));
    } catch (error) {
      this.logger.warn(`Meilisearch: its indexes can't be listed: ${String(error)}`);
      return [];
    }
  }

  override async upsertDocuments(input: {
    index: string;
    definition: SearchTypes.ResolvedSearchIndexDefinition;
    documents: SearchTypes.SearchDocument[];
  }) {
    const client = await this.client();
    // The engine would make an index that is gone, without settings and with these documents only.
    await client.getRawIndex(input.index).catch((error: unknown) => {
      throw translated(error, input.index);
    });
    await this.checkSettings(client, input.index, input.definition);
    const documents = input.documents.map((document) => storedDocument(document, input.definition.fields));
    await this.settled(client.index(input.index).addDocuments(documents, { primaryKey: "id" }));
    return this.done(input.index);
  }

  override async deleteDocuments({ index, filters }: SearchTypes.SearchDeleteDocumentsInput) {
    const client = await this.client();
    const { id, ...others } = filters;
    if (
      id !== undefined &&
      Object.keys(others).length === 0 &&
      (typeof id === "string" || Array.isArray(id))
    ) {
      await this.settled(client.index(index).deleteDocuments([id].flat().map(String)));
      return this.done(index);
    }
    const fields = this.definitions.get(index)?.fields;
    if (!fields) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Meilisearch: delete by id");
    await this.settled(client.index(index).deleteDocuments({ filter: filterExpression(filters, fields) }));
    return this.done(index);
  }

  override async clearIndex({ index }: { index: string }) {
    await this.settled((await this.client()).index(index).deleteAllDocuments());
    return this.done(index);
  }

  override async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    try {
      return await searchIndex(await this.client(), input);
    } catch (error) {
      throw translated(error, input.index.physical_name);
    }
  }

  private client(): Promise<Meilisearch> {
    this.connection ??= loadClient().then(
      ({ Meilisearch: Client }) =>
        new Client({
          host: this.options.host,
          ...(this.options.apiKey ? { apiKey: this.options.apiKey } : {}),
          timeout: REQUEST_TIMEOUT_MS,
        }),
    );
    return this.connection;
  }

  /** Once for each index and process: puts right what somebody has changed on the server. */
  private async checkSettings(
    client: Meilisearch,
    name: string,
    definition: SearchTypes.ResolvedSearchIndexDefinition,
  ): Promise<void> {
    if (this.definitions.has(name)) return;
    const wanted = settingsOf(definition);
    const drifted = driftedSettings(wanted, await client.index(name).getSettings());
    if (drifted.length > 0) {
      this.logger.warn(
        `Meilisearch: settings of ${name} were otherwise and are put right: ${drifted.join(", ")}`,
      );
      await this.settled(client.index(name).updateSettings(wanted));
    }
    this.definitions.set(name, definition);
  }

  /** Waits for a task. @throws when it failed or was cancelled, with the server's reason */
  private async settled(enqueued: Promise<EnqueuedTask>): Promise<void> {
    const client = await this.client();
    const task = await client.tasks.waitForTask(await enqueued, {
      timeout: TASK_TIMEOUT_MS,
      interval: TASK_POLL_MS,
    });
    if (task.status === "succeeded") return;
    throw Object.assign(
      new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Meilisearch: ${task.type} ${task.status}: ${task.error?.message ?? "no reason given"}`,
      ),
      { cause: { code: task.error?.code } },
    );
  }

  private done(index: string): SearchTypes.SearchTask {
    return { index, status: "succeeded" };
  }
}

/** The fields of the definition, those that are searched in letters that the engine leaves whole. */
function storedDocument(
  document: SearchTypes.SearchDocument,
  fields: Record<string, SearchTypes.SearchFieldDefinition>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name in document)
      .map(([name, field]) => {
        const value = document[name];
        return [name, field.searchable && typeof value === "string" ? wholeWords(value) : value];
      }),
  );
}

function codeOf(error: unknown): string | undefined {
  const cause = (error as { cause?: { code?: unknown } } | null)?.cause;
  return typeof cause?.code === "string" ? cause.code : undefined;
}

/** An index that is gone makes the Search Module look up the live one again. */
function translated(error: unknown, index: string): unknown {
  if (codeOf(error) !== "index_not_found") return error;
  return new MedusaError(MedusaError.Types.NOT_FOUND, `Meilisearch has no index "${index}"`);
}
