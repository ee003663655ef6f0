import type { Lang } from "../page-frame";

/** How a column's values are written; `baht` holds satang. */
export type ColumnKind = "text" | "baht" | "count" | "percent" | "day";

export interface ReportColumn {
  readonly label: string;
  readonly kind: ColumnKind;
  /** Its part of a page's width; 1 unless told. */
  readonly share?: number;
}

/** Satang, a count, a per cent with one decimal, a day as YYYY-MM-DD, or a text; null: nothing to say. */
export type Cell = string | number | null;

/** A table as it leaves the house, with all that a reader needs to know what it is. */
export interface ReportTable {
  readonly lang: Lang;
  readonly title: string;
  readonly issuer: string;
  /** The filters in words. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly columns: readonly ReportColumn[];
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
  /** One cell a column. */
  readonly total: readonly Cell[];
  /** Below the table: how it is counted, with the version of the definition; the latest seal. */
  readonly notes: readonly string[];
  /** The version of the definition and the seal, short, at the foot of every page. */
  readonly footnote: string;
  /** Everything in it is of this moment. */
  readonly asOf: Date;
  readonly isSample: boolean;
}

/** Called now and then with how many rows are written; may throw to stop. */
export type OnRows = (rows: number) => Promise<void>;
