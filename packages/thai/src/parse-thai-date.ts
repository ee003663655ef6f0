import { BE_OFFSET, FIRST_BE_YEAR, isRealDay } from "./bangkok-date";
import { foldThai } from "./fold-thai";
import { MONTHS } from "./thai-months";

/**
 * Why a text is no date. `format`: not a way of writing that is understood; `short_year`: a year of two
 * digits, which could be either era; `year`: outside 1857 to 2199 C.E., or against the era written;
 * `impossible`: 31 April and the like.
 */
export type ThaiDateReason = "empty" | "format" | "short_year" | "year" | "impossible";

export type ParsedThaiDate =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly reason: ThaiDateReason };

const MAX_LENGTH = 60;
const FIRST_CE_YEAR = FIRST_BE_YEAR - BE_OFFSET;
const LAST_CE_YEAR = 2199;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{1,4})$/;
const NAMED_MONTH = /^(\d{1,2})\s*([\p{L}\p{M}.]+?)\s*(\d{1,4})$/u;
const ERA = /พ\s*\.?\s*ศ\s*\.?|ค\s*\.?\s*ศ\s*\.?|\b(?:b\.?e|c\.?e|a\.?d)\.?(?=[\s\d]|$)/u;
/** "วันที่", "วันพุธที่"; folded, so without the tone mark. */
const DAY_WORD = /^วัน[\p{L}\p{M}]*?\s?ที\s*/u;
const SPACED_SEPARATOR = /\s*([-/])\s*/g;

/**
 * Reads a date as Thais write it: "20/12/2566", "20 ธ.ค. 2566", "วันที่ ๒๐ ธันวาคม พ.ศ. ๒๕๖๖",
 * "2566-12-20", "20 Dec 2023". Day before month; a year from 2400 on is Buddhist Era. The result is an
 * ISO date of the Common Era.
 */
export function parseThaiDate(text: string): ParsedThaiDate {
  if (text.length > MAX_LENGTH) return { ok: false, reason: "format" };
  const folded = foldThai(text).replace(DAY_WORD, "");
  if (folded === "") return { ok: false, reason: "empty" };

  const era = ERA.exec(folded)?.[0];
  const parts = splitDate(
    folded.replace(ERA, "").replace(SPACED_SEPARATOR, "$1").replace(/\s+/g, " ").trim(),
  );
  if (!parts) return { ok: false, reason: "format" };
  if (parts.year.length < 4) return { ok: false, reason: "short_year" };

  const year = commonEraYear(Number(parts.year), era);
  if (year === undefined) return { ok: false, reason: "year" };
  if (!isRealDay(year, parts.month, parts.day)) return { ok: false, reason: "impossible" };
  return { ok: true, date: `${year}-${twoDigits(parts.month)}-${twoDigits(parts.day)}` };
}

interface DateParts {
  readonly day: number;
  readonly month: number;
  readonly year: string;
}

function splitDate(text: string): DateParts | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return { day: Number(yearFirst[4]), month: Number(yearFirst[3]), year: yearFirst[1] ?? "" };
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return { day: Number(dayFirst[1]), month: Number(dayFirst[3]), year: dayFirst[4] ?? "" };
  const named = NAMED_MONTH.exec(text);
  const month = named && monthNumbers().get(monthKey(named[2] ?? ""));
  return named && month ? { day: Number(named[1]), month, year: named[3] ?? "" } : undefined;
}

/** The Common Era year, or undefined when the year is out of range or contradicts the era written. */
function commonEraYear(written: number, era: string | undefined): number | undefined {
  const isBuddhist = written >= FIRST_BE_YEAR;
  if (era && isBuddhistEra(era) !== isBuddhist) return undefined;
  const year = isBuddhist ? written - BE_OFFSET : written;
  return year >= FIRST_CE_YEAR && year <= LAST_CE_YEAR ? year : undefined;
}

function isBuddhistEra(era: string): boolean {
  return era.startsWith("พ") || era.startsWith("b");
}

let numberByMonth: Map<string, number> | undefined;

/** The month of every name: long and short, Thai and English. */
function monthNumbers(): Map<string, number> {
  if (numberByMonth) return numberByMonth;
  const lists = [MONTHS.th.long, MONTHS.th.short, MONTHS.en.long, MONTHS.en.short];
  const entries = lists.flatMap((names) => names.map((name, index) => [monthKey(name), index + 1] as const));
  numberByMonth = new Map([...entries, ["sept", 9]]);
  return numberByMonth;
}

/** Months are compared without dots, spaces and tone marks: "กุมภาพันธ" and "มีค" are understood. */
function monthKey(name: string): string {
  return foldThai(name).replace(/[.\s]/g, "").replace(/^เดือน/, "");
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
