/** Buddhist Era years are this much ahead of Common Era years. */
export const BE_OFFSET = 543;
/** Below this a year is read as Common Era, from it on as Buddhist Era (2400 B.E. is 1857). */
export const FIRST_BE_YEAR = 2400;

const BANGKOK_OFFSET_MS = 7 * 60 * 60 * 1000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** One calendar year in Bangkok. The dates are inclusive; the instants bound it for timestamp columns. */
export interface BangkokYearRange {
  /** First date, "2023-01-01". */
  readonly from: string;
  /** Last date, "2023-12-31". */
  readonly to: string;
  /** The first instant of the year. */
  readonly startsAt: Date;
  /** The first instant after it. */
  readonly endsBefore: Date;
}

/**
 * The date in Bangkok of an instant as "YYYY-MM-DD" (Common Era). A string is an ISO date, which stays
 * as it is, or an ISO instant with its zone; without a zone it would mean another day on every machine,
 * so that is a RangeError, as is an impossible date.
 */
export function toBangkokDate(instant: Date | string): string {
  if (typeof instant === "string" && isDate(instant)) return instant;
  return toBangkokWallClock(instant).slice(0, 10);
}

/** Date and time in Bangkok as "YYYY-MM-DDTHH:mm". */
export function toBangkokWallClock(instant: Date | string): string {
  if (typeof instant === "string" && !INSTANT.test(instant)) {
    throw new RangeError(`Not a date or an instant with its time zone: ${instant.slice(0, 40)}`);
  }
  const time = new Date(instant).getTime();
  if (Number.isNaN(time)) throw new RangeError(`Not a date: ${String(instant).slice(0, 40)}`);
  // Bangkok has had no other offset since 1920, and no summer time.
  const wallClock = new Date(time + BANGKOK_OFFSET_MS).toISOString();
  if (!/^\d{4}-/.test(wallClock)) throw new RangeError(`Year outside 0000 to 9999: ${wallClock}`);
  return wallClock.slice(0, 16);
}

/** The Buddhist Era year of a date, or of an instant as seen in Bangkok. */
export function beYear(date: Date | string): number {
  return Number(toBangkokDate(date).slice(0, 4)) + BE_OFFSET;
}

/** The bounds of a Buddhist Era year; throws a RangeError for a year that cannot be one, such as 2023. */
export function bangkokYearRange(beYear: number): BangkokYearRange {
  if (!Number.isInteger(beYear) || beYear < FIRST_BE_YEAR || beYear >= 9999) {
    throw new RangeError(`Not a Buddhist Era year: ${beYear}`);
  }
  const year = beYear - BE_OFFSET;
  return {
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    startsAt: new Date(Date.UTC(year, 0, 1) - BANGKOK_OFFSET_MS),
    endsBefore: new Date(Date.UTC(year + 1, 0, 1) - BANGKOK_OFFSET_MS),
  };
}

/** Whether a text is a date of the calendar in the form "YYYY-MM-DD" (Common Era). */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Whether a day of the Gregorian calendar exists; month and day count from 1. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
