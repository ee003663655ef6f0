import { programmeChoice, type TrainingSales, type TrainingSalesQuery } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { Cell } from "../../../documents/report/report-table";
import { readTrainingSales } from "../../revenue/read-training-sales";
import { notesOf, type ReportContext } from "../report-context";
import { workWords } from "../work-words";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";

/** What each group sold before and after each training it came to, and what came of each topic. */
export async function trainingSalesTable(
  context: ReportContext,
  asked: TrainingSalesQuery,
): Promise<MadeTable> {
  const { words, lang, pg, groups, nameOf, asOf } = context;
  const say = workWords[lang];
  const sales = await readTrainingSales(pg, groups, asked, toBangkokDate(asOf));
  const changeOf = (isWhole: boolean, change: number | null): Cell =>
    isWhole ? (change ?? say.noBase) : say.notWhole;
  return {
    title: say.titles.training_sales,
    facts: [
      filtersInWords(context, asked, [
        [say.column.compare, say.months(sales.months)],
        [say.column.training, asked.training_id && (sales.rows[0]?.title ?? asked.training_id)],
        [say.column.topic, asked.topic && programmeChoice(lang, "topic", asked.topic)],
      ]),
      ...sales.topics.map(
        (topic) => [programmeChoice(lang, "topic", topic.topic), lineOf(context, topic)] as const,
      ),
    ],
    ...withHow(say.how.training_sales(sales.months), notesOf(context)),
    columns: [
      { label: words.column.group, kind: "text", share: 3.4 },
      { label: say.column.training, kind: "text", share: 3 },
      { label: say.column.heldOn, kind: "day", share: 1.9 },
      { label: say.column.before, kind: "baht", share: 2 },
      { label: say.column.after, kind: "baht", share: 2 },
      { label: say.column.changed, kind: "percent", share: 1.7 },
      { label: say.column.onlineBefore, kind: "baht", share: 2 },
      { label: say.column.onlineAfter, kind: "baht", share: 2 },
      { label: say.column.onlineChanged, kind: "percent", share: 1.7 },
    ],
    rows: sales.rows.map((row): Cell[] => [
      ...[nameOf(row.group_id), row.title, row.held_on],
      ...[row.before_satang, row.after_satang, changeOf(row.is_whole, row.change_percent)],
      ...[row.online_before_satang, row.online_after_satang],
      changeOf(row.is_whole, row.online_change_percent),
    ]),
    total: [`${words.sum} ${sales.rows.length}`, "", "", null, null, null, null, null, null],
  };
}

function lineOf({ lang }: ReportContext, topic: TrainingSales["topics"][number]): string {
  const say = workWords[lang];
  if (topic.whole === 0) return say.tooEarly(topic.attendances);
  const percent = (change: number | null) =>
    change === null ? say.noBase : `${change > 0 ? "+" : ""}${change.toFixed(1)}%`;
  return say.topicLine({
    ...{ improved: topic.improved, whole: topic.whole },
    ...{ median: percent(topic.median_percent), online: percent(topic.online_median_percent) },
  });
}
