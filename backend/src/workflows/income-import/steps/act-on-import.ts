import type { ExpectedTotal, ImportMapping } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PRIVATE_FILE_MODULE } from "../../../modules/private-file";
import type PrivateFileService from "../../../modules/private-file/service";
import { REVENUE_MODULE } from "../../../modules/revenue";
import type { ImportActInput } from "../../../modules/revenue/import-book/import-acts";
import type { ImportBook } from "../../../modules/revenue/import-book/import-book";
import { importError } from "../../../modules/revenue/import-book/import-error";
import type { ImportRecord } from "../../../modules/revenue/import-book/import-record";
import { inspectFile, readFile } from "../../../modules/revenue/import-reader/ask-reader";
import type RevenueService from "../../../modules/revenue/service";
import { actorId, type ImportActor, journalOf } from "../journal-of";
import { knownGroups } from "../known-groups";
import { pageLimits } from "../reader-limits";
import { withTemporaryFile } from "../with-temporary-file";

export const actOnImportStepId = "act-on-income-import";

/** One act of a person on an import; `revision` is the one that they have seen. */
export type ActOnImport = ImportActor & { id: string; revision: number } & (
    | { act: "choose_sheet"; sheet: string }
    | {
        act: "preview";
        mapping: ImportMapping;
        group_names: Record<string, string>;
        duplicates: "skip" | "keep" | null;
      }
    | { act: "expect"; expected: ExpectedTotal[] }
    | { act: "submit" | "approve" | "discard" }
    | { act: "send_back" | "undo"; reason: string }
  );

/** Each act is one transaction of the import book, with its record in the audit log: there is nothing to compensate. */
export const actOnImportStep = createStep(actOnImportStepId, async (input: ActOnImport, { container }) => {
  const { imports }: RevenueService = container.resolve(REVENUE_MODULE);
  const acting = {
    id: input.id,
    revision: input.revision,
    by: actorId(input),
    journal: journalOf(container, input),
  };
  const { state } = await act(imports, acting, input, container);
  return new StepResponse({ id: input.id, state });
});

async function act(
  imports: ImportBook,
  acting: ImportActInput,
  input: ActOnImport,
  container: MedusaContainer,
): Promise<ImportRecord> {
  switch (input.act) {
    case "choose_sheet":
      return await chooseSheet(imports, acting, input.sheet, container);
    case "preview":
      return await preview(imports, acting, input, container);
    case "expect":
      return await imports.expect({ ...acting, expected: input.expected });
    case "submit":
      return await imports.submit(acting);
    case "approve":
      return await imports.approve(acting);
    case "discard":
      return await imports.discard(acting);
    case "send_back":
      return await imports.sendBack({ ...acting, reason: input.reason });
    case "undo":
      return await imports.undo({ ...acting, reason: input.reason });
  }
}

async function chooseSheet(
  imports: ImportBook,
  acting: ImportActInput,
  sheet: string,
  container: MedusaContainer,
) {
  const record = await recordOf(imports, acting.id);
  const found = await withTemporaryFile(await bytesOf(record, container), (path) =>
    inspectFile({ task: "inspect", path, kind: record.kind, sheet, today: today(), limits: pageLimits }),
  );
  return await imports.chooseSheet({ ...acting, found });
}

async function preview(
  imports: ImportBook,
  acting: ImportActInput,
  input: Extract<ActOnImport, { act: "preview" }>,
  container: MedusaContainer,
): Promise<ImportRecord> {
  const record = await recordOf(imports, acting.id);
  const groups = await knownGroups(container);
  const ids = new Set(groups.map((group) => group.id));
  if (Object.values(input.group_names).some((id) => !ids.has(id))) throw importError("import_group_unknown");
  return await withTemporaryFile(await bytesOf(record, container), (path) =>
    imports.preview({
      ...acting,
      mapping: input.mapping,
      groupNames: input.group_names,
      duplicates: input.duplicates,
      read: (stage) =>
        readFile(
          {
            task: "read",
            path,
            kind: record.kind,
            sheet: record.sheet ?? "",
            mapping: input.mapping,
            groups,
            groupNames: input.group_names,
            today: today(),
            limits: pageLimits,
          },
          ({ drafts, problems }) => stage.take(drafts, problems),
        ),
    }),
  );
}

async function recordOf(imports: ImportBook, id: string): Promise<ImportRecord> {
  const record = await imports.read(id);
  if (!record) throw importError("import_not_found");
  return record;
}

async function bytesOf(record: ImportRecord, container: MedusaContainer): Promise<Buffer> {
  const files: PrivateFileService = container.resolve(PRIVATE_FILE_MODULE);
  if (record.file_id === null) throw importError("import_decided");
  return (await files.read(record.file_id)).bytes;
}

const today = () => toBangkokDate(new Date());
