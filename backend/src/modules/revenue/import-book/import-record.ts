import type { ExpectedTotal, ImportKind, ImportMapping, ImportState } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Inspected, UnknownGroup } from "../import-reader/reader-messages";

/** One import as the database has it. Amounts in satang. */
export interface ImportRecord {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly revision: number;
  readonly file_id: string | null;
  readonly file_name: string;
  readonly file_bytes: number;
  readonly sheets: Inspected["sheets"];
  readonly sheet: string | null;
  readonly sample: { sheet: string; rows: Inspected["rows"]; headings: readonly string[] } | null;
  readonly shape: string | null;
  readonly mapping: ImportMapping | null;
  readonly mapping_remembered: boolean;
  readonly previewed: boolean;
  readonly group_names: Record<string, string>;
  readonly unknown_groups: readonly UnknownGroup[];
  readonly duplicates: "skip" | "keep" | null;
  readonly posted_duplicates: number;
  readonly file_duplicates: number;
  readonly skipped_rows: number;
  readonly row_count: number;
  readonly problem_count: number;
  readonly total_satang: number;
  readonly content_hash: string | null;
  readonly expected: readonly ExpectedTotal[];
  readonly editors: readonly string[];
  readonly created_by: string;
  readonly submitted_by: string | null;
  readonly approved_by: string | null;
  readonly posted_rows: number;
  readonly posted_at: Date | null;
  readonly undone_at: Date | null;
  readonly cancel_requested: boolean;
  readonly failure: string | null;
  readonly reason: string | null;
  readonly is_sample: boolean;
  readonly created_at: Date;
}

export async function readImport(connection: Knex, id: string, lock = false): Promise<ImportRecord | null> {
  const { rows } = await connection.raw<{ rows: Record<string, unknown>[] }>(
    `select * from income_import where id = ? ${lock ? "for update" : ""}`,
    [id],
  );
  return rows[0] ? toRecord(rows[0]) : null;
}

/** The driver hands out bigint columns as strings. */
export function toRecord(row: Record<string, unknown>): ImportRecord {
  return {
    ...(row as unknown as ImportRecord),
    file_bytes: Number(row.file_bytes),
    total_satang: parseSatang(String(row.total_satang)),
  };
}
