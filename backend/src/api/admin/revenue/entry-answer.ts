import type { IncomeEntryDto } from "@chumchon/contracts";
import type { PostedEntry } from "../../../modules/revenue/entry-page";

export function toEntryAnswer(entry: PostedEntry): IncomeEntryDto {
  return {
    id: entry.id,
    group_id: entry.groupId,
    channel: entry.channel,
    category: entry.category,
    effective_on: entry.effectiveOn,
    recorded_at: entry.recordedAt.toISOString(),
    amount_satang: entry.amountSatang,
    kind: entry.kind,
    source: entry.source,
    is_sample: entry.isSample,
    order_id: entry.orderId,
    claim_id: entry.claimId,
    import_id: entry.importId,
    import_row: entry.importRow,
    reverses_id: entry.reversesId,
    note: entry.note,
    definition_version: entry.definitionVersion,
  };
}
