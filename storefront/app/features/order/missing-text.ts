import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";

/** The notice travels in a cookie of 4 kB, where a Thai letter takes up to a dozen bytes. */
const MAX_NAMED = 3;
const MAX_TITLE = 40;

/** "น้ำผึ้ง (ได้ 1 จาก 3), … และอีก 2 รายการ": what could not be taken over into the new cart. */
export function missingText(
  missing: readonly { title: string; wanted: number; taken: number }[],
  lang: Lang,
): string {
  const t = translator(lang);
  const named = missing
    .slice(0, MAX_NAMED)
    .map(({ title, wanted, taken }) => t("order.missingPart", { title: shortened(title), wanted, taken }));
  const more = missing.length - named.length;
  const list = named.join(", ");
  return more === 0 ? list : `${list} ${t("order.missingMore", { count: more })}`;
}

/** Cut between graphemes, so that no Thai mark loses its letter. */
function shortened(title: string): string {
  const letters = [...new Intl.Segmenter("th", { granularity: "grapheme" }).segment(title)];
  if (letters.length <= MAX_TITLE) return title;
  const cut = letters.slice(0, MAX_TITLE - 1).map((letter) => letter.segment);
  return `${cut.join("")}…`;
}
