import type { ExpectedTotal, ImportState } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { Inspected } from "../import-reader/reader-messages";
import { reverseEntriesIn } from "../reverse-entries";
import type { ImportAct, ImportActInput, ImportJournal, NewImport, PreviewInput } from "./import-acts";
import { importError } from "./import-error";
import { ImportList } from "./import-list";
import { type ImportRecord, readImport } from "./import-record";
import { PostingCancelled, postRows } from "./post-import";
import { readShape, rememberShape } from "./remember-shape";
import { differingTotals, ImportStage, readTotals, summarizeStage } from "./stage-import";

const raw = (value: unknown) => JSON.stringify(value);

/** Imports from the file to the entries and back; every method is one transaction. */
export class ImportBook extends ImportList {
  async create(given: NewImport, by: string, journal?: ImportJournal): Promise<ImportRecord> {
    const id = generateEntityId(undefined, "iimp");
    return await this.knex.transaction(async (transaction) => {
      await transaction("income_import").insert({
        id,
        kind: given.kind,
        file_id: given.fileId,
        file_name: given.fileName,
        file_bytes: given.fileBytes,
        is_sample: given.isSample,
        created_by: by,
        editors: [by],
        ...(await foundColumns(transaction, given.found)),
      });
      return await this.told(transaction, "uploaded", null, id, journal);
    });
  }

  /** The first rows of another sheet, with a new guess of what they hold. */
  async chooseSheet(input: ImportActInput & { readonly found: Inspected }): Promise<ImportRecord> {
    return await this.act(input, ["draft"], "previewed", async (transaction, record) => {
      await ImportStage.begin(transaction, record.id);
      return {
        ...(await foundColumns(transaction, input.found)),
        ...NOTHING_READ,
        editors: withEditor(record, input.by),
      };
    });
  }

  /** Reads the whole sheet into rows and problems in place of those before; all of it or nothing. */
  async preview(input: PreviewInput): Promise<ImportRecord> {
    return await this.act(input, ["draft"], "previewed", async (transaction, record) => {
      const stage = await ImportStage.begin(transaction, record.id);
      const totals = await input.read(stage);
      const summary = await summarizeStage(transaction, record.id, input.duplicates === "skip");
      await rememberShape(transaction, record.shape, input.mapping, input.groupNames, input.by);
      return {
        ...summary,
        problem_count: stage.problemCount,
        skipped_rows: totals.skipped,
        unknown_groups: raw(totals.unknownGroups),
        mapping: raw(input.mapping),
        group_names: raw(input.groupNames),
        duplicates: input.duplicates,
        previewed: true,
        editors: withEditor(record, input.by),
        failure: null,
      };
    });
  }

  async expect(
    input: ImportActInput & { readonly expected: readonly ExpectedTotal[] },
  ): Promise<ImportRecord> {
    return await this.act(input, ["draft"], null, async () => ({ expected: raw(input.expected) }));
  }

  /** @throws naming the first thing that is in the way */
  async submit(input: ImportActInput): Promise<ImportRecord> {
    return await this.act(input, ["draft"], "submitted", async (transaction, record) => {
      if (!record.previewed) throw importError("import_not_previewed");
      if (record.problem_count > 0) throw importError("import_has_problems");
      if (await this.sameContent(record, transaction)) throw importError("import_same_content");
      const repeated = record.posted_duplicates + record.file_duplicates;
      if (repeated > 0 && record.duplicates === null) throw importError("import_duplicates_undecided");
      if (record.row_count === 0) throw importError("import_empty");
      const totals = record.expected.length > 0 ? await readTotals(transaction, record.id) : [];
      const differing = differingTotals(totals, record.expected);
      if (differing.length > 0) throw importError("import_expected_differs");
      return {
        state: "submitted",
        submitted_by: input.by,
        submitted_at: transaction.fn.now(),
        editors: withEditor(record, input.by),
        reason: null,
        failure: null,
      };
    });
  }

  /** Back to a draft, by the person who would approve or by whoever prepared it. */
  async sendBack(input: ImportActInput & { readonly reason: string }): Promise<ImportRecord> {
    return await this.act(input, ["submitted"], "sent_back", async () => ({
      state: "draft",
      reason: input.reason,
    }));
  }

  /**
   * Says that the import may be posted; `post` does it. Of two at once one wins, the other is told so.
   * @throws `import_own` for whoever prepared it, `import_changed`, `import_decided`, `import_same_content`
   */
  async approve(input: ImportActInput): Promise<ImportRecord> {
    try {
      return await this.act(input, ["submitted"], "approved", async (transaction, record) => {
        if (record.editors.includes(input.by)) throw importError("import_own");
        return {
          state: "approved",
          approved_by: input.by,
          approved_at: transaction.fn.now(),
          cancel_requested: false,
          posted_rows: 0,
          failure: null,
        };
      });
    } catch (error) {
      if (isUniqueViolation(error, "IDX_income_import_content")) throw importError("import_same_content");
      throw error;
    }
  }

  /**
   * Posts an approved import in one transaction. A lock that the transaction holds lets one process do it; when that
   * dies, everything is rolled back and the import is still approved, so that the next run does it again.
   * @returns what became of it; "busy" when another process is posting it
   */
  async post(id: string, journal?: ImportJournal): Promise<"posted" | "cancelled" | "busy" | "not_approved"> {
    try {
      return await this.knex.transaction(async (transaction) => {
        if (!(await tryLock(transaction, id))) return "busy";
        const record = await readImport(transaction, id);
        if (record?.state !== "approved" || record.kind !== "income") return "not_approved";
        const rows = await postRows(transaction, record, (done) => this.showProgress(id, done));
        await transaction("income_import")
          .where({ id })
          .update({
            state: "posted",
            posted_at: transaction.fn.now(),
            posted_rows: rows,
            revision: record.revision + 1,
          });
        await this.told(transaction, "posted", record, id, journal);
        return "posted";
      });
    } catch (error) {
      if (!(error instanceof PostingCancelled)) throw error;
      await this.stopPosting(id, null, journal);
      return "cancelled";
    }
  }

