import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type { FilePurpose } from "../../modules/private-file/domain/file-purpose";
import { recordAuditStep } from "../audit/steps/record-audit";
import { putPrivateFileStep } from "./steps/put-private-file";

export type UploadPrivateFile = {
  /** Base64, as in core: a workflow copies its input, and a Buffer does not survive that. */
  content: string;
  purpose: FilePurpose;
  name?: string | undefined;
  actor: AuditActor;
  group_id?: string | null;
  request_id?: string | null;
};

/**
 * Takes a private file in and writes down who sent it.
 * @throws INVALID_DATA `file_empty`, `file_too_large`, `file_type_refused`
 */
export const uploadPrivateFileWorkflow = createWorkflow("upload-private-file", (input: UploadPrivateFile) => {
  const file = putPrivateFileStep({
    content: input.content,
    purpose: input.purpose,
    name: input.name,
    uploaded_by: input.actor,
    group_id: input.group_id,
  });
  recordAuditStep({
    act: "private_file.uploaded",
    actor: input.actor,
    on_behalf_of: input.group_id,
    subject: { type: "private_file", id: file.id },
    after: transform(file, ({ purpose, kind, size_bytes, sha256 }) => ({
      purpose,
      kind,
      size_bytes,
      sha256,
    })),
    request_id: input.request_id,
  });
  return new WorkflowResponse(file);
});
