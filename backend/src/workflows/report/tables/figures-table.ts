import type { FiguresQuery } from "@chumchon/contracts";
import { BE_OFFSET, formatThaiDate, toBangkokDate } from "@chumchon/thai";
import { findRayongAmphoe, findRayongTambon } from "@chumchon/thai/rayong";
import type { Cell, ReportColumn } from "../../../documents/report/report-table";
import { FigureReader } from "../../../modules/revenue/figure-reader";
import { readFigures } from "../../revenue/read-figures";
import { notesOf, type ReportContext } from "../report-context";
import { categoryName } from "../report-words";
import type { MadeTable } from "./made-table";

/** The table of income by period and cut, as staff see it, and its columns beside the year before. */
export async function figuresTable(context: ReportContext, asked: FiguresQuery): Promise<MadeTable> {
  const { words, groups, asOf } = context;
  const figures = await readFigures(new FigureReader(context.pg), groups, asked, toBangkokDate(asOf));
  const isCut = asked.by !== "none";
  const columns: ReportColumn[] = [
    { label: words.period[asked.period], kind: "text", share: 2 },
    ...(isCut ? [{ label: words.cut[asked.by], kind: "text", share: 4 } as const] : []),
    { label: words.column.verified, kind: "baht", share: 2 },
    { label: words.column.before, kind: "baht", share: 2 },
    { label: words.column.change, kind: "percent", share: 1.5 },
    { label: words.column.claimed, kind: "baht", share: 2 },
  ];
  const rows = figures.rows.map((row): Cell[] => [
    periodName(context, asked.period, row.period),
    ...(isCut ? [keyName(context, asked.by, row.key)] : []),
    row.verified_satang,
    row.year_before_satang,
    row.change_percent,
    row.claimed_satang,
  ]);
  const total: Cell[] = [
    words.sum,
    ...(isCut ? [""] : []),
    ...[figures.total.verified_satang, null, null, figures.total.claimed_satang],
  ];
  return {
    title: words.titles.figures,
    facts: [[words.filter, filtersInWords(context, asked)]],
    ...notesOf(context, {
      from: asked.from_month && `${asked.from_month}-01`,
      to: asked.to_month && `${asked.to_month}-28`,
    }),
    ...{ columns, rows, total },
  };
}

function filtersInWords(context: ReportContext, asked: FiguresQuery): string {
  const { words, lang } = context;
  const parts = [
    asked.from_month && `${words.from} ${periodName(context, "month", asked.from_month)}`,
    asked.to_month && `${words.to} ${periodName(context, "month", asked.to_month)}`,
    asked.group_id && `${words.cut.group} ${context.nameOf(asked.group_id)}`,
    asked.channel && `${words.cut.channel} ${words.channel[asked.channel]}`,
    asked.category && `${words.cut.category} ${categoryName(asked.category, lang)}`,
    asked.amphoe && `${words.cut.amphoe} ${keyName(context, "amphoe", asked.amphoe)}`,
    asked.tambon && `${words.cut.tambon} ${keyName(context, "tambon", asked.tambon)}`,
    asked.cohort_no && `${words.cut.cohort} ${asked.cohort_no}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? words.everything : parts.join(" · ");
}

function keyName(context: ReportContext, by: FiguresQuery["by"], key: string): string {
  const { words, lang } = context;
  if (key === "unknown") return words.unknown;
  if (by === "group") return context.nameOf(key);
  if (by === "channel") return words.channel[key as "web"] ?? key;
  if (by === "category") return categoryName(key, lang);
  if (by === "amphoe") return findRayongAmphoe(key)?.[lang] ?? key;
  if (by === "tambon") return findRayongTambon(key)?.[lang] ?? key;
  return key;
}

/** "มีนาคม 2567", "Q1/2567", "2567". */
function periodName({ words, lang }: ReportContext, kind: FiguresQuery["period"], name: string): string {
  if (name === "all") return words.period.all;
  if (name === "unknown") return words.unknown;
  if (kind === "quarter") return `${name.slice(5)}/${Number(name.slice(0, 4)) + BE_OFFSET}`;
  if (kind !== "month") return name;
  return formatThaiDate(`${name}-01`, lang, "long").replace(/^1\s+/, "");
}
