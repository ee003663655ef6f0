import type { CreateReportBody } from "@chumchon/contracts";
import { parseSatang, sumSatang } from "@chumchon/money";
import type { Cell } from "../../../documents/report/report-table";
import type { PayoutState } from "../../../modules/group-order/payouts";
import { moneyWords } from "../money-words";
import { notesOf, type ReportContext } from "../report-context";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";
import { staffName } from "./staff-name";

type Asked = Extract<CreateReportBody, { kind: "payouts" }>["filters"];

interface Row {
  readonly day: string;
  readonly group_id: string;
  readonly bank_reference: string;
  readonly state: PayoutState;
  readonly recorded_by: string;
  readonly approved_by: string | null;
  readonly amount_satang: string;
}

/** What was paid out to groups, and what waits for a second person. */
export async function payoutsTable(context: ReportContext, asked: Asked): Promise<MadeTable> {
  const { words, lang, pg, nameOf } = context;
  const say = moneyWords[lang];
  const rows = await read(pg, asked);
  const sum = (some: readonly Row[]) => sumSatang(some.map((row) => parseSatang(row.amount_satang)));
  const state = asked.payout_state && say.payoutStates[asked.payout_state];
  return {
    title: say.titles.payouts,
    facts: [filtersInWords(context, asked, [[say.column.state, state]])],
    ...withHow(say.how.payouts, notesOf(context, asked)),
    columns: [
      { label: words.column.day, kind: "day", share: 1.7 },
      { label: words.column.group, kind: "text", share: 4 },
      { label: say.column.reference, kind: "text", share: 2.4 },
      { label: say.column.state, kind: "text", share: 1.5 },
      { label: say.column.recordedBy, kind: "text", share: 2 },
      { label: say.column.approvedBy, kind: "text", share: 2 },
      { label: words.column.amount, kind: "baht", share: 2 },
      { label: say.column.paidOut, kind: "baht", share: 2 },
    ],
    rows: rows.map((row): Cell[] => [
      ...[row.day, nameOf(row.group_id), row.bank_reference, say.payoutStates[row.state]],
      ...[row.recorded_by, row.approved_by, parseSatang(row.amount_satang)],
      row.state === "approved" ? parseSatang(row.amount_satang) : null,
    ]),
    total: [
      ...[words.sum, "", "", "", "", "", sum(rows)],
      sum(rows.filter(({ state }) => state === "approved")),
    ],
  };
}

async function read(pg: ReportContext["pg"], asked: Asked): Promise<Row[]> {
  const { payout_state = null, group_id = null, from = null, to = null } = asked;
  const { rows } = await pg.raw<{ rows: Row[] }>(
    `select payout.paid_on::text as day, payout.group_id, payout.bank_reference, payout.state, payout.amount_satang,
       ${staffName("writer", "payout.recorded_by")} as recorded_by,
       ${staffName("second", "payout.approved_by")} as approved_by
     from group_payout payout
       left join "user" writer on 'user:' || writer.id = payout.recorded_by
       left join "user" second on 'user:' || second.id = payout.approved_by
     where (?::text is null or payout.state = ?) and (?::text is null or payout.group_id = ?)
       and (?::date is null or payout.paid_on >= ?::date) and (?::date is null or payout.paid_on <= ?::date)
     order by payout.paid_on, payout.id`,
    [payout_state, payout_state, group_id, group_id, from, from, to, to],
  );
  return rows;
}
