import { z } from "zod";
import { categoryHandle } from "./categories.js";
import { type ImportProblemCode, importProblems } from "./import-problems.js";
import { channel, id, isoInstant, page, satang } from "./primitives.js";

/** income: sales of groups; groups: the register itself. */
export const importKinds = ["income", "groups"] as const;
export const importKind = z.enum(importKinds);
export type ImportKind = z.infer<typeof importKind>;

/**
 * draft (being mapped) → submitted → approved (being posted) → posted → undone;
 * discarded from draft; back to draft when a second person sends it back or somebody edits.
 */
export const importStates = ["draft", "submitted", "approved", "posted", "undone", "discarded"] as const;
export const importState = z.enum(importStates);
export type ImportState = z.infer<typeof importState>;

/** What a column can hold. The second list is of the register of groups. */
export const incomeFields = [
  "group",
  "code",
  "date",
  "day",
  "month",
  "year",
  "amount",
  "channel",
  "category",
  "note",
] as const;
export const groupFields = [
  "name",
  "name_en",
  "code",
  "kind",
  "registration_no",
  "cohort",
  "joined_on",
  "tambon",
  "amphoe",
  "category",
  "consent",
  "handle",
] as const;
export type IncomeField = (typeof incomeFields)[number];
export type GroupField = (typeof groupFields)[number];

const columnIndex = z.number().int().min(0).max(16_383);
const beYear = z.number().int().min(2500).max(2700);

/** Columns count from 0, rows from 1. */
export const importMapping = z.strictObject({
  /** The last row of headings; data begins below it. 0: the file has none. */
  header_row: z.number().int().min(0).max(200),
  /** long: a row a sale; wide: months or years are columns. */
  layout: z.enum(["long", "wide"]),
  columns: z.partialRecord(z.enum([...incomeFields, ...groupFields]), columnIndex),
  /** Of the wide layout. `month` null: the column is a whole year; `be_year` null: the row's or the file's year. */
  periods: z
    .array(
      z.strictObject({
        column: columnIndex,
        month: z.number().int().min(1).max(12).nullable(),
        be_year: beYear.nullable(),
      }),
    )
    .max(400),
  /** Year of months that name none. */
  be_year: beYear.nullable(),
  /** Channel of rows that name none. */
  channel: channel.nullable(),
  /** Category of rows that name none; null: the group's own. */
  category: categoryHandle.nullable(),
  /** Whether an empty group cell means the group above it (merged cells). */
  fill_down: z.boolean(),
});
export type ImportMapping = z.infer<typeof importMapping>;

/** Chosen groups for names of the file that are not in the register, by the name as written. */
export const importGroupNames = z
  .record(z.string().min(1).max(200), id)
  .refine((names) => Object.keys(names).length <= 2000, "at most 2,000 names");

/** What staff expect a figure to be; null group and year: the grand total. */
export const expectedTotal = z.strictObject({
  group_id: id.nullable(),
  be_year: beYear.nullable(),
  satang,
});
export type ExpectedTotal = z.infer<typeof expectedTotal>;

const revision = z.number().int().min(1);

/** POST /admin/income-imports?name=…&kind=…, the file itself as the body. */
export const uploadImportQuery = z.strictObject({
  name: z.string().trim().min(1).max(200),
  kind: importKind.default("income"),
});

/** POST /admin/income-imports/:id/sheet: reads the first rows of another sheet. */
export const chooseSheetBody = z.strictObject({ sheet: z.string().max(200), revision });

/** POST /admin/income-imports/:id/preview: reads the whole sheet with this mapping. */
export const previewImportBody = z.strictObject({
  mapping: importMapping,
  group_names: importGroupNames.default({}),
  /** What to do with rows that are posted already or stand twice in the file; null: not decided. */
  duplicates: z.enum(["skip", "keep"]).nullable().default(null),
  revision,
});

/** POST /admin/income-imports/:id/expected. */
export const expectImportBody = z.strictObject({ expected: z.array(expectedTotal).max(5000), revision });

/** POST …/submit, /approve, /cancel-posting, /discard: the state that the person saw. */
export const actOnImportBody = z.strictObject({ revision });
/** POST …/send-back and /undo. */
export const actWithReasonBody = z.strictObject({ revision, reason: z.string().trim().min(3).max(500) });

export const listImportsQuery = z.strictObject({
  ...page,
  state: importState.optional(),
  kind: importKind.optional(),
});

const previewCell = z.string();
export const importSheet = z.object({
  name: z.string(),
  hidden: z.boolean(),
});
/** The first rows of a sheet, as text; `row_no` counts from 1. */
export const importSample = z.object({
  sheet: z.string(),
  rows: z.array(z.object({ row_no: z.number().int(), cells: z.array(previewCell) })),
  /** Headings under which the columns can be chosen: merged cells and two rows of headings joined. */
  headings: z.array(z.string()),
});

export const problemCode = z.enum(Object.keys(importProblems) as [ImportProblemCode, ...ImportProblemCode[]]);

export const importProblemRow = z.object({
  row_no: z.number().int(),
  column: z.string(),
  heading: z.string(),
  value: z.string(),
  reason: problemCode,
  /** The reason in words; the browser has no dictionary of its own for them. */
  says: z.object({ th: z.string(), en: z.string() }),
});

export const importSummary = z.object({
  id,
  kind: importKind,
  state: importState,
  revision: z.number().int(),
  file_name: z.string(),
  file_bytes: z.number().int(),
  sheet: z.string().nullable(),
  row_count: z.number().int(),
  problem_count: z.number().int(),
  total_satang: satang,
  posted_rows: z.number().int(),
  created_by: z.string(),
  created_at: isoInstant,
  submitted_by: z.string().nullable(),
  approved_by: z.string().nullable(),
  posted_at: isoInstant.nullable(),
  undone_at: isoInstant.nullable(),
  reason: z.string().nullable(),
});
export type ImportSummary = z.infer<typeof importSummary>;

export const importDetail = importSummary.extend({
  /** The private file that came in; null when a script read it where it lay. */
  file_id: z.string().nullable(),
  sheets: z.array(importSheet),
  sample: importSample.nullable(),
  mapping: importMapping.nullable(),
  /** Whether the mapping was remembered from an earlier file of the same shape. */
  mapping_remembered: z.boolean(),
  previewed: z.boolean(),
  group_names: importGroupNames,
  duplicates: z.enum(["skip", "keep"]).nullable(),
  duplicate_counts: z.object({ posted: z.number().int(), in_file: z.number().int() }),
  /** Rows that were left out on purpose: totals, repeated headings, empty rows. */
  skipped_rows: z.number().int(),
  totals: z.array(z.object({ group_id: id, be_year: z.number().int(), rows: z.number().int(), satang })),
  expected: z.array(expectedTotal),
  unknown_groups: z.array(
    z.object({
      name: z.string(),
      rows: z.number().int(),
      suggestions: z.array(z.object({ id, name: z.string() })),
    }),
  ),
  problems: z.array(importProblemRow),
  /** Another import that holds exactly these rows. */
  same_as: z.object({ id, file_name: z.string() }).nullable(),
  cancel_requested: z.boolean(),
  /** Why posting stopped last time. */
  failure: z.string().nullable(),
});
export type ImportDetail = z.infer<typeof importDetail>;
export const importResponse = z.object({ import: importDetail });
