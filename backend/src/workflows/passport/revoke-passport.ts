import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type RevokePassportInput, revokePassportStep } from "./steps/revoke-passport";

/** From now on the passport's page says that it is revoked, and no figures. For ever: another one can be issued. */
export const revokePassportWorkflow = createWorkflow(
  "revoke-income-passport",
  (input: RevokePassportInput) => new WorkflowResponse(revokePassportStep(input)),
);
