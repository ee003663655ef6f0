import type { Cell, ReportTable } from "../../../documents/report/report-table";

/** A table before it is told who speaks and of which moment. */
export type MadeTable = Pick<ReportTable, "title" | "facts" | "columns" | "notes" | "footnote"> & {
  readonly rows: readonly (readonly Cell[])[] | LongRows;
  readonly total: readonly Cell[];
};

/** Rows that are not held in memory: how many, and batch after batch. */
export interface LongRows {
  readonly count: number;
  readonly batches: () => AsyncIterable<readonly (readonly Cell[])[]>;
}
