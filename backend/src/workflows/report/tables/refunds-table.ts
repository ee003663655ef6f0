import { sumSatang } from "@chumchon/money";
import type { Cell } from "../../../documents/report/report-table";
import { moneyWords } from "../money-words";
import { type RefundLine, type RefundsAsked, readRefunds } from "../read-refunds";
import { notesOf, type ReportContext } from "../report-context";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";

/** Everything that goes back to buyers, whichever way. */
export async function refundsTable(context: ReportContext, asked: RefundsAsked): Promise<MadeTable> {
  const { words, lang } = context;
  const say = moneyWords[lang];
  const refunds = await readRefunds(context.pg, asked);
  const sum = (lines: readonly RefundLine[]) => sumSatang(lines.map(({ amountSatang }) => amountSatang));
  const ends = asked.ends && say.ends[asked.ends as RefundLine["ends"]];
  return {
    title: say.titles.refunds,
    facts: [filtersInWords(context, asked, [[say.column.state, ends]])],
    ...withHow(say.how.refunds, notesOf(context, asked)),
    columns: [
      { label: words.column.day, kind: "day", share: 1.7 },
      { label: say.column.number, kind: "text", share: 1.6 },
      { label: words.column.group, kind: "text", share: 3.4 },
      { label: say.column.way, kind: "text", share: 1.4 },
      { label: say.column.reason, kind: "text", share: 1.8 },
      { label: say.column.state, kind: "text", share: 1.5 },
      { label: words.column.amount, kind: "baht", share: 1.9 },
      { label: say.column.givenBack, kind: "baht", share: 1.9 },
      { label: words.column.note, kind: "text", share: 2.6 },
    ],
    rows: refunds.map((refund): Cell[] => [
      ...[refund.day, refund.number, groupOf(context, refund), say.ways[refund.way]],
      ...[say.reasons[refund.reason], say.ends[refund.ends], refund.amountSatang],
      ...[refund.ends === "done" ? refund.amountSatang : null, refund.note],
    ]),
    total: [
      ...[words.sum, "", "", "", "", "", sum(refunds)],
      ...[sum(refunds.filter(({ ends }) => ends === "done")), null],
    ],
  };
}

function groupOf({ lang, nameOf }: ReportContext, { groupId, reason }: RefundLine): string {
  if (groupId !== null) return nameOf(groupId);
  return reason === "case" ? moneyWords[lang].noGroupAtAll : moneyWords[lang].noGroup;
}
