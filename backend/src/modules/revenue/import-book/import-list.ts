import type { ImportKind, ImportState } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { DraftGroup } from "../domain/import/read-group-rows";
import type { RowProblem } from "../domain/import/read-income-rows";
import { type ImportRecord, readImport, toRecord } from "./import-record";
import { type ImportTotal, readTotals } from "./stage-import";

export interface ImportFilters {
  readonly state?: ImportState | undefined;
  readonly kind?: ImportKind | undefined;
  readonly limit: number;
  readonly offset: number;
}

const PROBLEMS_A_PAGE = 5000;

/** What is read of imports. */
export class ImportList {
  constructor(protected readonly knex: Knex) {}

  read = (id: string): Promise<ImportRecord | null> => readImport(this.knex, id);

  totals = (id: string): Promise<ImportTotal[]> => readTotals(this.knex, id);

  /** Newest first; discarded ones only when asked for. */
  async list(filters: ImportFilters): Promise<{ imports: ImportRecord[]; count: number }> {
    const wanted = this.knex("income_import").where((where) => {
      if (filters.kind) where.where("kind", filters.kind);
      if (filters.state) where.where("state", filters.state);
      else where.whereNot("state", "discarded");
    });
    const [counted] = await wanted.clone().count({ count: "*" });
    const rows = await wanted
      .clone()
      .orderBy([
        { column: "created_at", order: "desc" },
        { column: "id", order: "desc" },
      ])
      .limit(filters.limit)
      .offset(filters.offset);
    return { imports: rows.map(toRecord), count: Number(counted?.count ?? 0) };
  }

  /** Another import of exactly this content that is approved or posted. */
  async sameContent(
    record: ImportRecord,
    connection: Knex = this.knex,
  ): Promise<{ id: string; file_name: string } | null> {
    if (record.kind !== "income") return null;
    // The rows of a file whose rows are all skipped as posted are known by what was skipped.
    const found = await connection("income_import")
      .whereIn("state", ["approved", "posted"])
      .where("content_hash", record.content_hash)
      .whereNot("id", record.id)
      .first("id", "file_name");
    return found ?? null;
  }

  /** How many wait for an approval by somebody who did not prepare them. */
  async countToApprove(by: string): Promise<number> {
    const [counted] = await this.knex("income_import")
      .where({ state: "submitted" })
      .whereRaw("not (? = any(editors))", [by])
      .count({ count: "*" });
    return Number(counted?.count ?? 0);
  }

  /** What is wrong with rows, in the order of the file, page by page. */
  async *problems(id: string): AsyncGenerator<RowProblem[]> {
    for (let last = 0; ; ) {
      const page = await this.problemPage(id, last, PROBLEMS_A_PAGE);
      if (page.length === 0) return;
      last = page.at(-1)?.seq ?? last;
      yield page;
    }
  }

  async firstProblems(id: string, most: number): Promise<RowProblem[]> {
    return await this.problemPage(id, 0, most);
  }

  /** Groups that a register import is going to make. */
  async newGroups(id: string): Promise<DraftGroup[]> {
    const rows = await this.knex("income_import_row")
      .where({ import_id: id })
      .orderBy("seq")
      .select("row_no", "new_group");
    return rows.map(({ row_no, new_group }) => ({ ...(new_group as DraftGroup), rowNo: row_no as number }));
  }

  /** Imports that were approved and not posted yet, oldest first. */
  async listApproved(): Promise<{ id: string; kind: ImportKind }[]> {
    return await this.knex("income_import")
      .where({ state: "approved" })
      .orderBy("approved_at")
      .select("id", "kind");
  }

  private async problemPage(
    id: string,
    after: number,
    most: number,
  ): Promise<(RowProblem & { seq: number })[]> {
    const rows = await this.knex("income_import_problem")
      .where({ import_id: id })
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(most);
    return rows.map(({ seq, row_no, column, heading, value, reason }) => ({
      seq,
      rowNo: row_no,
      column,
      heading,
      value,
      reason,
    }));
  }
}
