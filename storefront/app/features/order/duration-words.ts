import type { Translate } from "~/lib/i18n/translate";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** "14 นาที 32 วินาที": the two largest units that are not zero; "0 วินาที" when the time is up. */
export function durationWords(seconds: number, t: Translate): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const rest = whole % MINUTE;
  const words = [
    hours > 0 ? t("time.hours", { count: hours }) : "",
    minutes > 0 ? t("time.minutes", { count: minutes }) : "",
    hours === 0 && rest > 0 ? t("time.seconds", { count: rest }) : "",
  ].filter((word) => word !== "");
  return words.length === 0 ? t("time.seconds", { count: 0 }) : words.join(" ");
}
