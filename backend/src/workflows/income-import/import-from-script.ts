import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { type ImportKind, importGroupNames, importMapping, importProblems } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { recordActs } from "../../modules/audit/record-acts";
import type { KnownGroup } from "../../modules/revenue/domain/import/match-group";
import type { ImportJournal } from "../../modules/revenue/import-book/import-acts";
import { ImportBook } from "../../modules/revenue/import-book/import-book";
import type { ImportRecord } from "../../modules/revenue/import-book/import-record";
import { inspectFile, readFile } from "../../modules/revenue/import-reader/ask-reader";
import type { Inspected } from "../../modules/revenue/import-reader/reader-messages";
import { auditActOf } from "./journal-of";
import { scriptLimits } from "./reader-limits";

/** MAP.json: what a person does on the staff page, written down. */
export const importMap = z.strictObject({
  kind: z.enum(["income", "groups"]).default("income"),
  sheet: z.string().nullable().default(null),
  mapping: importMapping,
  group_names: importGroupNames.default({}),
  duplicates: z.enum(["skip", "keep"]).nullable().default(null),
});
export type ImportMap = z.infer<typeof importMap>;

export interface ScriptImport {
  readonly path: string;
  readonly map: ImportMap;
  /** E-mail of the member of staff who brings the file in, and of the one who approves; the second may be left out. */
  readonly by: string;
  readonly approvedBy: string | null;
}

export interface ScriptResult {
  readonly record: ImportRecord;
  /** The first things that are wrong, in words. */
  readonly problems: readonly string[];
  /** Most memory that reading the file took, whatever its length. */
  readonly peakMb: number;
}

const SHOWN_PROBLEMS = 20;

/** What a file seems to hold, as the beginning of a MAP.json. @throws FileFault */
export async function guessMap(path: string, kind: ImportKind): Promise<ImportMap> {
  const found = await inspect(path, kind, null);
  return { kind, sheet: found.sheet, mapping: found.mapping, group_names: {}, duplicates: null };
}

/**
 * Brings a file in as the staff page does, but streams a CSV of any length. Without an approver it waits for one on
 * the staff page; with one it is posted in one transaction.
 * @throws FileFault for a file that can't be read; MedusaError naming what is in the way
 */
export async function importFromScript(pg: Knex, given: ScriptImport): Promise<ScriptResult> {
  const { map, path } = given;
  const book = new ImportBook(pg);
  const by = await staffId(pg, given.by);
  const found = await inspect(path, map.kind, map.sheet);
  const created = await book.create(
    {
      kind: map.kind,
      fileId: null,
      fileName: basename(path),
      fileBytes: (await stat(path)).size,
      found,
      isSample: await isSampleWorld(pg),
    },
    by,
    journal(by),
  );
  let peakMb = 0;
  const read = await book.preview({
    id: created.id,
    revision: created.revision,
    by,
    journal: journal(by),
    mapping: map.mapping,
    groupNames: map.group_names,
    duplicates: map.duplicates,
    read: async (stage) => {
      const totals = await readFile(
        {
          task: "read",
          path,
          kind: map.kind,
          sheet: found.sheet,
          mapping: map.mapping,
          groups: await groupsOf(pg),
          groupNames: map.group_names,
          today: toBangkokDate(new Date()),
          limits: scriptLimits,
        },
        ({ drafts, problems }) => stage.take(drafts, problems),
      );
      peakMb = totals.peakMb;
      return totals;
    },
  });
  const problems = (await book.firstProblems(created.id, SHOWN_PROBLEMS)).map(
    ({ rowNo, column, value, reason }) => `${rowNo} ${column} "${value}": ${importProblems[reason].th}`,
  );
  if (problems.length > 0) return { record: read, problems, peakMb };
  const submitted = await book.submit({ id: read.id, revision: read.revision, by, journal: journal(by) });
  if (given.approvedBy === null) return { record: submitted, problems, peakMb };
  const approver = await staffId(pg, given.approvedBy);
  await book.approve({ id: read.id, revision: submitted.revision, by: approver, journal: journal(approver) });
  await book.post(read.id, journal(approver));
  return { record: (await book.read(read.id)) ?? submitted, problems, peakMb };
}

const inspect = (path: string, kind: ImportKind, sheet: string | null): Promise<Inspected> =>
  inspectFile({
    task: "inspect",
    path,
    kind,
    sheet,
    glance: true,
    today: toBangkokDate(new Date()),
    limits: scriptLimits,
  });

function journal(by: string): ImportJournal {
  return async (transaction, act, before, after) => {
    await recordActs(transaction, [auditActOf({ actor: { type: "user", id: by } }, act, before, after)]);
  };
}

async function staffId(pg: Knex, email: string): Promise<string> {
  const user = await pg("user").where({ email, deleted_at: null }).first("id");
  if (!user) throw new Error(`No member of staff has the e-mail ${email}.`);
  return user.id as string;
}

async function isSampleWorld(pg: Knex): Promise<boolean> {
  const world = await pg("world").first("kind");
  if (!world) throw new Error("This database has no world yet; see docs/operations.md.");
  return world.kind === "sample";
}

async function groupsOf(pg: Knex): Promise<KnownGroup[]> {
  const rows = await pg("enterprise_group").whereNull("deleted_at");
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    registrationNo: row.registration_no,
    joinedOn: row.joined_on,
    category: row.category,
  }));
}
