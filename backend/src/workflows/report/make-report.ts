import type { CreateReportBody } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { OnRows, ReportTable } from "../../documents/report/report-table";
import { writeCsv } from "../../documents/report/write-csv";
import { PDF_MAX_ROWS, writePdf } from "../../documents/report/write-pdf";
import { writeXlsx, XLSX_MAX_ROWS } from "../../documents/report/write-xlsx";
import { PRIVATE_FILE_MODULE } from "../../modules/private-file";
import type PrivateFileService from "../../modules/private-file/service";
import { REPORT_MODULE } from "../../modules/report";
import { type ReportRecord, ReportStopped } from "../../modules/report/report-book";
import type ReportService from "../../modules/report/service";
import { drawImpactSheet } from "./draw-impact-sheet";
import { readImpactYear } from "./read-impact-year";
import { type ReportContext, withReportContext } from "./report-context";
import { auditTable } from "./tables/audit-table";
import { bankRefundsTable } from "./tables/bank-refunds-table";
import { cashReportTable } from "./tables/cash-report-table";
import { claimsTable } from "./tables/claims-table";
import { entriesTable } from "./tables/entries-table";
import { figuresTable } from "./tables/figures-table";
import { groupsTable } from "./tables/groups-table";
import { importsTable } from "./tables/imports-table";
import type { MadeTable } from "./tables/made-table";
import { paymentCasesTable } from "./tables/payment-cases-table";
import { payoutBalancesTable } from "./tables/payout-balances-table";
import { payoutsTable } from "./tables/payouts-table";
import { programmeTable } from "./tables/programme-table";
import { reconciliationTable } from "./tables/reconciliation-table";
import { refundsTable } from "./tables/refunds-table";
import { searchMissesTable } from "./tables/search-misses-table";
import { standingsTable } from "./tables/standings-table";
import { statementTable } from "./tables/statement-table";
import { trainingSalesTable } from "./tables/training-sales-table";

/** More rows than a form has room for. */
class TooManyRows extends Error {}

const CSV_MAX_ROWS = Number.MAX_SAFE_INTEGER;

/**
 * Makes one report that waits, into a private file. Any number of processes may try: one does it. A report that is
 * stopped leaves nothing behind.
 */
export async function makeReport(container: MedusaContainer, id: string): Promise<void> {
  const { reports }: ReportService = container.resolve(REPORT_MODULE);
  const files: PrivateFileService = container.resolve(PRIVATE_FILE_MODULE);
  const record = await reports.take(id);
  if (!record) return;
  try {
    const bytes = await withReportContext(container, record.lang, (context) =>
      writeReport(context, record, (done, all) => reports.progress(record, done, all)),
    );
    const name = `${record.kind}-${record.id.slice(-8)}.${record.format}`;
    const file = await files.put({
      ...{ bytes, name, purpose: "income_report" },
      uploaded_by: { type: "user", id: record.created_by },
    });
    try {
      await files.attach([file.id], { type: "income_report", id }, { purpose: "income_report" });
      await reports.finish(record, { id: file.id, name, size_bytes: file.size_bytes });
    } catch (error) {
      await files.erase(file.id);
      throw error;
    }
  } catch (error) {
    if (error instanceof ReportStopped) return void (await reports.stop(record));
    if (error instanceof TooManyRows) return void (await reports.fail(record, "too_many_rows"));
    if (error instanceof MedusaError && error.code === "file_too_large") {
      return void (await reports.fail(record, "file_too_large"));
    }
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`Report ${id} failed: ${error instanceof Error ? error.stack : String(error)}`);
    await reports.fail(record, "failed");
  }
}

type Progress = (done: number, all: number) => Promise<void>;

async function writeReport(
  context: ReportContext,
  record: ReportRecord,
  progress: Progress,
): Promise<Buffer> {
  // The contract checked kind and filters together when the row was written.
  const wish = record as unknown as CreateReportBody;
  if (wish.kind === "impact_sheet") {
    const { be_year } = wish.filters;
    return await drawImpactSheet(context, be_year, await readImpactYear(context, be_year));
  }
  const made = await tableOf(context, wish);
  const all = "count" in made.rows ? made.rows.count : made.rows.length;
  const most = { csv: CSV_MAX_ROWS, xlsx: XLSX_MAX_ROWS, pdf: PDF_MAX_ROWS }[record.format];
  if (all > most) throw new TooManyRows();
  await progress(0, all);
  const write = { csv: writeCsv, xlsx: writeXlsx, pdf: writePdf }[record.format];
  return await write(toReportTable(context, made), throttled(progress, all));
}

function tableOf(
  context: ReportContext,
  wish: Exclude<CreateReportBody, { kind: "impact_sheet" }>,
): Promise<MadeTable> {
  switch (wish.kind) {
    case "figures":
      return figuresTable(context, wish.filters);
    case "entries":
      return entriesTable(context, wish.filters);
    case "standings":
      return standingsTable(context);
    case "claims":
      return claimsTable(context, wish.filters);
    case "groups":
      return groupsTable(context);
    case "programme":
      return programmeTable(context, wish.filters);
    case "training_sales":
      return trainingSalesTable(context, wish.filters);
    case "income_imports":
      return importsTable(context, wish.filters);
    case "refunds":
      return refundsTable(context, wish.filters);
    case "bank_refunds":
      return bankRefundsTable(context, wish.filters);
    case "payment_cases":
      return paymentCasesTable(context, wish.filters);
    case "payouts":
      return payoutsTable(context, wish.filters);
    case "payout_balances":
      return payoutBalancesTable(context);
    case "statement":
      return statementTable(context, wish.filters);
    case "reconciliation":
      return reconciliationTable(context);
    case "cash_report":
      return cashReportTable(context, wish.filters);
    case "audit":
      return auditTable(context, wish.filters);
    case "search_misses":
      return searchMissesTable(context);
  }
}

/** The table with who speaks and of which moment. */
export function toReportTable({ lang, words, asOf, isSample }: ReportContext, made: MadeTable): ReportTable {
  const { rows, ...rest } = made;
  async function* once() {
    if (!("count" in rows)) yield rows;
  }
  return {
    ...rest,
    ...{ lang, asOf, isSample, issuer: words.issuer },
    rows: "count" in rows ? rows.batches() : once(),
  };
}

/** Twice a second is enough to be seen and to hear of a cancellation. */
function throttled(progress: Progress, all: number): OnRows {
  let last = 0;
  return async (done) => {
    if (Date.now() - last < 500) return;
    last = Date.now();
    await progress(done, all);
  };
}
