import type { PortalClaim } from "@chumchon/contracts";
import type { Claim } from "../../../modules/revenue/claim-rows";
import { toClaimAnswer } from "../../claim-answer";

/** A claim as its group reads it: the staff member who decided stays unnamed. */
export function toPortalClaim(claim: Claim): PortalClaim {
  const answer = toClaimAnswer(claim, claim.createdBy);
  const { id, channel, sold_on, amount_satang, note, status, version, evidence } = answer;
  const { created_at, decided_at, reason, similar } = answer;
  return {
    id,
    channel,
    sold_on,
    amount_satang,
    note,
    status,
    version,
    evidence,
    created_at,
    decided_at,
    reason,
    similar,
    by_staff: claim.createdBy.type === "user",
  };
}
