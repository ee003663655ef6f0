import type { EditClaimBody } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type { Claim } from "../../modules/revenue/claim-rows";
import { editClaimWorkflow } from "./edit-claim";
import { submitClaimWorkflow } from "./submit-claim";

type Mend = { id: string; groupId: string; actor: AuditActor; body: EditClaimBody };

/**
 * Changes a claim that was rejected, or is not decided, and hands it in (again). Cut off between the two it is a
 * draft with the new facts, which the next try hands in.
 * @throws what `editClaimWorkflow` and `submitClaimWorkflow` throw
 */
export async function mendSale(
  container: MedusaContainer,
  { id, groupId, actor, body }: Mend,
): Promise<Claim> {
  const { result: edited } = await editClaimWorkflow(container).run({
    input: { id, of_group_id: groupId, actor, body },
  });
  if (edited.status === "submitted") return edited;
  const { result } = await submitClaimWorkflow(container).run({
    input: { id, of_group_id: groupId, actor, version: edited.version },
  });
  return result;
}
