import type { ProgrammeKind } from "@chumchon/contracts";

/** Where the records of a kind lie, and the groups that they name. */
export interface RecordTable {
  readonly table: `programme_${"cohort" | "organisation" | "training" | "standards_work" | "study_visit" | "group_note"}`;
  readonly prefix: string;
  /** Columns that staff write, with the SQL that reads each as the contract has it. */
  readonly columns: Readonly<Record<string, string>>;
  readonly order: string;
  /** Groups in a table of their own, and the field that names them: ids, or ids with people. */
  readonly groups?: {
    readonly table: string;
    readonly parent: string;
    readonly field: "group_ids" | "attendances";
  };
}

const same = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `record.${name}`]));
const days = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `record.${name}::text`]));

export const recordTables: Readonly<Record<ProgrammeKind, RecordTable>> = {
  cohorts: {
    table: "programme_cohort",
    prefix: "coh",
    columns: { ...same("no", "name", "note"), ...days("started_on", "ended_on") },
    order: "record.no desc",
  },
  organisations: {
    table: "programme_organisation",
    prefix: "org",
    columns: same("kind", "name", "name_en", "note"),
    order: "record.kind, record.name",
    groups: { table: "programme_mentorship", parent: "organisation_id", field: "group_ids" },
  },
  trainings: {
    table: "programme_training",
    prefix: "trn",
    columns: {
      ...same("title", "topic", "organisation_id", "note"),
      ...days("held_on"),
      hours: "record.hours::float8",
    },
    order: "record.held_on desc",
    groups: { table: "programme_attendance", parent: "training_id", field: "attendances" },
  },
  "standards-work": {
    table: "programme_standards_work",
    prefix: "stdw",
    columns: {
      ...same("group_id", "product_id", "standard", "state", "organisation_id", "note"),
      ...days("started_on", "ended_on"),
    },
    order: "record.created_at desc",
  },
  "study-visits": {
    table: "programme_study_visit",
    prefix: "svis",
    columns: { ...same("visitors", "people", "note"), ...days("visited_on") },
    order: "record.visited_on desc",
    groups: { table: "programme_visited_group", parent: "study_visit_id", field: "group_ids" },
  },
  "group-notes": {
    table: "programme_group_note",
    prefix: "gnote",
    columns: { ...same("group_id", "note"), ...days("noted_on") },
    order: "record.noted_on desc, record.created_at desc",
  },
};
