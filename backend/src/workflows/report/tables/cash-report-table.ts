import { sumSatang } from "@chumchon/money";
import { BE_OFFSET } from "@chumchon/thai";
import type { Cell } from "../../../documents/report/report-table";
import { type CashDay, readCashDays } from "../../../modules/revenue/read-cash-days";
import { notesOf, type ReportContext } from "../report-context";
import type { MadeTable } from "./made-table";

/**
 * The cash report that the income tax exemption of community enterprises asks for (Revenue Department notice on
 * income tax no. 432): received and paid by day, in Thai, for one calendar year, with the running balance. What the
 * shop can't know, such as purchases, has lines that the group fills in by hand.
 */
export async function cashReportTable(
  context: ReportContext,
  asked: { group_id: string; be_year: number },
): Promise<MadeTable> {
  const { words, pg, groups } = context;
  const year = asked.be_year - BE_OFFSET;
  const days = await readCashDays(pg, asked.group_id, year);
  const group = groups.find(({ id }) => id === asked.group_id);
  const balances = runningBalances(days);
  const { notes, footnote } = notesOf(context, { from: `${year}-01-01`, to: `${year}-12-31` });
  return {
    title: words.titles.cash_report,
    facts: [
      [words.column.group, context.nameOf(asked.group_id)],
      ...(group?.registrationNo ? [[words.registration, group.registrationNo] as const] : []),
      [words.period.year, String(asked.be_year)],
    ],
    notes: [words.cashNote, ...notes],
    footnote,
    columns: [
      { label: words.column.day, kind: "day", share: 2 },
      { label: words.column.item, kind: "text", share: 4 },
      { label: words.column.received, kind: "baht", share: 2 },
      { label: words.column.paid, kind: "baht", share: 2 },
      { label: words.column.balance, kind: "baht", share: 2 },
    ],
    rows: [
      ...days.map((day, index): Cell[] => [
        day.day,
        itemOf(context, day),
        day.receivedSatang || null,
        day.paidSatang || null,
        balances[index] ?? 0,
      ]),
      ...words.cashOwnLines.map((item): Cell[] => [null, item, null, null, null]),
    ],
    total: [
      words.sum,
      words.cashKnown,
      sumSatang(days.map((day) => day.receivedSatang)),
      sumSatang(days.map((day) => day.paidSatang)),
      balances.at(-1) ?? 0,
    ],
  };
}

function itemOf({ words }: ReportContext, day: CashDay): string {
  if (day.kind === "opening") return words.broughtForward;
  const channel = words.channel[day.channel];
  return day.paidSatang > 0 ? words.returned(channel) : words.soldBy(channel);
}

function runningBalances(days: readonly CashDay[]): number[] {
  let balance = 0;
  return days.map((day) => {
    balance += day.receivedSatang - day.paidSatang;
    return balance;
  });
}
