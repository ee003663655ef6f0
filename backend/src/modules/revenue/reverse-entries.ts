import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

/** What to reverse: the entries of one claim or of one import. */
export type ToReverse = { readonly claimId: string } | { readonly importId: string };

export interface ReverseResult {
  /** Entries reversed by this call; those reversed before are left alone. */
  readonly reversed: number;
  /** Sum of what was reversed, satang: by this much the figures went down. */
  readonly satang: number;
}

/**
 * Takes entries back, in the transaction of `connection` when it is one. Each gets one mirror, dated as the sale
 * that it corrects; the key `reversal:<entry id>` and a unique index make a second one impossible.
 */
export async function reverseEntriesIn(
  connection: Knex,
  which: ToReverse,
  note: string,
): Promise<ReverseResult> {
  const [column, id] = "claimId" in which ? ["claim_id", which.claimId] : ["import_id", which.importId];
  const { rows } = await connection.raw<{ rows: { reversed: number; satang: string | null }[] }>(
    reverseBy(column),
    [`${generateEntityId(undefined, "inc")}_`, note, id],
  );
  return { reversed: rows[0]?.reversed ?? 0, satang: parseSatang(rows[0]?.satang ?? 0) };
}

/** The rows are ordered as postEntriesIn orders them, for the same reason. */
function reverseBy(column: string): string {
  return `
    with reversed as (
      insert into income_entry (id, source_key, group_id, channel, category, effective_on, amount_satang, kind, source,
        is_sample, order_id, reverses_id, note, definition_version, claim_id, import_id, import_row)
      select ? || row_number() over (order by first.group_id, first.source_key), 'reversal:' || first.id,
        first.group_id, first.channel, first.category, first.effective_on, -first.amount_satang, 'reversal', first.source,
        first.is_sample, first.order_id, first.id, ?, first.definition_version, first.claim_id, first.import_id, first.import_row
      from income_entry first
      where first.${column} = ? and first.kind <> 'reversal'
      order by first.group_id, first.source_key
      on conflict do nothing
      returning amount_satang)
    select count(*)::int as reversed, -sum(amount_satang) as satang from reversed`;
}
