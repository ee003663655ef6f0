import { type ImportDetail, type ImportSummary, importProblems } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { REVENUE_MODULE } from "../../../modules/revenue";
import { importError } from "../../../modules/revenue/import-book/import-error";
import type { ImportRecord } from "../../../modules/revenue/import-book/import-record";
import type RevenueService from "../../../modules/revenue/service";

const SHOWN_PROBLEMS = 200;

export function toSummary(record: ImportRecord): ImportSummary {
  return {
    id: record.id,
    kind: record.kind,
    state: record.state,
    revision: record.revision,
    file_name: record.file_name,
    file_bytes: record.file_bytes,
    sheet: record.sheet,
    row_count: record.row_count,
    problem_count: record.problem_count,
    total_satang: record.total_satang,
    posted_rows: record.posted_rows,
    created_by: record.created_by,
    created_at: record.created_at.toISOString(),
    submitted_by: record.submitted_by,
    approved_by: record.approved_by,
    posted_at: record.posted_at?.toISOString() ?? null,
    undone_at: record.undone_at?.toISOString() ?? null,
    reason: record.reason,
  };
}

/** @throws NOT_FOUND `import_not_found` */
export async function readDetail(scope: MedusaContainer, id: string): Promise<ImportDetail> {
  const { imports }: RevenueService = scope.resolve(REVENUE_MODULE);
  const record = await imports.read(id);
  if (!record) throw importError("import_not_found");
  const [totals, problems, sameAs] = await Promise.all([
    imports.totals(id),
    imports.firstProblems(id, SHOWN_PROBLEMS),
    record.previewed ? imports.sameContent(record) : null,
  ]);
  return {
    ...toSummary(record),
    file_id: record.file_id,
    sheets: record.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sample: record.sample && {
      sheet: record.sample.sheet,
      rows: record.sample.rows.map(({ row_no, cells }) => ({ row_no, cells: [...cells] })),
      headings: [...record.sample.headings],
    },
    mapping: record.mapping,
    mapping_remembered: record.mapping_remembered,
    previewed: record.previewed,
    group_names: record.group_names,
    duplicates: record.duplicates,
    duplicate_counts: { posted: record.posted_duplicates, in_file: record.file_duplicates },
    skipped_rows: record.skipped_rows,
    totals,
    expected: [...record.expected],
    unknown_groups: record.unknown_groups.map(({ name, rows, suggestions }) => ({
      name,
      rows,
      suggestions: suggestions.map((each) => ({ id: each.id, name: each.name })),
    })),
    problems: problems.map(({ rowNo, column, heading, value, reason }) => ({
      row_no: rowNo,
      column,
      heading,
      value,
      reason,
      says: importProblems[reason],
    })),
    same_as: sameAs,
    cancel_requested: record.cancel_requested,
    failure: record.failure,
  };
}
