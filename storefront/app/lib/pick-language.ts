import type { Lang } from "./i18n/lang";

/** The English text where the page is English and there is one, else the Thai. */
export function pickLanguage<Thai extends string | null>(
  lang: Lang,
  thai: Thai,
  english: string | null,
): Thai | string {
  return lang === "en" && english !== null && english !== "" ? english : thai;
}
