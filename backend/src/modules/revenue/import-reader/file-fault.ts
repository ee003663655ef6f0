import type { ImportFileFault } from "@chumchon/contracts";

/** A file that can't be read as a whole; the code has a text that says what to do. */
export class FileFault extends Error {
  constructor(
    readonly code: ImportFileFault,
    detail = "",
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "FileFault";
  }
}

/** What a file may cost. Rows are those that hold something. */
export interface ReaderLimits {
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxCells: number;
  /** Bytes of everything in the archive once unpacked. */
  readonly maxUnpackedBytes: number;
  readonly maxMemoryMb: number;
  readonly timeoutSeconds: number;
}
