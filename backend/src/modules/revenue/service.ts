import type { Channel } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import { BE_OFFSET } from "@chumchon/thai";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaError, MedusaService } from "@medusajs/framework/utils";
import { parseReads, satangColumn } from "../../database/parse-reads";
import { ClaimBook } from "./claim-book";
import type { NewIncomeEntry } from "./domain/new-income-entry";
import { type EntryDetail, type EntryFilters, type EntryPage, readEntry, readEntryPage } from "./entry-page";
import { FigureReader } from "./figure-reader";
import { foldSlotsIn } from "./fold-slots";
import { ImportBook } from "./import-book/import-book";
import { createIncomeSeals, type IncomeSeals } from "./income-seals";
import { IncomeClaim } from "./models/income-claim";
import { IncomeEntry } from "./models/income-entry";
import type { PostResult } from "./post-entries";
import { PostedMemo } from "./posted-memo";
import { PostingQueue } from "./posting-queue";
import {
  type ProgrammeIncome,
  type PublishedIncome,
  readProgrammeIncome,
  readPublishedIncome,
} from "./published-income";
import {
  RECOUNT,
  type RollupDifference,
  type RollupDifferenceRow,
  toRollupDifference,
} from "./recount-rollups";
import { type ReverseResult, reverseEntriesIn, type ToReverse } from "./reverse-entries";
import {
  type ChannelIncome,
  type IncomeSummary,
  type SummaryFilters,
  type SummaryRow,
  summaryStatement,
  toSummary,
  type YearIncome,
} from "./summarize-income";

export default class RevenueService extends MedusaService({ IncomeEntry, IncomeClaim }) {
  readonly seals: IncomeSeals;
  /** Claims from their first draft to the entry. */
  readonly claims: ClaimBook;
  /** Sums in every cut, targets and baselines. */
  readonly figures: FigureReader;
  /** Imports of history and of the register, from the file to the entries and back. */
  readonly imports: ImportBook;
  private readonly posting: PostingQueue;
  private readonly knex: Knex;

  constructor(container: Record<string, unknown>) {
    // biome-ignore lint/complexity/noArguments: the generated constructor takes whatever the framework passes
    super(...arguments);
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    this.knex = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
    this.seals = createIncomeSeals(this.knex);
    this.claims = new ClaimBook(this.knex);
    this.figures = new FigureReader(this.knex, new PostedMemo(this.knex));
    this.imports = new ImportBook(this.knex);
    this.posting = new PostingQueue(this.knex);
    parseReads(this, entryColumn);
  }

  /** Posts what is not posted yet, all or nothing, together with whoever posts at the same time. */
  async postEntries(entries: readonly NewIncomeEntry[]): Promise<PostResult> {
    return await this.posting.post(entries);
  }

  /** Adds rollup slots of months that are over up; for the nightly job. */
  foldSlots = (): Promise<number> => foldSlotsIn(this.knex);

  /** Takes back what a claim or an import has posted, in one transaction; a second time changes nothing. */
  async reverseEntries(which: ToReverse, note: string): Promise<ReverseResult> {
    return await this.knex.transaction((transaction) => reverseEntriesIn(transaction, which, note));
  }

  /** Cumulative income by group id, satang; groups without an entry are missing. All groups without `groupIds`. */
  async cumulativeByGroup(groupIds?: readonly string[]): Promise<Map<string, number>> {
    return new Map((await this.figures.totals(groupIds)).map(({ key, satang }) => [key, satang]));
  }

  /** Income of each year (B.E.) that has entries, of one group or of all, oldest first. */
  async byYear(groupId?: string): Promise<YearIncome[]> {
    const rows = await this.rows<{ year: number; satang: string }>(
      `select extract(year from month)::int as year, sum(amount_satang) as satang from income_rollup_group_month
       where ?::text is null or group_id = ?::text group by 1 order by 1`,
      [groupId ?? null, groupId ?? null],
    );
    return rows.map((row) => ({ beYear: row.year + BE_OFFSET, satang: parseSatang(row.satang) }));
  }

