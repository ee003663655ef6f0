import type { ImpactResponse } from "@chumchon/contracts";
import { findRayongAmphoe } from "@chumchon/thai/rayong";
import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { pickLanguage } from "~/lib/pick-language";

/** Excel takes UTF-8 for Thai only when a file begins with it. */
const BOM = "\uFEFF";

/**
 * The public figures as a table of one figure a line: what, of whom, baht. With the definition's version, the moment
 * and the total, so that a file that is passed on still says what it is.
 */
export function impactCsv(impact: ImpactResponse, lang: Lang): string {
  const t = translator(lang);
  const baht = (satang: number) => (satang / 100).toFixed(2);
  const other = impact.other_groups;
  const lines: string[][] = [
    [t("impact.csvKind"), t("impact.csvName"), t("impact.amount")],
    [t("impact.total"), "", baht(impact.cumulative_satang)],
    [t("impact.parts"), t("impact.online"), baht(impact.parts.verified_online_satang)],
    [t("impact.parts"), t("impact.elsewhere"), baht(impact.parts.verified_elsewhere_satang)],
    [t("impact.parts"), t("impact.claimed"), baht(impact.parts.claimed_satang)],
    ...impact.by_year.map((row) => [t("impact.byYear"), String(row.be_year), baht(row.satang)]),
    ...impact.by_channel.map((row) => [t("impact.byChannel"), t(`channel.${row.channel}`), baht(row.satang)]),
    ...impact.groups.map((row) => [
      t("impact.byGroup"),
      `${pickLanguage(lang, row.name, row.name_en) ?? row.name} · ${findRayongAmphoe(row.amphoe)?.[lang] ?? row.amphoe}`,
      baht(row.cumulative_satang),
    ]),
    ...(other
      ? [[t("impact.byGroup"), t("impact.others", { count: other.group_count }), baht(other.satang)]]
      : []),
    [t("impact.how"), t("impact.definition", { version: impact.definition_version }), ""],
    [t("impact.asOf", { date: impact.as_of }), impact.latest_seal?.printed ?? "", ""],
    ...(impact.is_sample ? [[t("impact.sample"), "", ""]] : []),
  ];
  return `${BOM}${lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/** A cell that begins like a formula would be run by a spreadsheet. */
function csvCell(text: string): string {
  const neutral = /^\s*[=+\-@＝＋－＠]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(neutral) ? `"${neutral.replaceAll('"', '""')}"` : neutral;
}
