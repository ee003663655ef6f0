import type { ImportKind } from "@chumchon/contracts";
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { uploadPrivateFileWorkflow } from "../private-file/upload-private-file";
import type { ImportActor } from "./journal-of";
import { createImportStep } from "./steps/create-import";
import { inspectImportFileStep } from "./steps/inspect-import-file";

type Input = ImportActor & {
  kind: ImportKind;
  name: string;
  /** Base64: a workflow copies its input, and a Buffer does not survive that. */
  content: string;
};

/**
 * Takes a spreadsheet in and guesses what its columns hold. A file that can't be read is refused before it is kept.
 * @throws INVALID_DATA `file_…` in words for whoever sent it
 */
export const uploadImportWorkflow = createWorkflow("upload-income-import", (input: Input) => {
  const found = inspectImportFileStep({ content: input.content, kind: input.kind });
  const file = uploadPrivateFileWorkflow.runAsStep({
    input: transform({ input, found }, ({ input: { content, name, actor, request_id } }) => ({
      content,
      name,
      purpose: "income_import" as const,
      actor,
      request_id: request_id ?? null,
    })),
  });
  const created = createImportStep({
    kind: input.kind,
    name: input.name,
    file,
    found,
    actor: input.actor,
    request_id: input.request_id,
  });
  return new WorkflowResponse(created);
});
