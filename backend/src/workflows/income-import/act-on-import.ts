import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type ActOnImport, actOnImportStep } from "./steps/act-on-import";

/**
 * Everything that a person does with an import between upload and undo.
 * @throws NOT_FOUND `import_not_found`; NOT_ALLOWED `import_changed`, `import_decided`, `import_same_content`,
 *   `import_own`; INVALID_DATA `import_…` and `file_…`, each saying what to do next
 */
export const actOnImportWorkflow = createWorkflow("act-on-income-import", (input: ActOnImport) => {
  return new WorkflowResponse(actOnImportStep(input));
});
