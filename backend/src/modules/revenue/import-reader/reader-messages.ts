import type { ImportFileFault, ImportKind, ImportMapping } from "@chumchon/contracts";
import type { KnownGroup } from "../domain/import/match-group";
import type { DraftGroup } from "../domain/import/read-group-rows";
import type { DraftIncome, RowProblem } from "../domain/import/read-income-rows";
import type { ReaderLimits } from "./file-fault";

/** What the server asks of the reading process: one JSON document on its standard input. */
export type ReaderRequest = InspectRequest | ReadRequest;

interface Asked {
  readonly path: string;
  readonly kind: ImportKind;
  /** Day in Bangkok, YYYY-MM-DD. */
  readonly today: string;
  readonly limits: ReaderLimits;
}

export interface InspectRequest extends Asked {
  readonly task: "inspect";
  /** null: the first sheet that is not hidden. */
  readonly sheet: string | null;
  /** The whole file is read right after this: its beginning is enough now. */
  readonly glance?: boolean;
}

export interface ReadRequest extends Asked {
  readonly task: "read";
  readonly sheet: string;
  readonly mapping: ImportMapping;
  readonly groups: readonly KnownGroup[];
  readonly groupNames: Readonly<Record<string, string>>;
}

export interface Inspected {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly sheet: string;
  readonly rows: readonly { readonly row_no: number; readonly cells: readonly string[] }[];
  readonly headings: readonly string[];
  readonly mapping: ImportMapping;
  readonly shape: string | null;
}

export interface UnknownGroup {
  readonly name: string;
  readonly rows: number;
  readonly suggestions: readonly { readonly id: string; readonly name: string }[];
}

export interface ReadTotals {
  readonly rows: number;
  readonly skipped: number;
  readonly unknownGroups: readonly UnknownGroup[];
}

/** What it answers: lines of JSON on its standard output, the last of them `inspected`, `done` or `fault`. */
export type ReaderAnswer =
  | { readonly type: "inspected"; readonly found: Inspected }
  | { readonly type: "batch"; readonly drafts: (DraftIncome | DraftGroup)[]; readonly problems: RowProblem[] }
  | { readonly type: "done"; readonly totals: ReadTotals; readonly peakMb: number }
  | { readonly type: "fault"; readonly code: ImportFileFault; readonly detail: string };
