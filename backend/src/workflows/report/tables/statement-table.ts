import type { CreateReportBody } from "@chumchon/contracts";
import { sumSatang } from "@chumchon/money";
import type { Cell } from "../../../documents/report/report-table";
import { readStatementLines } from "../../payout/read-statement";
import { moneyWords } from "../money-words";
import { notesOf, type ReportContext } from "../report-context";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";

type Asked = Extract<CreateReportBody, { kind: "statement" }>["filters"];

/** What was paid in and out for one group, oldest first, with what was held after each. */
export async function statementTable(context: ReportContext, asked: Asked): Promise<MadeTable> {
  const { words, lang, pg } = context;
  const say = moneyWords[lang];
  const lines = await readStatementLines(pg, asked.group_id);
  const before = lines.filter(({ on }) => asked.from !== undefined && on < asked.from);
  const within = lines.filter(
    ({ on }) => (asked.from === undefined || on >= asked.from) && (asked.to === undefined || on <= asked.to),
  );
  const opening = before.at(-1)?.balanceSatang ?? 0;
  const brought: Cell[][] =
    asked.from === undefined ? [] : [[asked.from, words.broughtForward, null, null, opening]];
  const sum = (sign: 1 | -1) => sumSatang(within.map(({ amountSatang }) => Math.max(0, sign * amountSatang)));
  return {
    title: say.titles.statement,
    facts: [filtersInWords(context, asked)],
    ...withHow(say.how.statement, notesOf(context, asked)),
    columns: [
      { label: words.column.day, kind: "day", share: 2 },
      { label: words.column.item, kind: "text", share: 4 },
      { label: say.column.moneyIn, kind: "baht", share: 2 },
      { label: say.column.moneyOut, kind: "baht", share: 2 },
      { label: say.column.balance, kind: "baht", share: 2 },
    ],
    rows: [
      ...brought,
      ...within.map((line): Cell[] => [
        line.on,
        say.moves[line.kind](line.reference),
        line.amountSatang > 0 ? line.amountSatang : null,
        line.amountSatang < 0 ? -line.amountSatang : null,
        line.balanceSatang,
      ]),
    ],
    total: [words.sum, "", sum(1), sum(-1), within.at(-1)?.balanceSatang ?? opening],
  };
}