  /** Income of one B.E. year by group id; groups without an entry in it are missing. */
  async yearByGroup(beYear: number, groupIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.rows<{ group_id: string; satang: string }>(
      `select group_id, sum(amount_satang) as satang from income_rollup_group_month
       where group_id = any(?::text[]) and extract(year from month)::int = ?::int group by 1`,
      [[...groupIds], beYear - BE_OFFSET],
    );
    return new Map(rows.map((row) => [row.group_id, parseSatang(row.satang)]));
  }

  /** Income of each channel that has entries, largest first. */
  async byChannel(): Promise<ChannelIncome[]> {
    const rows = await this.figures.series({ period: "all", by: "channel", of: "verified" });
    // The statement's keys are what the table's check admits.
    return rows
      .map(({ key, satang }) => ({ channel: key as Channel, satang }))
      .sort((a, b) => b.satang - a.satang || (a.channel < b.channel ? -1 : 1));
  }

  /** What may be shown to everybody of single groups; `consenting` are those that agreed. */
  async published(consenting: ReadonlySet<string>): Promise<PublishedIncome> {
    return await readPublishedIncome(this.knex, consenting);
  }

  /** The programme's headline in its three parts. */
  async programme(): Promise<ProgrammeIncome> {
    return await readProgrammeIncome(this.knex);
  }

  /** Sums of a period by year, group and channel; both days inclusive, an open end when left out. */
  async summary(filters: SummaryFilters): Promise<IncomeSummary> {
    const { sql, bindings } = summaryStatement(filters);
    return toSummary(await this.rows<SummaryRow>(sql, bindings));
  }

  /** A page of entries, newest day first, how many there are in all, and their sum. */
  entries = (filters: EntryFilters): Promise<EntryPage> => readEntryPage(this.knex, filters);

  /** One entry, and which one took it back; null when there is none of this id. */
  entry = (id: string): Promise<EntryDetail | null> => readEntry(this.knex, id);

  /** What an order has given to each of its group orders so far, satang by group order id. */
  async byGroupOrder(orderId: string): Promise<Map<string, number>> {
    const rows = await this.rows<{ group_order_id: string; satang: string }>(
      `select group_order_id, sum(amount_satang) as satang from income_entry
       where order_id = ? and group_order_id is not null group by 1`,
      [orderId],
    );
    return new Map(rows.map((row) => [row.group_order_id, parseSatang(row.satang)]));
  }

  /** Ids of Medusa's captures and refunds of these orders that have entries. */
  async postedMoneyIds(orderIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.rows<{ money_id: string }>(
      `select distinct coalesce(capture_id, refund_id) as money_id from income_entry
       where order_id = any(?::text[]) and coalesce(capture_id, refund_id) is not null`,
      [[...orderIds]],
    );
    return new Set(rows.map((row) => row.money_id));
  }

  /** Names every rollup row that is not the sum of its entries; empty when all are. */
  async recount(): Promise<RollupDifference[]> {
    return (await this.rows<RollupDifferenceRow>(RECOUNT)).map(toRollupDifference);
  }

  override createIncomeEntries = refused("postEntries is the only way to post");
  override updateIncomeEntries = refused("post a reversing entry");
  override deleteIncomeEntries = refused("post a reversing entry");
  override softDeleteIncomeEntries = refused("post a reversing entry");
  override restoreIncomeEntries = refused("entries are never deleted");
  override createIncomeClaims = refused("use claims.create");
  override updateIncomeClaims = refused("use claims.edit");
  override deleteIncomeClaims = refused("use claims.withdraw");
  override softDeleteIncomeClaims = refused("use claims.withdraw");
  override restoreIncomeClaims = refused("claims are never deleted");

  private async rows<Row>(sql: string, bindings: readonly (string | number | string[] | null)[] = []) {
    const result = await this.knex.raw<{ rows: Row[] }>(sql, [...bindings]);
    return result.rows;
  }
}

/** The generated mutators would promise what the database refuses. */
function refused(instead: string): () => never {
  return () => {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `What counts as income is append-only: ${instead}.`);
  };
}

const dayColumns = new Set(["effective_on", "sold_on"]);

/** The driver makes a Date of local midnight of a day without zone; an entry's day is text again, in any time zone. */
function entryColumn(column: string, value: unknown): unknown {
  if (!dayColumns.has(column) || !(value instanceof Date)) return satangColumn(column, value);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
}
