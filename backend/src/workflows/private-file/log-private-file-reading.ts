import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type { FilePurpose } from "../../modules/private-file/domain/file-purpose";
import { recordAuditStep } from "../audit/steps/record-audit";

type Input = {
  file: { id: string; purpose: FilePurpose };
  actor: AuditActor;
  request_id: string | null;
};

/**
 * Writes the reading of a private file into the audit log; it is run before the bytes are sent, so that no reading
 * goes unlogged. Whoever runs it has checked the right.
 */
export const logPrivateFileReadingWorkflow = createWorkflow("log-private-file-reading", (input: Input) => {
  const ids = recordAuditStep({
    act: "private_file.read",
    actor: input.actor,
    subject: { type: "private_file", id: input.file.id },
    after: { purpose: input.file.purpose },
    request_id: input.request_id,
  });
  return new WorkflowResponse(ids);
});
