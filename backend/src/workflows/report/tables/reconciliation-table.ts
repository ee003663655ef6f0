import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import type { Cell } from "../../../documents/report/report-table";
import { isFreshComparison } from "../../../modules/payment-resolution/domain/fresh-comparison";
import {
  createReconciliationLog,
  type ReconciliationRun,
} from "../../../modules/payment-resolution/reconciliation-log";
import { notesOf, type ReportContext } from "../report-context";
import { workWords } from "../work-words";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";

/** What the latest comparison with Omise found; amounts of different kinds are not summed. */
export async function reconciliationTable(context: ReportContext): Promise<MadeTable> {
  const { words, lang, pg } = context;
  const say = workWords[lang];
  const run = await createReconciliationLog(pg).latest();
  const differences = run?.differences ?? [];
  return {
    title: say.titles.reconciliation,
    facts: [filtersInWords(context, {}), ...factsOf(context, run)],
    ...withHow(say.how.reconciliation, notesOf(context)),
    columns: [
      { label: say.column.difference, kind: "text", share: 3.4 },
      { label: say.column.charge, kind: "text", share: 3.4 },
      { label: say.column.order, kind: "text", share: 3.4 },
      { label: say.column.atOmise, kind: "baht", share: 2 },
      { label: say.column.ours, kind: "baht", share: 2 },
      { label: say.column.detail, kind: "text", share: 3.4 },
    ],
    rows: differences.map((each): Cell[] => [
      ...[say.differences[each.kind], each.chargeId, each.orderId],
      ...[each.omiseSatang, each.oursSatang, each.text],
    ]),
    total: [`${words.sum} ${differences.length}`, "", "", null, null, ""],
  };
}

function factsOf(
  { lang, asOf }: ReportContext,
  run: ReconciliationRun | undefined,
): (readonly [string, string])[] {
  const { column, outcomes, charged } = workWords[lang];
  if (!run) return [[column.outcome, outcomes.never]];
  const outcome = run.failure !== null ? "failed" : run.differences.length > 0 ? "differs" : "fits";
  const isOld = !isFreshComparison(run.ranAt, asOf);
  return [
    [column.compared, formatThaiDate(run.ranAt, lang, "dateTime")],
    [column.outcome, [outcomes[outcome], ...(isOld ? [outcomes.stale] : [])].join(" · ")],
    [column.charges, charged(run.charges, run.paidCharges, formatAmount(run.paidSatang))],
  ];
}
