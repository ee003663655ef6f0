import { open } from "node:fs/promises";
import type { SheetRow } from "../domain/import/cell";
import type { Merge } from "../domain/import/find-heading";
import { FileFault, type ReaderLimits } from "./file-fault";
import { openZip, type ZipParts } from "./open-zip";
import { readCsv } from "./read-csv";
import { readSharedStrings } from "./read-shared-strings";
import { readSheet } from "./read-sheet";
import { readDateStyles } from "./read-styles";
import { readWorkbook } from "./read-workbook";

export interface Table {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Whether cells may be merged; the blocks stand behind the last row. */
  readonly mayMerge: boolean;
  /** Rows of a sheet; `merges` fills while they are read. A CSV has one sheet without a name. */
  rows(sheet: string, merges?: Merge[]): AsyncGenerator<SheetRow>;
  close(): void;
}

/** Opens an XLSX or CSV by what is in it, whatever its name says. @throws FileFault */
export async function openTable(path: string, limits: ReaderLimits): Promise<Table> {
  const head = await readHead(path);
  if (head.length === 0) throw new FileFault("empty");
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw new FileFault("old_or_locked");
  if (head.subarray(0, 2).toString("latin1") === "PK") return openWorkbook(path, limits);
  if (/^(?:%PDF|\x89PNG|\xff\xd8\xff|GIF8|Rar!|7z)/.test(head.toString("latin1"))) {
    throw new FileFault("not_a_table");
  }
  return {
    sheets: [{ name: "", hidden: false }],
    mayMerge: false,
    rows: () => readCsv(path, limits),
    close: () => undefined,
  };
}

async function openWorkbook(path: string, limits: ReaderLimits): Promise<Table> {
  const zip = await openZip(path, limits.maxUnpackedBytes);
  try {
    const workbook = await readWorkbook(zip);
    return {
      sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
      mayMerge: true,
      rows: (sheet, merges) => rowsOfSheet(zip, workbook, sheet, limits, merges),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function* rowsOfSheet(
  zip: ZipParts,
  workbook: Awaited<ReturnType<typeof readWorkbook>>,
  sheet: string,
  limits: ReaderLimits,
  merges?: Merge[],
): AsyncGenerator<SheetRow> {
  const found = workbook.sheets.find((each) => each.name === sheet);
  if (!found) throw new FileFault("no_sheet");
  const strings = await readSharedStrings(zip, workbook.sharedStringsPart);
  const dateStyles = await readDateStyles(zip, workbook.stylesPart);
  const { from1904 } = workbook;
  yield* readSheet({ zip, part: found.part, strings, dateStyles, from1904, limits }, merges);
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
