import { generateEntityId } from "@medusajs/framework/utils";
import { definitionOn } from "./domain/income-definition";
import type { NewIncomeEntry } from "./domain/new-income-entry";

const COLUMNS = {
  id: "text",
  source_key: "text",
  group_id: "text",
  channel: "text",
  category: "text",
  effective_on: "date",
  amount_satang: "bigint",
  kind: "text",
  source: "text",
  is_sample: "boolean",
  order_id: "text",
  group_order_id: "text",
  line_item_id: "text",
  capture_id: "text",
  refund_id: "text",
  reverses_id: "text",
  note: "text",
  definition_version: "text",
  claim_id: "text",
  import_id: "text",
  import_row: "integer",
} as const;

type IncomeEntryRow = Record<keyof typeof COLUMNS, string | number | boolean | null>;

const names = Object.keys(COLUMNS).join(", ");
const typed = Object.entries(COLUMNS)
  .map(([name, type]) => `${name} ${type}`)
  .join(", ");

/** Binding: a JSON array of rows, in the order of their keys. `differing` looks at what was there before. */
export const INSERT_ENTRIES = `
  with given as (select ${names} from jsonb_to_recordset(?::jsonb) as row(${typed})),
  inserted as (
    insert into income_entry (${names}) select ${names} from given order by source_key
    on conflict (source_key) do nothing returning source_key)
  select (select coalesce(json_agg(source_key), '[]'::json) from inserted) as posted,
    (select coalesce(json_agg(given.source_key order by given.source_key), '[]'::json)
     from given join income_entry existing on existing.source_key = given.source_key
     where (existing.group_id, existing.channel, existing.category, existing.effective_on, existing.amount_satang)
       is distinct from (given.group_id, given.channel, given.category, given.effective_on, given.amount_satang)) as differing`;

/** The row of an entry that is being posted. */
export function toEntryRow(entry: NewIncomeEntry): IncomeEntryRow {
  return {
    id: generateEntityId(undefined, "inc"),
    source_key: entry.sourceKey,
    group_id: entry.groupId,
    channel: entry.channel,
    category: entry.category,
    effective_on: entry.effectiveOn,
    amount_satang: entry.amountSatang,
    kind: entry.kind,
    source: entry.source,
    is_sample: entry.isSample,
    order_id: entry.orderId ?? null,
    group_order_id: entry.groupOrderId ?? null,
    line_item_id: entry.lineItemId ?? null,
    capture_id: entry.captureId ?? null,
    refund_id: entry.refundId ?? null,
    reverses_id: entry.reversesId ?? null,
    note: entry.note ?? null,
    definition_version: definitionOn(entry.effectiveOn).version,
    claim_id: entry.claimId ?? null,
    import_id: entry.importId ?? null,
    import_row: entry.importRow ?? null,
  };
}
