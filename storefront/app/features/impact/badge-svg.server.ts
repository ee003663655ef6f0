import type { ImpactResponse } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";

const WIDTH = 320;
const HEIGHT = 88;

/** The figure as a picture of 320 × 88 for other sites. It names its day, and whether it is a sample. */
export function badgeSvg(impact: ImpactResponse, lang: Lang): string {
  const t = translator(lang);
  const asOf = t("impact.asOf", { date: formatThaiDate(new Date(impact.as_of), lang, "short") });
  const foot = [t("site.name"), asOf].join(" · ");
  const text = (y: number, size: number, weight: number, fill: string, content: string) =>
    `<text x="16" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escapeXml(`${t("impact.total")} ${formatBahtText(impact.cumulative_satang, lang, "auto")}`)}" font-family="'IBM Plex Sans Thai Looped','Noto Sans Thai Looped','Noto Sans Thai',sans-serif">`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="12" fill="#fff" stroke="#E9E2D5"/>`,
    text(26, 13, 400, "#55615F", t("impact.badgeTitle", { count: impact.group_count })),
    text(55, 24, 600, "#7B1E4A", formatBahtText(impact.cumulative_satang, lang, "auto")),
    text(75, 11, 400, "#55615F", foot),
    // Beside the title: the line below is full, and a mark that is cut off marks nothing.
    ...(impact.is_sample ? [sampleMark(t("site.sample"))] : []),
    "</svg>",
  ].join("");
}

function sampleMark(word: string): string {
  return `<text x="${WIDTH - 16}" y="26" font-size="11" fill="#8A5A00" text-anchor="end">${escapeXml(word)}</text>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
