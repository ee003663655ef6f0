import type { MedusaContainer } from "@medusajs/framework/types";
import { AUDIT_MODULE } from "../../modules/audit";
import type AuditService from "../../modules/audit/service";
import { PRIVATE_FILE_MODULE } from "../../modules/private-file";
import type PrivateFileService from "../../modules/private-file/service";
import type { ClaimJournal } from "../../modules/revenue/claim-book";
import type { Claim } from "../../modules/revenue/claim-rows";
import { REVENUE_MODULE } from "../../modules/revenue/index";
import type RevenueService from "../../modules/revenue/service";
import type { ActingRequest } from "./claim-request";

const acts = {
  create: "income_claim.created",
  edit: "income_claim.edited",
  submit: "income_claim.submitted",
  verify: "income_claim.verified",
  reject: "income_claim.rejected",
  withdraw: "income_claim.withdrawn",
} as const;

/**
 * What is committed together with an act on a claim: its entry in the audit log, and the files that become its
 * evidence for ever.
 */
export function claimJournal(container: MedusaContainer, request: ActingRequest): ClaimJournal {
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  const files: PrivateFileService = container.resolve(PRIVATE_FILE_MODULE);
  const revenue: RevenueService = container.resolve(REVENUE_MODULE);
  return async (transaction, { act, before, after }) => {
    const known = new Set(before?.evidence.map((file) => file.fileId));
    const corrected =
      after.correctsId && act === "create" ? await revenue.claims.read(after.correctsId) : null;
    for (const file of corrected?.evidence ?? []) known.add(file.fileId);
    await files.attach(
      after.evidence.map((file) => file.fileId).filter((id) => !known.has(id)),
      { type: "income_claim", id: after.id },
      {
        purpose: "income_evidence",
        ...(request.actor.type === "member" ? { group_id: after.groupId } : {}),
      },
      transaction,
    );
    await audit.record(
      [
        {
          act: acts[act],
          actor: request.actor,
          on_behalf_of: request.actor.type === "user" ? after.groupId : null,
          subject: { type: "income_claim", id: after.id },
          before: before && factsOf(before),
          after: factsOf(after),
          note: after.reason,
          request_id: request.request_id ?? null,
        },
      ],
      transaction,
    );
  };
}

function factsOf(claim: Claim) {
  return {
    status: claim.status,
    version: claim.version,
    group_id: claim.groupId,
    channel: claim.channel,
    category: claim.category,
    sold_on: claim.soldOn,
    amount_satang: claim.amountSatang,
    quantity: claim.quantity,
    buyer_kind: claim.buyerKind,
    note: claim.note,
    evidence: claim.evidence.map((file) => file.fileId),
    corrects_id: claim.correctsId,
  };
}
