import type { ClaimActor, IncomeClaimDto } from "@chumchon/contracts";
import type { Claim } from "../modules/revenue/claim-rows";
import { actorKey, actorOf } from "../modules/revenue/domain/claim-rules";

/** A claim as our routes answer it, for this reader. */
export function toClaimAnswer(claim: Claim, reader: ClaimActor): IncomeClaimDto {
  return {
    id: claim.id,
    group_id: claim.groupId,
    channel: claim.channel,
    category: claim.category,
    sold_on: claim.soldOn,
    amount_satang: claim.amountSatang,
    quantity: claim.quantity,
    buyer_kind: claim.buyerKind,
    note: claim.note,
    status: claim.status,
    version: claim.version,
    evidence: claim.evidence.map((file) => ({
      file_id: file.fileId,
      name: file.name,
      mime_type: file.mimeType,
      byte_size: file.byteSize,
    })),
    created_by: claim.createdBy,
    created_at: isoOf(claim.createdAt),
    submitted_at: claim.submittedAt && isoOf(claim.submittedAt),
    decided_by: claim.decidedBy ? actorOf(claim.decidedBy) : null,
    decided_at: claim.decidedAt && isoOf(claim.decidedAt),
    reason: claim.reason,
    corrects_id: claim.correctsId,
    is_sample: claim.isSample,
    is_own: claim.claimants.includes(actorKey(reader)),
    similar: claim.similar,
  };
}

/** A workflow's result has been through JSON; a read has not. */
const isoOf = (instant: Date | string) => new Date(instant).toISOString();
