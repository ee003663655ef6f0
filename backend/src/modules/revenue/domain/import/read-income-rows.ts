import type { CategoryHandle, Channel, ImportMapping, ImportProblemCode } from "@chumchon/contracts";
import { type Cell, cellText, columnLetter, isBlank, type SheetRow } from "./cell";
import { isTotalWord } from "./headings";
import { GroupFinder, type KnownGroup, nameKey } from "./match-group";
import { matchCategory, matchChannel } from "./match-word";
import { isDash, readAmount } from "./read-amount";
import { type Grain, lastDayOf, type Read, readBeYear, readDay, readMonth } from "./read-date";

/** One sale, or one month's or year's sum, as it will be posted. */
export interface DraftIncome {
  readonly rowNo: number;
  /** Letter of the column that holds the amount. */
  readonly column: string;
  readonly groupId: string;
  readonly channel: Channel;
  readonly category: CategoryHandle;
  /** Day in Bangkok, YYYY-MM-DD. */
  readonly effectiveOn: string;
  readonly grain: Grain;
  readonly amountSatang: number;
  readonly note: string | null;
}

export interface RowProblem {
  readonly rowNo: number;
  readonly column: string;
  readonly heading: string;
  readonly value: string;
  readonly reason: ImportProblemCode;
}

export interface ReadRow<Draft> {
  readonly drafts: Draft[];
  readonly problems: RowProblem[];
  /** The row holds nothing to post: a total, a repeated heading, an empty row. */
  readonly skipped: boolean;
}

export interface IncomeReading {
  readonly mapping: ImportMapping;
  /** Of the header row, for the report. */
  readonly headings: readonly string[];
  readonly groups: readonly KnownGroup[];
  /** Group ids by the names as written in the file. */
  readonly groupNames: Readonly<Record<string, string>>;
  /** Day in Bangkok, YYYY-MM-DD. */
  readonly today: string;
}

type Field = keyof ImportMapping["columns"];
type When = { readonly date: string; readonly grain: Grain };

const MAX_NOTE = 300;

/** Turns rows into income, one after another: what stands above a merged cell is remembered. */
export class IncomeRowReader {
  private readonly finder: GroupFinder;
  private readonly columns: ImportMapping["columns"];
  private readonly headerKeys: readonly string[];
  private groupAbove: Cell = null;

  constructor(private readonly reading: IncomeReading) {
    const chosen = Object.entries(reading.groupNames).map(([name, id]) => [nameKey(name), id]);
    this.finder = new GroupFinder(reading.groups, Object.fromEntries(chosen));
    this.columns = reading.mapping.columns;
    this.headerKeys = reading.headings.map((heading) => nameKey(heading));
  }

  read(row: SheetRow): ReadRow<DraftIncome> {
    if (row.rowNo <= this.reading.mapping.header_row || this.isToSkip(row)) return SKIPPED;
    return this.reading.mapping.layout === "wide" ? this.readWide(row) : this.readLong(row);
  }

  private readLong(row: SheetRow): ReadRow<DraftIncome> {
    const problems: RowProblem[] = [];
    const column = this.columns.amount;
    const when = keep(this.readWhen(row, null), problems);
    const frame = this.readFrame(row, problems);
    const amount = readAmount(this.cell(row, "amount"));
    if (!amount.ok) problems.push(this.problem(row, column, amount.reason));
    else if (this.isSplit(row, column)) problems.push(this.problem(row, column, "amount_split"));
    if (when && frame.group) this.checkDay(row, frame.group, when, this.columns.date, problems);
    if (problems.length > 0 || !when || !amount.ok || !frame.complete)
      return { drafts: [], problems, skipped: false };
    return {
      drafts: [this.draft(row, column, frame.complete, when, amount.satang)],
      problems,
      skipped: false,
    };
  }

