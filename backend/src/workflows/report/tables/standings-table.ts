import { sumSatang } from "@chumchon/money";
import { toBangkokDate } from "@chumchon/thai";
import { FigureReader } from "../../../modules/revenue/figure-reader";
import { readStandings } from "../../revenue/read-standings";
import { notesOf, type ReportContext } from "../report-context";
import type { MadeTable } from "./made-table";

/** How each group stands today, the largest first. */
export async function standingsTable(context: ReportContext): Promise<MadeTable> {
  const { words, groups, nameOf, asOf } = context;
  const standings = await readStandings(new FigureReader(context.pg), groups, toBangkokDate(asOf));
  const sorted = [...standings].sort(
    (a, b) => b.total_satang - a.total_satang || (a.group_id < b.group_id ? -1 : 1),
  );
  const sum = (pick: (each: (typeof standings)[number]) => number) => sumSatang(standings.map(pick));
  return {
    title: words.titles.standings,
    facts: [[words.filter, words.everything]],
    ...notesOf(context),
    columns: [
      { label: words.column.group, kind: "text", share: 5 },
      { label: words.column.total, kind: "baht", share: 2.5 },
      { label: words.column.thisYear, kind: "baht", share: 2.5 },
      { label: words.column.meter, kind: "percent", share: 1.5 },
      { label: words.column.target, kind: "baht", share: 2.5 },
      { label: words.column.claimed, kind: "baht", share: 2 },
      { label: words.column.lastSale, kind: "day", share: 2 },
    ],
    rows: sorted.map((each) => [
      nameOf(each.group_id),
      each.total_satang,
      each.this_year_satang,
      each.meter_percent,
      each.target_satang,
      each.claimed_satang,
      each.last_sale_on,
    ]),
    total: [
      words.sum,
      sum((each) => each.total_satang),
      sum((each) => each.this_year_satang),
      null,
      sum((each) => each.target_satang ?? 0),
      sum((each) => each.claimed_satang),
      null,
    ],
  };
}
