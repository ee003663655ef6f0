import type { Cell, SheetRow } from "../domain/import/cell";
import type { Merge } from "../domain/import/find-heading";
import type { ReaderLimits } from "./file-fault";
import { FileFault } from "./file-fault";
import type { ZipParts } from "./open-zip";
import { parseXml, type XmlHandlers } from "./parse-xml";

export interface SheetSource {
  readonly zip: ZipParts;
  readonly part: string;
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  readonly limits: ReaderLimits;
}

const MAX_MERGES = 100_000;
const DAY_MS = 86_400_000;

/** Rows of a sheet, one chunk of the file in memory at a time; merges come after the rows in the file. */
export async function* readSheet(source: SheetSource, merges: Merge[] = []): AsyncGenerator<SheetRow> {
  const collector = new SheetCollector(source, merges);
  for await (const _ of parseXml(await source.zip.open(source.part), collector)) yield* collector.take();
}

/** What the parser tells, put together to rows. */
class SheetCollector implements XmlHandlers {
  private rows: SheetRow[] = [];
  private cells: Cell[] = [];
  private rowNo = 0;
  private column = -1;
  private type = "n";
  private style = 0;
  private value = "";
  private formula: string | null = null;
  private within: "v" | "f" | "t" | null = null;
  private counted = { rows: 0, cells: 0 };

  constructor(
    private readonly source: SheetSource,
    private readonly merges: Merge[],
  ) {}

  take(): SheetRow[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "row") {
      this.rowNo = attributes.r === undefined ? this.rowNo + 1 : Number(attributes.r);
      this.cells = [];
      this.column = -1;
    } else if (name === "c") {
      this.column = attributes.r === undefined ? this.column + 1 : columnOf(attributes.r);
      this.type = attributes.t ?? "n";
      this.style = Number(attributes.s ?? 0);
      this.value = "";
      this.formula = null;
    } else if (name === "v" || name === "f" || name === "t") {
      this.within = name;
      if (name === "f") this.formula = "";
    } else if (name === "mergeCell") this.addMerge(attributes.ref ?? "");
  }

  text(text: string): void {
    if (this.within === "f") this.formula += text;
    else if (this.within !== null) this.value += text;
  }

  close(name: string): void {
    if (name === "v" || name === "f" || name === "t") this.within = null;
    else if (name === "c") this.addCell();
    else if (name === "row") this.addRow();
  }

  private addCell(): void {
    const { limits } = this.source;
    const cell = this.cellValue();
    if (cell === null) return;
    if (this.column >= limits.maxColumns) throw new FileFault("too_many_columns");
    if (++this.counted.cells > limits.maxCells) throw new FileFault("too_many_cells");
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = cell;
  }

  private addRow(): void {
    if (this.cells.length === 0) return;
    if (++this.counted.rows > this.source.limits.maxRows) throw new FileFault("too_many_rows");
    this.rows.push({ rowNo: this.rowNo, cells: this.cells });
    this.cells = [];
  }

  private cellValue(): Cell {
    if (this.formula !== null) return { formula: this.formula };
    if (this.type === "s") return this.source.strings[Number(this.value)] || null;
    if (this.type === "inlineStr" || this.type === "str") return this.value || null;
    if (this.value === "") return null;
    if (this.type === "b") return this.value === "1";
    if (this.type === "e") return { error: this.value };
    if (this.type === "d") return { date: this.value.slice(0, 10) };
    const number = Number(this.value);
    if (!Number.isFinite(number)) return this.value;
    return this.source.dateStyles[this.style] ? serialToDate(number, this.source.from1904) : number;
  }

  private addMerge(ref: string): void {
    const [from = "", to = from] = ref.split(":");
    if (this.merges.length >= MAX_MERGES) return;
    this.merges.push({
      top: rowOf(from),
      bottom: rowOf(to),
      left: columnOf(from),
      right: Math.min(columnOf(to), this.source.limits.maxColumns - 1),
    });
  }
}

/** Spreadsheets count days from 30 December 1899, or from 1904. A time of day without a day stays a number. */
export function serialToDate(serial: number, from1904: boolean): Cell {
  const days = Math.floor(serial + (from1904 ? 1462 : 0));
  // Day 60 is 29 February 1900, which did not exist: serials before it are a day behind.
  if (days < 1 || days > 2_958_465) return serial;
  const time = Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY_MS;
  return { date: new Date(time).toISOString().slice(0, 10) };
}

function columnOf(reference: string): number {
  let index = 0;
  for (const letter of reference.replace(/[^A-Z]/gi, "").toUpperCase())
    index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const rowOf = (reference: string) => Number(reference.replace(/\D/g, ""));