  /** An amount such as 1,234.50 that a CSV was given without quotation marks: the row is longer than its headings. */
  private isSplit(row: SheetRow, column: number | undefined): boolean {
    const { headings } = this.reading;
    if (column === undefined || headings.length === 0 || row.cells.length <= headings.length) return false;
    const [front, back] = [row.cells[column], row.cells[column + 1]];
    return (
      typeof front === "string" &&
      typeof back === "string" &&
      /^[^\d.]*[\d๐-๙]{1,3}$/.test(front.trim()) &&
      /^[\d๐-๙]{3}(?:\.[\d๐-๙]{1,2})?\)?$/.test(back.trim())
    );
  }

  /** Empty cells, dashes and zeros of a wide table mean that nothing was sold in that month. */
  private readWide(row: SheetRow): ReadRow<DraftIncome> {
    const { periods } = this.reading.mapping;
    const filled = periods.filter(({ column }) => !isNothing(row.cells[column]));
    if (filled.length === 0) return SKIPPED;
    const problems: RowProblem[] = [];
    const frame = this.readFrame(row, problems);
    const drafts: DraftIncome[] = [];
    for (const period of filled) {
      const amount = readAmount(row.cells[period.column]);
      const when = keep(this.readWhen(row, period), problems);
      if (!amount.ok) problems.push(this.problem(row, period.column, amount.reason));
      if (when && frame.group) this.checkDay(row, frame.group, when, period.column, problems);
      if (amount.ok && when && frame.complete) {
        drafts.push(this.draft(row, period.column, frame.complete, when, amount.satang));
      }
    }
    return { drafts: problems.length > 0 ? [] : drafts, problems, skipped: false };
  }

  /** Group, channel and category of a row. */
  private readFrame(row: SheetRow, problems: RowProblem[]) {
    const group = keep(this.readGroup(row), problems)?.group;
    const channel = keep(this.readChannel(row), problems)?.channel;
    const category = group && keep(this.readCategory(row, group), problems)?.category;
    return { group, complete: group && channel && category ? { group, channel, category } : undefined };
  }

  private readGroup(row: SheetRow): Read<{ group: KnownGroup }> & Partial<At> {
    const field = this.columns.group !== undefined ? "group" : "code";
    let cell = this.cell(row, field);
    if (isBlank(cell) && field === "group" && this.columns.code !== undefined) cell = this.cell(row, "code");
    if (isBlank(cell) && this.reading.mapping.fill_down) cell = this.groupAbove;
    if (isBlank(cell)) return this.at(row, this.columns[field], { ok: false, reason: "group_missing" });
    const match = this.match(row, cell);
    if (match.ok) this.groupAbove = cell ?? null;
    return match.ok ? match : { ...this.at(row, this.columns[field], match), value: cellText(cell) };
  }

  /** A code decides where the name alone does not. */
  private match(row: SheetRow, cell: Cell | undefined): Read<{ group: KnownGroup }> {
    if (typeof cell === "object" && cell !== null && "formula" in cell)
      return { ok: false, reason: "formula" };
    const byName = this.finder.find(cellText(cell));
    const code = this.cell(row, "code");
    if (byName.ok || isBlank(code)) return byName;
    const byCode = this.finder.find(cellText(code));
    return byCode.ok ? byCode : byName;
  }

  private readChannel(row: SheetRow): Read<{ channel: Channel }> & Partial<At> {
    const cell = this.cell(row, "channel");
    if (isBlank(cell)) return { ok: true, channel: this.reading.mapping.channel ?? "other" };
    const channel = matchChannel(cellText(cell));
    if (channel === "web") return this.at(row, this.columns.channel, { ok: false, reason: "channel_web" });
    if (channel) return { ok: true, channel };
    return this.at(row, this.columns.channel, { ok: false, reason: "channel_unknown" });
  }

  private readCategory(row: SheetRow, group: KnownGroup): Read<{ category: CategoryHandle }> & Partial<At> {
    const cell = this.cell(row, "category");
    if (isBlank(cell)) return { ok: true, category: this.reading.mapping.category ?? group.category };
    const category = matchCategory(cellText(cell));
    if (category) return { ok: true, category };
    return this.at(row, this.columns.category, { ok: false, reason: "category_unknown" });
  }

  private readWhen(row: SheetRow, period: ImportMapping["periods"][number] | null): Read<When> & Partial<At> {
    const { today } = this.reading;
    if (!period && this.columns.date !== undefined) {
      const day = readDay(this.cell(row, "date"), today);
      return day.ok ? { ok: true, date: day.date, grain: "day" } : this.at(row, this.columns.date, day);
    }
    const month = period ? { ok: true as const, month: period.month, beYear: null } : this.readMonthCell(row);
    if (!month.ok) return this.at(row, this.columns.month, month);
    const known = period?.be_year ?? month.beYear;
    const year = known === null ? this.readYearCell(row) : { ok: true as const, beYear: known };
    if (!year.ok) return this.at(row, this.columns.year ?? this.columns.month ?? period?.column, year);
    if (!period && this.columns.day !== undefined && month.month !== null) {
      const day = readDay(`${cellText(this.cell(row, "day"))}/${month.month}/${year.beYear}`, today);
      return day.ok ? { ok: true, date: day.date, grain: "day" } : this.at(row, this.columns.day, day);
    }
    const grain = month.month === null ? "year" : "month";
    return { ok: true, date: lastDayOf(year.beYear, month.month, today), grain };
  }

  private readMonthCell(row: SheetRow): Read<{ month: number | null; beYear: number | null }> {
    if (this.columns.month !== undefined) return readMonth(this.cell(row, "month"), this.reading.today);
    if (this.columns.year !== undefined) return { ok: true, month: null, beYear: null };
    return { ok: false, reason: "date_missing" };
  }

  private readYearCell(row: SheetRow): Read<{ beYear: number }> {
    const cell = this.cell(row, "year");
    if (!isBlank(cell)) return readBeYear(cell, this.reading.today);
    const { be_year } = this.reading.mapping;
    return be_year === null ? { ok: false, reason: "year_missing" } : { ok: true, beYear: be_year };
  }

  private checkDay(
    row: SheetRow,
    group: KnownGroup,
    when: When,
    column: number | undefined,
    problems: RowProblem[],
  ) {
    const at = column ?? this.columns.month ?? this.columns.year;
    if (when.date > this.reading.today) problems.push(this.problem(row, at, "date_future"));
    // A sum of the year in which a group joined is dated at its end, which is after the joining day.
    else if (group.joinedOn !== null && when.date < group.joinedOn)
      problems.push(this.problem(row, at, "before_joining"));
  }

  private draft(
    row: SheetRow,
    column: number | undefined,
    frame: { group: KnownGroup; channel: Channel; category: CategoryHandle },
    when: When,
    amountSatang: number,
  ): DraftIncome {
    const note = cellText(this.cell(row, "note")).slice(0, MAX_NOTE);
    return {
      rowNo: row.rowNo,
      column: columnLetter(column ?? 0),
      groupId: frame.group.id,
      channel: frame.channel,
      category: frame.category,
      effectiveOn: when.date,
      grain: when.grain,
      amountSatang,
      note: note === "" ? null : note,
    };
  }

  private isToSkip(row: SheetRow): boolean {
    if (row.cells.every((cell) => isBlank(cell))) return true;
    if (this.isHeaderAgain(row)) return true;
    const first = row.cells.find((cell) => !isBlank(cell));
    const name = this.cell(row, this.columns.group !== undefined ? "group" : "code");
    return [first, name].some(
      (cell) => typeof cell === "string" && isTotalWord(cell) && !this.finder.find(cell).ok,
    );
  }

  private isHeaderAgain({ cells }: SheetRow): boolean {
    const keys = this.headerKeys;
    if (keys.length !== cells.length || keys.every((key) => key === "")) return false;
    return cells.every((cell, index) => nameKey(cellText(cell)) === keys[index]);
  }

  private cell(row: SheetRow, field: Field): Cell | undefined {
    const column = this.columns[field];
    return column === undefined ? undefined : row.cells[column];
  }

  private at<F extends { ok: false; reason: ImportProblemCode }>(
    row: SheetRow,
    column: number | undefined,
    failed: F,
  ) {
    return { ...failed, ...this.place(row, column) };
  }

  private place(row: SheetRow, column: number | undefined): At {
    return {
      rowNo: row.rowNo,
      column: column === undefined ? "" : columnLetter(column),
      heading: column === undefined ? "" : (this.reading.headings[column] ?? ""),
      value: column === undefined ? "" : cellText(row.cells[column]),
    };
  }

  private problem(row: SheetRow, column: number | undefined, reason: ImportProblemCode): RowProblem {
    return { ...this.place(row, column), reason };
  }
}

type At = Omit<RowProblem, "reason">;

const SKIPPED: ReadRow<never> = { drafts: [], problems: [], skipped: true };

function isNothing(cell: Cell | undefined): boolean {
  if (isBlank(cell) || isDash(cell)) return true;
  const amount = readAmount(cell);
  return !amount.ok && amount.reason === "amount_zero";
}

/** The value, or its problem put where problems are kept. */
function keep<T>(read: Read<T> & Partial<At>, problems: RowProblem[]): T | undefined {
  if (read.ok) return read;
  const { rowNo = 0, column = "", heading = "", value = "", reason } = read;
  problems.push({ rowNo, column, heading, value, reason });
  return undefined;
}
