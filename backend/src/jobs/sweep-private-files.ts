import type { MedusaContainer } from "@medusajs/framework/types";
import { inTurn } from "../database/job-turn";
import { PRIVATE_FILE_MODULE } from "../modules/private-file";
import type PrivateFileService from "../modules/private-file/service";

const WEEK_MS = 7 * 86_400_000;

/** Erases what was sent in and never became evidence of anything. */
async function sweepPrivateFiles(container: MedusaContainer, now: unknown): Promise<void> {
  const files: PrivateFileService = container.resolve(PRIVATE_FILE_MODULE);
  // The scheduler passes nothing of its own; tests pass a moment.
  const at = now instanceof Date ? now : new Date();
  for (const id of await files.listLoose(new Date(at.getTime() - WEEK_MS))) await files.erase(id);
}

export default inTurn("sweep-private-files", 86_400, sweepPrivateFiles);

export const config = {
  name: "sweep-private-files",
  schedule: "40 3 * * *",
};
