import { env } from "../../env";
import type { SizeLimits } from "./domain/file-purpose";

export const privateFileLimits: SizeLimits = {
  file: env.PRIVATE_FILE_MAX_BYTES,
  import: env.PRIVATE_IMPORT_MAX_BYTES,
  report: env.PRIVATE_REPORT_MAX_BYTES,
};
