import type { ClaimActor } from "@chumchon/contracts";
import { MedusaError } from "@medusajs/framework/utils";
import type { AuditActor } from "../../modules/audit/domain/audit-act";

/** Who acts, as a route of staff (`user`) or of the portal (`member`) knows it. */
export interface ActingRequest {
  readonly actor: AuditActor;
  readonly request_id?: string | null;
}

/** One act on one claim; `version` is the one that the actor has seen. */
export interface ClaimRequest extends ActingRequest {
  readonly id: string;
  readonly version: number;
  /** Only a claim of this group: a member's route passes its own, and another group's claim is not found. */
  readonly of_group_id?: string;
}

/**
 * Only persons claim and verify: a key or a job can't be the second person.
 * @throws NOT_ALLOWED `claim_needs_a_person`
 */
export function claimActorOf({ type, id }: AuditActor): ClaimActor {
  if ((type !== "user" && type !== "member") || id === null) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "ต้องเข้าสู่ระบบด้วยชื่อของตนเองจึงจะแจ้งหรือตรวจยอดขายได้",
      "claim_needs_a_person",
    );
  }
  return { type, id };
}
