import type { CreateReportBody } from "@chumchon/contracts";
import { parseSatang, sumSatang } from "@chumchon/money";
import type { Cell } from "../../../documents/report/report-table";
import { type MoneyWords, moneyWords } from "../money-words";
import { notesOf, type ReportContext } from "../report-context";
import { dayOf, daysAsked, withinDays } from "./days";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";
import { staffName } from "./staff-name";

type Asked = Extract<CreateReportBody, { kind: "payment_cases" }>["filters"];

interface Row {
  readonly day: string;
  readonly reason: keyof MoneyWords["caseReasons"];
  readonly order_number: string | null;
  readonly charge_id: string;
  readonly owner: string | null;
  readonly state: "open" | "closed";
  readonly closed_with: keyof MoneyWords["closedWith"] | null;
  readonly closed_day: string | null;
  readonly amount_satang: string;
}

/** Money that no order can take, and what became of it. */
export async function paymentCasesTable(context: ReportContext, asked: Asked): Promise<MadeTable> {
  const { words, lang, pg } = context;
  const say = moneyWords[lang];
  const rows = await read(pg, asked);
  return {
    title: say.titles.payment_cases,
    facts: [
      filtersInWords(context, asked, [
        [say.column.state, asked.case_state && say.caseStates[asked.case_state]],
        [say.column.reason, asked.case_reason && say.caseReasons[asked.case_reason]],
      ]),
    ],
    ...withHow(say.how.payment_cases, notesOf(context, asked)),
    columns: [
      { label: words.column.day, kind: "day", share: 1.7 },
      { label: say.column.reason, kind: "text", share: 2.6 },
      { label: say.column.order, kind: "text", share: 1.3 },
      { label: say.column.charge, kind: "text", share: 3.4 },
      { label: say.column.owner, kind: "text", share: 2 },
      { label: say.column.state, kind: "text", share: 2.2 },
      { label: say.column.closedOn, kind: "day", share: 1.7 },
      { label: words.column.amount, kind: "baht", share: 2 },
    ],
    rows: rows.map((row): Cell[] => [
      ...[row.day, say.caseReasons[row.reason], row.order_number, row.charge_id, row.owner],
      row.closed_with === null ? say.caseStates[row.state] : say.closedWith[row.closed_with],
      ...[row.closed_day, parseSatang(row.amount_satang)],
    ]),
    total: [
      ...[words.sum, "", "", "", "", "", ""],
      sumSatang(rows.map((row) => parseSatang(row.amount_satang))),
    ],
  };
}

async function read(pg: ReportContext["pg"], asked: Asked): Promise<Row[]> {
  const { case_state = null, case_reason = null } = asked;
  const { rows } = await pg.raw<{ rows: Row[] }>(
    `select ${dayOf("kase.opened_at")}::text as day, kase.reason, kase.charge_id, kase.state,
       '#' || placed.display_id as order_number, ${staffName("owner", "kase.owner_id")} as owner, kase.closed_with,
       ${dayOf("kase.closed_at")}::text as closed_day, kase.amount_satang
     from payment_case kase
       left join "order" placed on placed.id = kase.order_id
       left join "user" owner on owner.id = kase.owner_id
     where (?::text is null or kase.state = ?) and (?::text is null or kase.reason = ?)
       and ${withinDays("kase.opened_at")}
     order by kase.opened_at, kase.id`,
    [case_state, case_state, case_reason, case_reason, ...daysAsked(asked)],
  );
  return rows;
}
