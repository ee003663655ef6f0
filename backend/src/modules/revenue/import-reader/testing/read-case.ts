import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportKind, ImportMapping } from "@chumchon/contracts";
import { Workbook, type Worksheet } from "exceljs";
import type { KnownGroup } from "../../domain/import/match-group";
import type { DraftGroup } from "../../domain/import/read-group-rows";
import type { DraftIncome } from "../../domain/import/read-income-rows";
import { answerRequest } from "../answer-request";
import { FileFault, type ReaderLimits } from "../file-fault";
import type { Inspected, ReadTotals } from "../reader-messages";

export const limits: ReaderLimits = {
  maxRows: 1000,
  maxColumns: 60,
  maxCells: 20_000,
  maxUnpackedBytes: 20_000_000,
  maxMemoryMb: 10_000,
  timeoutSeconds: 60,
};
export const today = "2026-11-26";

const group = (id: string, name: string, more: Partial<KnownGroup> = {}): KnownGroup => ({
  id,
  code: null,
  name,
  nameEn: null,
  registrationNo: null,
  joinedOn: null,
  category: "craft",
  ...more,
});

/** Invented groups: two of like names, one that joined late. */
export const groups: KnownGroup[] = [
  group("squid", "วิสาหกิจชุมชนหมึกหวานทดลอง", { code: "T01", category: "seafood", nameEn: "Sweet Squid Test" }),
  group("honey", "กลุ่มน้ำผึ้งป่าทดลอง", {
    code: "T02",
    category: "beverage",
    registrationNo: "2-21-99-99/1-0001",
  }),
  group("late", "กลุ่มจักสานเข้าใหม่ทดลอง", { code: "T03", joinedOn: "2023-06-15" }),
  group("north", "กลุ่มแม่บ้านทดลองเหนือ", { code: "T04" }),
  group("south", "กลุ่มแม่บ้านทดลองใต้", { code: "T05" }),
];

export interface Reading {
  readonly found: Inspected;
  /** "group date baht" and the channel where it is not "other", in the order of the file. */
  readonly rows: string[];
  /** "row column reason". */
  readonly problems: string[];
  readonly drafts: (DraftIncome | DraftGroup)[];
  readonly totals: ReadTotals;
}

export type Change = (guess: ImportMapping) => ImportMapping;

export async function workbook(
  fill: (sheet: Worksheet, book: Workbook) => void,
  name = "ยอดขาย",
): Promise<Buffer> {
  const book = new Workbook();
  fill(book.addWorksheet(name), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Reads as the staff page does: inspect, take the guess (or change it), read everything. */
export async function readCase(
  bytes: Buffer,
  {
    change = (guess: ImportMapping) => guess,
    kind = "income" as ImportKind,
    sheet = null as string | null,
    names = {},
  } = {},
): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), "awkward-"));
  const path = join(folder, "file");
  writeFileSync(path, bytes);
  try {
    let found: Inspected | undefined;
    for await (const answer of answerRequest({ task: "inspect", path, kind, sheet, today, limits })) {
      if (answer.type === "inspected") found = answer.found;
    }
    if (!found) throw new Error("nothing was found");
    const reading: Reading = {
      found,
      rows: [],
      problems: [],
      drafts: [],
      totals: { rows: 0, skipped: 0, unknownGroups: [] },
    };
    const request = {
      task: "read" as const,
      path,
      kind,
      sheet: found.sheet,
      mapping: change(found.mapping),
      groups,
      groupNames: names,
      today,
      limits,
    };
    for await (const answer of answerRequest(request)) {
      if (answer.type === "batch") {
        reading.drafts.push(...answer.drafts);
        reading.rows.push(...answer.drafts.map(shown));
        reading.problems.push(
          ...answer.problems.map((each) => `${each.rowNo} ${each.column} ${each.reason}`),
        );
      }
      if (answer.type === "done") Object.assign(reading.totals, answer.totals);
    }
    return reading;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The code of the fault with which a file is refused. */
export async function faultOf(bytes: Buffer): Promise<string> {
  try {
    await readCase(bytes);
    return "none";
  } catch (error) {
    if (error instanceof FileFault) return error.code;
    throw error;
  }
}

function shown(draft: DraftIncome | DraftGroup): string {
  if (!("amountSatang" in draft)) return `${draft.name} ${draft.tambon_code}`;
  const channel = draft.channel === "other" ? "" : ` ${draft.channel}`;
  return `${draft.groupId} ${draft.effectiveOn} ${draft.amountSatang / 100}${channel}`;
}
