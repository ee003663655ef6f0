import { BE_OFFSET, isDate, toBangkokWallClock } from "./bangkok-date";
import { MONTHS } from "./thai-months";

/**
 * long: "20 ธันวาคม 2566" / "20 December 2023"; short: "20 ธ.ค. 2566" / "20 Dec 2023";
 * dateTime: "20 ธ.ค. 2566 14:05 น." / "20 Dec 2023, 14:05".
 */
export type ThaiDateStyle = "long" | "short" | "dateTime";

/**
 * A date or an instant for readers: Bangkok time, Buddhist Era in Thai, Common Era in English. A plain
 * date has no time, so dateTime shows it as short. Own month names instead of Intl, because server and
 * browser must write the same characters and their ICU data differ. Throws a RangeError for no date.
 */
export function formatThaiDate(
  date: Date | string,
  locale: "th" | "en",
  style: ThaiDateStyle = "long",
): string {
  const wallClock = typeof date === "string" && isDate(date) ? date : toBangkokWallClock(date);
  const [year = 0, month = 0, day = 0] = wallClock.slice(0, 10).split("-").map(Number);
  const monthName = MONTHS[locale][style === "long" ? "long" : "short"][month - 1];
  const text = `${day} ${monthName} ${locale === "th" ? year + BE_OFFSET : year}`;
  const time = wallClock.slice(11);
  if (style !== "dateTime" || time === "") return text;
  return locale === "th" ? `${text} ${time} น.` : `${text}, ${time}`;
}
