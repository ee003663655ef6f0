import type { BuyerKind, CategoryHandle, ClaimActor, ClaimChannel, ClaimStatus } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type ActorKey, actorOf, type ClaimState } from "./domain/claim-rules";

export interface EvidenceFile {
  readonly fileId: string;
  readonly name: string;
  readonly mimeType: string;
  readonly byteSize: number;
}

/** What a claim says. Amount in satang; the day is of Bangkok, YYYY-MM-DD. */
export interface ClaimFacts {
  readonly groupId: string;
  readonly channel: ClaimChannel;
  readonly category: CategoryHandle;
  readonly soldOn: string;
  readonly amountSatang: number;
  readonly quantity: number | null;
  readonly buyerKind: BuyerKind | null;
  readonly note: string | null;
  readonly evidence: readonly EvidenceFile[];
}

export interface Claim extends ClaimFacts, ClaimState {
  readonly id: string;
  readonly requestKey: string;
  readonly createdBy: ClaimActor;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly correctsId: string | null;
  readonly isSample: boolean;
  /** Other claims and entries of the same group, day, channel and amount. */
  readonly similar: number;
}

/** A claim with its evidence and what looks like it; add conditions on `income_claim` and its order. */
export const SELECT_CLAIMS = `
  select income_claim.*, income_claim.sold_on::text as sold_on,
    (select coalesce(json_agg(json_build_object('fileId', file_id, 'name', name, 'mimeType', mime_type, 'byteSize', byte_size)
       order by position, file_id), '[]'::json) from income_claim_evidence where claim_id = income_claim.id) as evidence,
    (select count(*)::int from income_claim other where other.group_id = income_claim.group_id
       and other.sold_on = income_claim.sold_on and other.channel = income_claim.channel
       and other.amount_satang = income_claim.amount_satang and other.id <> income_claim.id
       and other.id is distinct from income_claim.corrects_id and other.status in ('submitted', 'verified'))
    + (select count(*)::int from income_entry other where other.group_id = income_claim.group_id
       and other.effective_on = income_claim.sold_on and other.channel = income_claim.channel
       and other.amount_satang = income_claim.amount_satang and other.claim_id is null) as similar
  from income_claim`;

export interface ClaimRow {
  id: string;
  request_key: string;
  group_id: string;
  channel: ClaimChannel;
  category: CategoryHandle;
  sold_on: string;
  amount_satang: string;
  quantity: number | null;
  buyer_kind: BuyerKind | null;
  note: string | null;
  status: ClaimStatus;
  version: number;
  created_by: ActorKey;
  claimants: ActorKey[];
  submitted_at: Date | null;
  decided_by: ActorKey | null;
  decided_at: Date | null;
  reason: string | null;
  corrects_id: string | null;
  is_sample: boolean;
  created_at: Date;
  evidence: EvidenceFile[];
  similar: number;
}

export function toClaim(row: ClaimRow): Claim {
  return {
    id: row.id,
    requestKey: row.request_key,
    groupId: row.group_id,
    channel: row.channel,
    category: row.category,
    soldOn: row.sold_on,
    amountSatang: parseSatang(row.amount_satang),
    quantity: row.quantity,
    buyerKind: row.buyer_kind,
    note: row.note,
    status: row.status,
    version: row.version,
    claimants: row.claimants,
    createdBy: actorOf(row.created_by),
    createdAt: row.created_at,
    submittedAt: row.submitted_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    reason: row.reason,
    correctsId: row.corrects_id,
    isSample: row.is_sample,
    evidence: row.evidence,
    evidenceCount: row.evidence.length,
    similar: row.similar,
  };
}

/** Reads one claim; null when there is none. With `lock` nobody else can change it before the transaction ends. */
export async function readClaim(connection: Knex, id: string, lock = false): Promise<Claim | null> {
  // Locked in a statement of its own: what is read after it is what the last one to hold the lock has committed.
  if (lock) await connection.raw("select 1 from income_claim where id = ? for update", [id]);
  const { rows } = await connection.raw<{ rows: ClaimRow[] }>(`${SELECT_CLAIMS} where income_claim.id = ?`, [
    id,
  ]);
  return rows[0] ? toClaim(rows[0]) : null;
}

/** Evidence of a claim becomes exactly these files, in this order. */
export async function replaceEvidence(
  connection: Knex,
  claimId: string,
  files: readonly EvidenceFile[],
  addedBy: ActorKey,
): Promise<void> {
  await connection("income_claim_evidence")
    .where({ claim_id: claimId })
    .whereNotIn(
      "file_id",
      files.map((file) => file.fileId),
    )
    .delete();
  if (files.length === 0) return;
  await connection("income_claim_evidence")
    .insert(
      files.map((file, position) => ({
        claim_id: claimId,
        file_id: file.fileId,
        name: file.name,
        mime_type: file.mimeType,
        byte_size: file.byteSize,
        position,
        added_by: addedBy,
      })),
    )
    .onConflict(["claim_id", "file_id"])
    .merge(["position"]);
}