  /** An approved register whose groups were made by the workflow. */
  async markRegisterPosted(id: string, rows: number, journal?: ImportJournal): Promise<void> {
    await this.knex.transaction(async (transaction) => {
      const record = await readImport(transaction, id, true);
      if (record?.state !== "approved" || record.kind !== "groups") return;
      await transaction("income_import")
        .where({ id })
        .update({
          state: "posted",
          posted_at: transaction.fn.now(),
          posted_rows: rows,
          revision: record.revision + 1,
        });
      await this.told(transaction, "posted", record, id, journal);
    });
  }

  /** Asks whoever is posting to stop before the next batch. */
  async cancelPosting(id: string): Promise<void> {
    await this.knex("income_import").where({ id, state: "approved" }).update({ cancel_requested: true });
  }

  /** Nothing was posted: the import waits for an approval again. `failure`: why, when nobody asked for it. */
  async stopPosting(id: string, failure: string | null, journal?: ImportJournal): Promise<void> {
    await this.knex.transaction(async (transaction) => {
      const record = await readImport(transaction, id, true);
      if (record?.state !== "approved") return;
      await transaction("income_import")
        .where({ id })
        .update({
          state: "submitted",
          approved_by: null,
          approved_at: null,
          cancel_requested: false,
          posted_rows: 0,
          failure: failure?.slice(0, 500) ?? null,
          revision: record.revision + 1,
        });
      await this.told(transaction, "posting_stopped", record, id, journal);
    });
  }

  /** Takes everything back that the import posted, as one reversal; its content may be imported again. */
  async undo(input: ImportActInput & { readonly reason: string }): Promise<ImportRecord> {
    return await this.act(input, ["posted"], "undone", async (transaction, record) => {
      if (record.kind === "groups") throw importError("import_register_undo");
      await reverseEntriesIn(transaction, { importId: record.id }, input.reason);
      return { state: "undone", undone_by: input.by, undone_at: transaction.fn.now(), reason: input.reason };
    });
  }

  async discard(input: ImportActInput): Promise<ImportRecord> {
    return await this.act(input, ["draft"], "discarded", async (transaction, record) => {
      await ImportStage.begin(transaction, record.id);
      return { state: "discarded" };
    });
  }

  /** One act: locks the import, checks state and revision, lets `change` do it, counts the revision on. */
  private async act(
    input: ImportActInput,
    states: readonly ImportState[],
    act: ImportAct | null,
    change: (transaction: Knex, record: ImportRecord) => Promise<Record<string, unknown>>,
  ): Promise<ImportRecord> {
    return await this.knex.transaction(async (transaction) => {
      const record = await readImport(transaction, input.id, true);
      if (!record) throw importError("import_not_found");
      if (!states.includes(record.state)) throw importError("import_decided");
      if (record.revision !== input.revision) throw importError("import_changed");
      const columns = await change(transaction, record);
      await transaction("income_import")
        .where({ id: record.id })
        .update({ ...columns, revision: record.revision + 1, updated_at: transaction.fn.now() });
      return await this.told(transaction, act, record, record.id, input.journal);
    });
  }

  private async told(
    transaction: Knex,
    act: ImportAct | null,
    before: ImportRecord | null,
    id: string,
    journal: ImportJournal | undefined,
  ): Promise<ImportRecord> {
    const after = await readImport(transaction, id);
    if (!after) throw new Error(`Import ${id} got lost in its own transaction`);
    if (act) await journal?.(transaction, act, before, after);
    return after;
  }

  private async showProgress(id: string, rows: number): Promise<void> {
    await this.knex("income_import").where({ id, state: "approved" }).update({ posted_rows: rows });
  }
}

const NOTHING_READ = {
  previewed: false,
  row_count: 0,
  problem_count: 0,
  skipped_rows: 0,
  posted_duplicates: 0,
  file_duplicates: 0,
  total_satang: 0,
  content_hash: null,
  unknown_groups: raw([]),
};

/** What was found in the file; a mapping that was right for a file of this shape before comes first. */
async function foundColumns(transaction: Knex, found: Inspected) {
  const remembered = await readShape(transaction, found);
  return {
    sheets: raw(found.sheets),
    sheet: found.sheet,
    sample: raw({ sheet: found.sheet, rows: found.rows, headings: found.headings }),
    shape: found.shape,
    mapping: raw(remembered?.mapping ?? found.mapping),
    mapping_remembered: remembered !== null,
    group_names: raw(remembered?.groupNames ?? {}),
  };
}

const withEditor = (record: ImportRecord, by: string) => [...new Set([...record.editors, by])];

async function tryLock(transaction: Knex, id: string): Promise<boolean> {
  const { rows } = await transaction.raw<{ rows: { locked: boolean }[] }>(
    "select pg_try_advisory_xact_lock(hashtext('income_import'), hashtext(?)) as locked",
    [id],
  );
  return rows[0]?.locked ?? false;
}

function isUniqueViolation(error: unknown, constraint: string): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === constraint;
}
