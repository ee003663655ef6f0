import type { ImportKind } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { inspectFile } from "../../../modules/revenue/import-reader/ask-reader";
import { pageLimits } from "../reader-limits";
import { withTemporaryFile } from "../with-temporary-file";

export const inspectImportFileStepId = "inspect-import-file";

/** Reads a file for the first time, before anything of it is kept. `content` is base64. @throws INVALID_DATA `file_…` */
export const inspectImportFileStep = createStep(
  inspectImportFileStepId,
  async ({ content, kind }: { content: string; kind: ImportKind }) => {
    const found = await withTemporaryFile(Buffer.from(content, "base64"), (path) =>
      inspectFile({
        task: "inspect",
        path,
        kind,
        sheet: null,
        today: toBangkokDate(new Date()),
        limits: pageLimits,
      }),
    );
    return new StepResponse(found);
  },
);
