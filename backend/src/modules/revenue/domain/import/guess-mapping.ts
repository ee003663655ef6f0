import type { ImportKind, ImportMapping } from "@chumchon/contracts";
import { cellText, isBlank, type SheetRow } from "./cell";
import { headingsAt, type Merge } from "./find-heading";
import { headingFit, headingsOf, isTotalWord } from "./headings";
import { wordKey } from "./match-word";
import { readAmount } from "./read-amount";
import { readBeYear, readMonth } from "./read-date";

type Period = ImportMapping["periods"][number];
type Columns = ImportMapping["columns"];

const MOST_HEADING_ROWS = 30;
/** Fewer columns of months or years than this are a table of something else. */
const FEWEST_PERIODS = 2;

/**
 * Guesses from the first rows of a sheet which row names the columns and what they hold. A person sees
 * and may change every part of it.
 *
 * @param today day in Bangkok, YYYY-MM-DD
 */
export function guessMapping(
  kind: ImportKind,
  rows: readonly SheetRow[],
  merges: readonly Merge[],
  today: string,
  sheet = "",
): ImportMapping {
  const candidates = rows
    .filter((row) => row.rowNo <= MOST_HEADING_ROWS)
    .map((row) => {
      const headings = headingsAt(rows, row.rowNo, merges);
      const columns = columnsOf(kind, headings);
      const periods = kind === "income" ? periodsOf(headings, columns, today) : [];
      const isData = row.cells.some((cell) => typeof cell === "number" && cell > 9999);
      // A merged year above its months is one heading, not one for each of them.
      const different = new Set(periods.map(({ month, be_year }) => `${be_year}-${month}`)).size;
      const score = Object.keys(columns).length * 2 + different - (isData ? 3 : 0);
      return { row, headings, columns, periods, score };
    });
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a), candidates[0] ?? NOTHING);
  const found = best.score > 1 ? best : NOTHING;
  const isWide = found.periods.length >= FEWEST_PERIODS && found.columns.amount === undefined;
  const columns = isWide ? found.columns : firstGuess(kind, found.columns, rows, found.row.rowNo);
  return {
    header_row: found.row.rowNo,
    layout: isWide ? "wide" : "long",
    columns,
    periods: isWide ? found.periods : [],
    be_year: isWide || columns.month !== undefined ? yearAround(rows, found.row.rowNo, sheet, today) : null,
    channel: kind === "income" && columns.channel === undefined ? "other" : null,
    category: null,
    fill_down: isFilledDown(columns, found.row.rowNo, rows, merges),
  };
}

const NOTHING: {
  row: SheetRow;
  headings: string[];
  columns: Columns;
  periods: Period[];
  score: number;
} = { row: { rowNo: 0, cells: [] }, headings: [], columns: {}, periods: [], score: 0 };

/** Every field takes the best heading that is still free; exact headings first. */
function columnsOf(kind: ImportKind, headings: readonly string[]): Columns {
  const columns: Columns = {};
  const taken = new Set<number>();
  const words = Object.entries(headingsOf[kind]) as [keyof Columns, readonly string[]][];
  for (const wanted of [2, 1]) {
    for (const [field, names] of words) {
      if (columns[field] !== undefined) continue;
      const column = headings.findIndex(
        (heading, index) => !taken.has(index) && heading !== "" && headingFit(heading, names) >= wanted,
      );
      if (column < 0) continue;
      columns[field] = column;
      taken.add(column);
    }
  }
  return columns;
}

function periodsOf(headings: readonly string[], columns: Columns, today: string): Period[] {
  const taken = new Set(Object.values(columns));
  return headings.flatMap((heading, column): Period[] => {
    if (taken.has(column) || heading === "" || isTotalWord(heading) || /รวม|total/i.test(heading)) return [];
    const period = readPeriod(heading, today);
    return period ? [{ column, ...period }] : [];
  });
}

/** "ม.ค. 66", "ปี 2566 มกราคม", "2566", "Jan-23". A bare number below 13 is no month here: it could be anything. */
function readPeriod(heading: string, today: string): Omit<Period, "column"> | undefined {
  const year = readBeYear(heading, today);
  if (year.ok) return { month: null, be_year: year.beYear };
  if (/^\d{1,2}$/.test(wordKey(heading))) return undefined;
  const month = readMonth(heading, today);
  if (month.ok) return { month: month.month, be_year: month.beYear };
  const banded = /^(.*?(?:\d{4}|\d{2}))\s+(\D+)$/.exec(heading);
  const bandYear = banded && readBeYear(banded[1] ?? "", today);
  const bandMonth = banded && readMonth(banded[2] ?? "", today);
  if (bandYear?.ok && bandMonth?.ok) return { month: bandMonth.month, be_year: bandYear.beYear };
  return undefined;
}

/** A year that stands above the table or in the sheet's name: "ยอดขายปี 2566", "ปี66". */
function yearAround(
  rows: readonly SheetRow[],
  headerRow: number,
  sheet: string,
  today: string,
): number | null {
  const texts = rows.filter((row) => row.rowNo < headerRow).flatMap((row) => row.cells.map(cellText));
  for (const text of [...texts.reverse(), sheet]) {
    const match = /(?<!\d)(\d{4})(?!\d)|ปี\s*(\d{2})(?!\d)/.exec(text.replace(/[๐-๙]/g, thaiDigit));
    const year = match && readBeYear(match[1] ?? match[2] ?? "", today);
    if (year?.ok) return year.beYear;
  }
  return null;
}

const thaiDigit = (digit: string) => String(digit.charCodeAt(0) - 0x0e50);

/** Without a heading for it, the amount is the last column that holds amounts in most rows. */
function firstGuess(
  kind: ImportKind,
  columns: Columns,
  rows: readonly SheetRow[],
  headerRow: number,
): Columns {
  if (kind !== "income" || columns.amount !== undefined) return columns;
  const data = rows.filter((row) => row.rowNo > headerRow).slice(0, 20);
  const taken = new Set(Object.values(columns));
  const width = Math.max(0, ...data.map((row) => row.cells.length));
  for (let column = width - 1; column >= 0; column--) {
    const amounts = data.filter((row) => readAmount(row.cells[column]).ok).length;
    if (!taken.has(column) && data.length > 0 && amounts * 2 > data.length)
      return { ...columns, amount: column };
  }
  return columns;
}

function isFilledDown(
  columns: Columns,
  headerRow: number,
  rows: readonly SheetRow[],
  merges: readonly Merge[],
): boolean {
  const column = columns.group ?? columns.code;
  if (column === undefined) return false;
  const isMerged = merges.some(
    (merge) =>
      merge.top > headerRow && merge.bottom > merge.top && merge.left <= column && column <= merge.right,
  );
  const data = rows.filter((row) => row.rowNo > headerRow);
  return isMerged && data.some((row) => isBlank(row.cells[column]));
}
