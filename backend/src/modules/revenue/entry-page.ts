import type { CategoryHandle, Channel, incomeKinds, incomeSources } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Period } from "./domain/months-and-days";
import { conditionsOf, type EntryConditions } from "./summarize-income";

export interface EntryFilters extends Period, EntryConditions {
  readonly groupId?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly category?: CategoryHandle | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface PostedEntry {
  readonly id: string;
  readonly groupId: string;
  readonly channel: Channel;
  readonly category: CategoryHandle;
  readonly effectiveOn: string;
  readonly recordedAt: Date;
  readonly amountSatang: number;
  readonly kind: (typeof incomeKinds)[number];
  readonly source: (typeof incomeSources)[number];
  readonly isSample: boolean;
  readonly orderId: string | null;
  readonly claimId: string | null;
  readonly importId: string | null;
  readonly importRow: number | null;
  readonly reversesId: string | null;
  readonly note: string | null;
  readonly definitionVersion: string;
}

export interface EntryPage {
  readonly entries: PostedEntry[];
  readonly count: number;
  /** Of all that match, whatever the page. */
  readonly totalSatang: number;
}

export interface EntryDetail {
  readonly entry: PostedEntry;
  readonly reversedBy: string | null;
}

const SELECT = `select id, group_id, channel, category, effective_on::text, recorded_at, amount_satang, kind, source,
  is_sample, order_id, claim_id, import_id, import_row, reverses_id, note, definition_version from income_entry`;

export async function readEntryPage(knex: Knex, filters: EntryFilters): Promise<EntryPage> {
  const { where, bindings } = conditionsOf(filters, "effective_on");
  const counted = await knex.raw<{ rows: { count: string; total: string }[] }>(
    `select count(*) as count, coalesce(sum(amount_satang), 0) as total from income_entry ${where}`,
    bindings,
  );
  const { rows } = await knex.raw<{ rows: EntryRow[] }>(
    `${SELECT} ${where} order by income_entry.effective_on desc, id desc limit ? offset ?`,
    [...bindings, filters.limit, filters.offset],
  );
  return {
    entries: rows.map(toPosted),
    count: Number(counted.rows[0]?.count ?? 0),
    totalSatang: parseSatang(counted.rows[0]?.total ?? 0),
  };
}

/** The entries that follow one in the order of pages; the first ones without it. */
export async function readEntriesAfter(
  knex: Knex,
  filters: EntryFilters,
  last: Pick<PostedEntry, "effectiveOn" | "id"> | undefined,
): Promise<PostedEntry[]> {
  const { where, bindings } = conditionsOf(filters, "effective_on");
  const after = last ? `${where === "" ? "where" : "and"} (effective_on, id) < (?::date, ?)` : "";
  const { rows } = await knex.raw<{ rows: EntryRow[] }>(
    `${SELECT} ${where} ${after} order by income_entry.effective_on desc, id desc limit ?`,
    [...bindings, ...(last ? [last.effectiveOn, last.id] : []), filters.limit],
  );
  return rows.map(toPosted);
}

export async function readEntry(knex: Knex, id: string): Promise<EntryDetail | null> {
  const { rows } = await knex.raw<{ rows: EntryRow[] }>(`${SELECT} where id = ?`, [id]);
  if (!rows[0]) return null;
  const back = await knex.raw<{ rows: { id: string }[] }>(
    "select id from income_entry where reverses_id = ? and kind = 'reversal'",
    [id],
  );
  return { entry: toPosted(rows[0]), reversedBy: back.rows[0]?.id ?? null };
}

interface EntryRow {
  id: string;
  group_id: string;
  channel: Channel;
  category: CategoryHandle;
  effective_on: string;
  recorded_at: Date;
  amount_satang: string;
  kind: PostedEntry["kind"];
  source: PostedEntry["source"];
  is_sample: boolean;
  order_id: string | null;
  claim_id: string | null;
  import_id: string | null;
  import_row: number | null;
  reverses_id: string | null;
  note: string | null;
  definition_version: string;
}

function toPosted(row: EntryRow): PostedEntry {
  return {
    id: row.id,
    groupId: row.group_id,
    channel: row.channel,
    category: row.category,
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    amountSatang: parseSatang(row.amount_satang),
    kind: row.kind,
    source: row.source,
    isSample: row.is_sample,
    orderId: row.order_id,
    claimId: row.claim_id,
    importId: row.import_id,
    importRow: row.import_row,
    reversesId: row.reverses_id,
    note: row.note,
    definitionVersion: row.definition_version,
  };
}
