import type { CreateClaimBody, EditClaimBody } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { mediaTypeOf } from "../../modules/private-file/domain/file-kind";
import { PRIVATE_FILE_MODULE } from "../../modules/private-file/index";
import type PrivateFileService from "../../modules/private-file/service";
import { claimError } from "../../modules/revenue/claim-error";
import type { ClaimFacts, EvidenceFile } from "../../modules/revenue/claim-rows";
import { soldOnProblem } from "../../modules/revenue/domain/claim-rules";

/**
 * The day of a sale against the calendar and the group's joining.
 * @throws `claim_group_unknown`, `claim_in_future`, `claim_before_joining`
 */
export async function checkSale(
  container: MedusaContainer,
  sale: { groupId: string; soldOn: string },
  now = new Date(),
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "joined_on"],
    filters: { id: sale.groupId },
  });
  const group = data[0];
  if (!group) throw claimError("claim_group_unknown");
  const problem = soldOnProblem(sale.soldOn, {
    today: toBangkokDate(now),
    joinedOn: group.joined_on ?? null,
  });
  if (problem) throw claimError(problem);
}

/**
 * What is known of uploaded evidence, in the order of the ids. Whether a file may be used is decided when it is
 * attached, in the claim's transaction.
 * @throws `claim_file_unknown`
 */
export async function readEvidence(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<EvidenceFile[]> {
  if (ids.length === 0) return [];
  const files: PrivateFileService = container.resolve(PRIVATE_FILE_MODULE);
  const rows = await files.listPrivateFiles({ id: [...ids], purpose: "income_evidence", erased_at: null });
  return [...new Set(ids)].map((id) => {
    const row = rows.find((each) => each.id === id);
    if (!row) throw claimError("claim_file_unknown");
    return { fileId: id, name: row.name, mimeType: mediaTypeOf[row.kind], byteSize: row.size_bytes };
  });
}

/** The body of a form as the claim book takes it; what was not sent is undefined. */
export function factsOfBody(body: CreateClaimBody): Omit<ClaimFacts, "evidence">;
export function factsOfBody(body: EditClaimBody): Partial<Omit<ClaimFacts, "evidence">>;
export function factsOfBody(body: CreateClaimBody | EditClaimBody): Partial<Omit<ClaimFacts, "evidence">> {
  return Object.fromEntries(
    Object.entries({
      groupId: body.group_id,
      channel: body.channel,
      category: body.category,
      soldOn: body.sold_on,
      amountSatang: body.amount_satang,
      quantity: body.quantity,
      buyerKind: body.buyer_kind,
      note: body.note,
    }).filter(([, value]) => value !== undefined),
  );
}
