import { env } from "../../env";
import type { ReaderLimits } from "../../modules/revenue/import-reader/file-fault";

/** What a file of the staff page may cost. */
export const pageLimits: ReaderLimits = {
  maxRows: env.IMPORT_MAX_ROWS,
  maxColumns: env.IMPORT_MAX_COLUMNS,
  maxCells: env.IMPORT_MAX_CELLS,
  maxUnpackedBytes: env.IMPORT_MAX_UNPACKED_BYTES,
  maxMemoryMb: env.IMPORT_MEMORY_MB,
  timeoutSeconds: env.IMPORT_TIMEOUT_SECONDS,
};

/** A script streams a CSV of any length; memory stays as it is. */
export const scriptLimits: ReaderLimits = {
  ...pageLimits,
  maxRows: Number.MAX_SAFE_INTEGER,
  maxCells: Number.MAX_SAFE_INTEGER,
  timeoutSeconds: 24 * 3600,
};
