import { sumSatang } from "@chumchon/money";
import { createPayouts } from "../../../modules/group-order/payouts";
import { moneyWords } from "../money-words";
import { notesOf, type ReportContext } from "../report-context";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";

/** What CPA holds for each group, the most first. */
export async function payoutBalancesTable(context: ReportContext): Promise<MadeTable> {
  const { words, lang, pg, nameOf } = context;
  const say = moneyWords[lang];
  const balances = (await createPayouts(pg).balances()).map((each) => ({
    name: nameOf(each.groupId),
    amounts: [
      each.receivedSatang,
      each.paidOutSatang,
      each.receivedSatang - each.paidOutSatang,
      each.availableSatang,
    ],
  }));
  const sum = (at: number) => sumSatang(balances.map(({ amounts }) => amounts[at] ?? 0));
  return {
    title: say.titles.payout_balances,
    facts: [filtersInWords(context, {})],
    ...withHow(say.how.payout_balances, notesOf(context)),
    columns: [
      { label: words.column.group, kind: "text", share: 4 },
      { label: say.column.received, kind: "baht", share: 2 },
      { label: say.column.paidOut, kind: "baht", share: 2 },
      { label: say.column.held, kind: "baht", share: 2 },
      { label: say.column.available, kind: "baht", share: 2 },
    ],
    rows: balances.map(({ name, amounts }) => [name, ...amounts]),
    total: [words.sum, sum(0), sum(1), sum(2), sum(3)],
  };
}
