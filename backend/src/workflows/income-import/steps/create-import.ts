import type { ImportKind } from "@chumchon/contracts";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PRIVATE_FILE_MODULE } from "../../../modules/private-file";
import type PrivateFileService from "../../../modules/private-file/service";
import { REVENUE_MODULE } from "../../../modules/revenue";
import type { Inspected } from "../../../modules/revenue/import-reader/reader-messages";
import type RevenueService from "../../../modules/revenue/service";
import { WORLD_MODULE } from "../../../modules/world";
import type WorldService from "../../../modules/world/service";
import { actorId, type ImportActor, journalOf } from "../journal-of";

export const createImportStepId = "create-income-import";

type Input = ImportActor & {
  kind: ImportKind;
  name: string;
  file: { id: string; size_bytes: number };
  found: Inspected;
};

/** Writes the import down and gives it its file, which is the evidence of every entry to come. */
export const createImportStep = createStep(createImportStepId, async (input: Input, { container }) => {
  const revenue: RevenueService = container.resolve(REVENUE_MODULE);
  const files: PrivateFileService = container.resolve(PRIVATE_FILE_MODULE);
  const world: WorldService = container.resolve(WORLD_MODULE);
  const record = await revenue.imports.create(
    {
      kind: input.kind,
      fileId: input.file.id,
      fileName: input.name,
      fileBytes: input.file.size_bytes,
      found: input.found,
      isSample: (await world.getKind()) === "sample",
    },
    actorId(input),
    async (transaction, act, before, after) => {
      const subject = { type: "income_import", id: after.id };
      await files.attach([input.file.id], subject, { purpose: "income_import" }, transaction);
      await journalOf(container, input)(transaction, act, before, after);
    },
  );
  return new StepResponse({ id: record.id });
});
