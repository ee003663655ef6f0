import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import { revokePassportStep } from "./steps/revoke-passport";

export interface RevokePassportInput {
  readonly id: string;
  readonly reason: string;
  readonly actor: AuditActor;
  readonly request_id: string | null;
  /** The group that somebody acted for. */
  readonly on_behalf_of?: string;
}

/** From now on the passport's page says that it is revoked, and no figures. For ever: another one can be issued. */
export const revokePassportWorkflow = createWorkflow(
  "revoke-income-passport",
  (input: RevokePassportInput) => new WorkflowResponse(revokePassportStep(input)),
);
