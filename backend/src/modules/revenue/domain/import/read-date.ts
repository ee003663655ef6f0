import type { ImportProblemCode } from "@chumchon/contracts";
import { BE_OFFSET, foldThai, isDate, parseThaiDate } from "@chumchon/thai";
import { type Cell, cellText, isBlank } from "./cell";
import { remember } from "./remember";

/** A day, or what stands for a whole month or year. */
export type Grain = "day" | "month" | "year";

export type Read<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly reason: ImportProblemCode };

/** Nothing of the programme is older; a year before it is a slip. */
export const FIRST_IMPORT_BE_YEAR = 2540;
const FIRST_BE = 2400;
const DAY_LENGTH = "2026-01-31".length;
const TWO_DIGIT_YEAR = /^(.*\D)(\d{2})$/;

/**
 * A day as staff write it. Years of two digits are understood where only one era fits between B.E. 2540
 * and this year: "66" is B.E. 2566, "23" is C.E. 2023.
 *
 * @param today day in Bangkok, YYYY-MM-DD
 */
export function readDay(cell: Cell | undefined, today: string): Read<{ date: string }> {
  if (isBlank(cell)) return { ok: false, reason: "date_missing" };
  if (typeof cell === "object" && cell !== null) {
    if ("formula" in cell) return { ok: false, reason: "formula" };
    if ("error" in cell) return { ok: false, reason: "cell_error" };
    return inRange(commonEra(cell.date), today);
  }
  if (typeof cell !== "string") return { ok: false, reason: "date_format" };
  return readWrittenDay(today + cell);
}

/** Of today (YYYY-MM-DD) and, right behind it, the day as it is written: both together say which day is meant. */
const readWrittenDay = remember((todayAndDay): Read<{ date: string }> => {
  const today = todayAndDay.slice(0, DAY_LENGTH);
  const text = foldThai(todayAndDay.slice(DAY_LENGTH)).replace(
    /\s*\d{1,2}[:.]\d{2}([:.]\d{2})?\s*(น\.?)?$/,
    (time) => (/:/.test(time) || /น/.test(time) ? "" : time),
  );
  const parsed = parseThaiDate(text);
  if (parsed.ok) return inRange(parsed.date, today);
  if (parsed.reason !== "short_year") {
    return {
      ok: false,
      reason:
        parsed.reason === "impossible"
          ? "date_impossible"
          : parsed.reason === "year"
            ? "year_range"
            : "date_format",
    };
  }
  const short = TWO_DIGIT_YEAR.exec(text.replace(/\s+$/, ""));
  const full = short && fullYear(Number(short[2]), today);
  if (!short || !full) return { ok: false, reason: "year_range" };
  const again = parseThaiDate(`${short[1]}${full}`);
  if (again.ok) return inRange(again.date, today);
  return { ok: false, reason: again.reason === "impossible" ? "date_impossible" : "date_format" };
});

/** A year as B.E.: 2566, "พ.ศ. ๒๕๖๖", "ปี 66", 2023. */
export function readBeYear(cell: Cell | undefined, today: string): Read<{ beYear: number }> {
  if (isBlank(cell)) return { ok: false, reason: "year_missing" };
  if (typeof cell === "object" && cell !== null && "formula" in cell) return { ok: false, reason: "formula" };
  const text = foldThai(cellText(cell));
  const match =
    /^(?:ปี|year)?\s*(?:พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|b\.?e\.?|c\.?e\.?|a\.?d\.?)?\s*(\d{2}|\d{4})$/.exec(text);
  if (!match) return { ok: false, reason: /^\d+$/.test(text) ? "year_range" : "year_missing" };
  const written = Number(match[1]);
  const year = written < 100 ? fullYear(written, today) : written;
  if (year === undefined) return { ok: false, reason: "year_range" };
  const beYear = year >= FIRST_BE ? year : year + BE_OFFSET;
  return isInRange(beYear, today) ? { ok: true, beYear } : { ok: false, reason: "year_range" };
}

/** A month with or without its year: 3, "มี.ค.", "มีนาคม 2566", "03/2566", "Mar 23". */
export function readMonth(
  cell: Cell | undefined,
  today: string,
): Read<{ month: number; beYear: number | null }> {
  if (isBlank(cell)) return { ok: false, reason: "month_format" };
  if (typeof cell === "object" && cell !== null && "formula" in cell) return { ok: false, reason: "formula" };
  if (typeof cell === "object" && cell !== null && "date" in cell) {
    const day = readDay(cell, today);
    if (!day.ok) return day;
    return {
      ok: true,
      month: Number(day.date.slice(5, 7)),
      beYear: Number(day.date.slice(0, 4)) + BE_OFFSET,
    };
  }
  const text = foldThai(cellText(cell)).replace(/^(?:เดือน|ยอดขาย|ยอด|รายได|month)\s*/, "");
  const numbers = /^(\d{1,2})(?:\s*[-/.]\s*(\d{2}|\d{4}))?$/.exec(text);
  const named = /^([\p{L}\p{M}.]+?)\s*(?:[-/']|ปี|พ\.?\s*ศ\.?|ค\.?\s*ศ\.?)*\s*(\d{2}|\d{4})?$/u.exec(text);
  const month = numbers ? Number(numbers[1]) : named ? monthNumber(named[1] ?? "") : undefined;
  if (month === undefined || month < 1 || month > 12) return { ok: false, reason: "month_format" };
  const written = numbers?.[2] ?? named?.[2];
  if (written === undefined) return { ok: true, month, beYear: null };
  const year = readBeYear(written, today);
  return year.ok ? { ok: true, month, beYear: year.beYear } : year;
}

/** The day that stands for a month or a year: its last, but never a day to come. */
export function lastDayOf(beYear: number, month: number | null, today: string): string {
  const last = new Date(Date.UTC(beYear - BE_OFFSET, month ?? 12, 0)).toISOString().slice(0, 10);
  const first = `${beYear - BE_OFFSET}-${String(month ?? 1).padStart(2, "0")}-01`;
  return last > today && first <= today ? today : last;
}

/** parseThaiDate knows every name of a month; the year here is only there to make a date of it. */
function monthNumber(name: string): number | undefined {
  const parsed = parseThaiDate(`1 ${name} 2566`);
  return parsed.ok ? Number(parsed.date.slice(5, 7)) : undefined;
}

function commonEra(date: string): string {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_BE ? `${year - BE_OFFSET}${date.slice(4)}` : date;
}

function inRange(date: string, today: string): Read<{ date: string }> {
  if (!isDate(date)) return { ok: false, reason: "date_impossible" };
  const beYear = Number(date.slice(0, 4)) + BE_OFFSET;
  return isInRange(beYear, today) ? { ok: true, date } : { ok: false, reason: "year_range" };
}

/** Next year is let through here and refused as a day to come: that tells the reader more. */
function isInRange(beYear: number, today: string): boolean {
  return beYear >= FIRST_IMPORT_BE_YEAR && beYear <= thisBeYear(today) + 1;
}

function fullYear(twoDigits: number, today: string): number | undefined {
  const fitting = [2500 + twoDigits, 2000 + twoDigits].filter((year) =>
    isInRange(year >= FIRST_BE ? year : year + BE_OFFSET, today),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

const thisBeYear = (today: string) => Number(today.slice(0, 4)) + BE_OFFSET;
