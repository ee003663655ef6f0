import type { ImportKind, ImportMapping } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Inspected, ReadTotals } from "../import-reader/reader-messages";
import type { ImportRecord } from "./import-record";
import type { ImportStage } from "./stage-import";

export type ImportAct =
  | "uploaded"
  | "previewed"
  | "submitted"
  | "sent_back"
  | "approved"
  | "posted"
  | "posting_stopped"
  | "undone"
  | "discarded";

/** Writes an act down in the transaction that does it: either both are there afterwards or neither. */
export type ImportJournal = (
  transaction: Knex,
  act: ImportAct,
  before: ImportRecord | null,
  after: ImportRecord,
) => Promise<void>;

/** Who acts, and the revision that they have seen. */
export interface ImportActInput {
  readonly id: string;
  readonly revision: number;
  readonly by: string;
  readonly journal?: ImportJournal | undefined;
}

export interface NewImport {
  readonly kind: ImportKind;
  readonly fileId: string | null;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly found: Inspected;
  readonly isSample: boolean;
}

export interface PreviewInput extends ImportActInput {
  readonly mapping: ImportMapping;
  readonly groupNames: Readonly<Record<string, string>>;
  readonly duplicates: "skip" | "keep" | null;
  /** Reads the file and hands on batches; see import-reader. */
  readonly read: (stage: ImportStage) => Promise<ReadTotals>;
}
