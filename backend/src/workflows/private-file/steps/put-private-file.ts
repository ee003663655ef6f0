import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PRIVATE_FILE_MODULE } from "../../../modules/private-file";
import type PrivateFileService from "../../../modules/private-file/service";
import type { NewPrivateFile } from "../../../modules/private-file/service";

export const putPrivateFileStepId = "put-private-file";

export const putPrivateFileStep = createStep(
  putPrivateFileStepId,
  async ({ content, ...file }: Omit<NewPrivateFile, "bytes"> & { content: string }, { container }) => {
    const files: PrivateFileService = container.resolve(PRIVATE_FILE_MODULE);
    const stored = await files.put({ ...file, bytes: Buffer.from(content, "base64") });
    return new StepResponse(stored, stored.id);
  },
  async (id, { container }) => {
    if (!id) return;
    const files: PrivateFileService = container.resolve(PRIVATE_FILE_MODULE);
    await files.erase(id);
  },
);
