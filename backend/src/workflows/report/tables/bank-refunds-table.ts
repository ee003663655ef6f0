import { banks, type CreateReportBody } from "@chumchon/contracts";
import { parseSatang, sumSatang } from "@chumchon/money";
import type { Cell } from "../../../documents/report/report-table";
import type { BankRefundState } from "../../../modules/payment-resolution/bank-refund-row";
import { moneyWords } from "../money-words";
import { notesOf, type ReportContext } from "../report-context";
import { dayOf, daysAsked, withinDays } from "./days";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";
import { staffName } from "./staff-name";

type Asked = Extract<CreateReportBody, { kind: "bank_refunds" }>["filters"];

interface Row {
  readonly day: string;
  readonly order_number: string | null;
  readonly bank_code: string | null;
  readonly account_last4: string | null;
  readonly account_name: string | null;
  readonly state: BankRefundState;
  readonly amount_satang: string;
  readonly transferred_day: string | null;
  readonly transferred_by: string | null;
  readonly approved_by: string | null;
}

/** Refunds by bank, as staff work through them; never a whole account number. */
export async function bankRefundsTable(context: ReportContext, asked: Asked): Promise<MadeTable> {
  const { words, lang, pg } = context;
  const say = moneyWords[lang];
  const rows = await read(pg, asked);
  const sum = (some: readonly Row[]) => sumSatang(some.map((row) => parseSatang(row.amount_satang)));
  const state = asked.bank_state && say.bankStates[asked.bank_state];
  return {
    title: say.titles.bank_refunds,
    facts: [filtersInWords(context, asked, [[say.column.state, state]])],
    ...withHow(say.how.bank_refunds, notesOf(context, asked)),
    columns: [
      { label: words.column.day, kind: "day", share: 1.7 },
      { label: say.column.order, kind: "text", share: 1.3 },
      { label: say.column.bank, kind: "text", share: 2 },
      { label: say.column.account, kind: "text", share: 1.5 },
      { label: say.column.accountName, kind: "text", share: 2.4 },
      { label: say.column.state, kind: "text", share: 1.6 },
      { label: words.column.amount, kind: "baht", share: 1.8 },
      { label: say.column.givenBack, kind: "baht", share: 1.8 },
      { label: say.column.transferredOn, kind: "day", share: 1.7 },
      { label: say.column.transferredBy, kind: "text", share: 1.9 },
      { label: say.column.approvedBy, kind: "text", share: 1.9 },
    ],
    rows: rows.map((row): Cell[] => [
      ...[row.day, row.order_number, bankName(row.bank_code, lang), row.account_last4, row.account_name],
      ...[say.bankStates[row.state], parseSatang(row.amount_satang)],
      ...[row.state === "done" ? parseSatang(row.amount_satang) : null, row.transferred_day],
      ...[row.transferred_by, row.approved_by],
    ]),
    total: [
      ...[words.sum, "", "", "", "", "", sum(rows), sum(rows.filter(({ state }) => state === "done"))],
      ...[null, null, null],
    ],
  };
}

async function read(pg: ReportContext["pg"], asked: Asked): Promise<Row[]> {
  const state = asked.bank_state ?? null;
  const { rows } = await pg.raw<{ rows: Row[] }>(
    `select ${dayOf("refund.created_at")}::text as day, '#' || placed.display_id as order_number,
       refund.bank_code, refund.account_last4, refund.account_name, refund.state, refund.amount_satang,
       refund.transferred_on::text as transferred_day, ${staffName("payer", "refund.transferred_by")} as transferred_by,
       ${staffName("second", "refund.approved_by")} as approved_by
     from bank_refund refund
       left join "order" placed on placed.id = refund.order_id
       left join "user" payer on payer.id = refund.transferred_by
       left join "user" second on second.id = refund.approved_by
     where (?::text is null or refund.state = ? or (? = 'open' and refund.state not in ('done', 'cancelled')))
       and ${withinDays("refund.created_at")}
     order by refund.created_at, refund.id`,
    [state, state, state, ...daysAsked(asked)],
  );
  return rows;
}

function bankName(code: string | null, lang: "th" | "en"): string | null {
  return banks.find((bank) => bank.code === code)?.[lang] ?? code;
}
