import { z } from "zod";
import { certificateKinds } from "./groups.js";
import { id, isoDate, page, satang } from "./primitives.js";

const text = (most: number) => z.string().trim().min(1).max(most);
/** Forms send "" for a field that was left empty. */
const optionalText = (most: number) =>
  z
    .union([z.literal("").transform(() => null), text(most)])
    .nullable()
    .default(null);
const optionalDay = z
  .union([z.literal("").transform(() => null), isoDate])
  .nullable()
  .default(null);
const people = z.number().int().min(1).max(10_000).nullable().default(null);
const note = optionalText(2000);
const groupIds = z
  .array(id)
  .max(500)
  .default([])
  .transform((ids) => [...new Set(ids)]);

export const organisationKinds = [
  "mentor",
  "member_company",
  "university",
  "public_office",
  "other",
] as const;
export const trainingTopics = ["facebook", "line", "website", "tiktok", "other"] as const;
/** What a product is brought up to: the kinds of certificates. */
export const standards = certificateKinds;
export const standardsWorkStates = ["planned", "working", "applied", "granted", "stopped"] as const;

const inOrder = (value: { started_on: string | null; ended_on: string | null }) =>
  value.started_on === null || value.ended_on === null || value.started_on <= value.ended_on;
const endsLater = { message: "is before it begins", path: ["ended_on"] };

/** A round of the programme (รุ่นที่). Groups name it by its number; the day a group joined is the group's own. */
const cohortFields = z.strictObject({
  no: z.number().int().min(1).max(99),
  name: text(120),
  started_on: optionalDay,
  ended_on: optionalDay,
  note,
});
/** Who stands by the groups: mentors, member companies, the university; `group_ids` are those it mentors. */
const organisationFields = z.strictObject({
  kind: z.enum(organisationKinds),
  name: text(160),
  name_en: optionalText(160),
  group_ids: groupIds,
  note,
});
const trainingFields = z.strictObject({
  title: text(160),
  topic: z.enum(trainingTopics),
  held_on: isoDate,
  hours: z.number().min(0.5).max(400).multipleOf(0.5).nullable().default(null),
  organisation_id: id.nullable().default(null),
  /** Which groups came, each with how many people, where that was counted. */
  attendances: z
    .array(z.strictObject({ group_id: id, people }))
    .max(500)
    .refine((all) => new Set(all.map((each) => each.group_id)).size === all.length, "names a group twice")
    .default([]),
  note,
});
/** What is done to bring a product up to a standard; without a product it is the group's own. */
const standardsWorkFields = z.strictObject({
  group_id: id,
  product_id: id.nullable().default(null),
  standard: z.enum(standards),
  state: z.enum(standardsWorkStates),
  started_on: optionalDay,
  ended_on: optionalDay,
  organisation_id: id.nullable().default(null),
  note,
});
const studyVisitFields = z.strictObject({
  visited_on: isoDate,
  visitors: text(160),
  people,
  group_ids: groupIds,
  note,
});

/** What staff wants to remember of a group: a visit, a call, what it asked for. */
const groupNoteFields = z.strictObject({ group_id: id, noted_on: isoDate, note: text(2000) });

/** The records of the programme by the word of their address, with the fields that staff write. */
export const programmeFields = {
  cohorts: cohortFields.refine(inOrder, endsLater),
  organisations: organisationFields,
  trainings: trainingFields,
  "standards-work": standardsWorkFields.refine(inOrder, endsLater),
  "study-visits": studyVisitFields,
  "group-notes": groupNoteFields,
} as const;
export type ProgrammeKind = keyof typeof programmeFields;
export type ProgrammeFields<K extends ProgrammeKind = ProgrammeKind> = z.infer<(typeof programmeFields)[K]>;

/** The key names one filling-in of a form: sent twice it makes one record. */
const requestKey = {
  request_key: z.string().regex(/^[A-Za-z0-9-]{8,64}$/, "must be 8–64 letters, digits and -"),
};
/** The revision that was seen; a record that changed meanwhile is not overwritten. */
const seen = { revision: z.number().int().min(1) };

/** POST /admin/programme/<kind>. */
export const createCohortBody = cohortFields.extend(requestKey).refine(inOrder, endsLater);
export const createOrganisationBody = organisationFields.extend(requestKey);
export const createTrainingBody = trainingFields.extend(requestKey);
export const createStandardsWorkBody = standardsWorkFields.extend(requestKey).refine(inOrder, endsLater);
export const createStudyVisitBody = studyVisitFields.extend(requestKey);
export const createGroupNoteBody = groupNoteFields.extend(requestKey);

/** POST /admin/programme/<kind>/:id: the whole record. */
export const updateCohortBody = cohortFields.extend(seen).refine(inOrder, endsLater);
export const updateOrganisationBody = organisationFields.extend(seen);
export const updateTrainingBody = trainingFields.extend(seen);
export const updateStandardsWorkBody = standardsWorkFields.extend(seen).refine(inOrder, endsLater);
export const updateStudyVisitBody = studyVisitFields.extend(seen);
export const updateGroupNoteBody = groupNoteFields.extend(seen);

/** POST /admin/programme/<kind>/:id/remove. */
export const removeRecordBody = z.strictObject(seen);

/** GET /admin/programme/<kind>; `group_id`: only what concerns this group. */
export const listProgrammeQuery = z.strictObject({ ...page, group_id: id.optional() });

const record = { id, revision: z.number().int() };
export const programmeRecords = {
  cohorts: cohortFields.extend(record),
  organisations: organisationFields.extend(record),
  trainings: trainingFields.extend(record),
  "standards-work": standardsWorkFields.extend(record),
  "study-visits": studyVisitFields.extend(record),
  "group-notes": groupNoteFields.extend(record),
} as const;
export type ProgrammeRecord<K extends ProgrammeKind = ProgrammeKind> = z.infer<(typeof programmeRecords)[K]>;
export type ProgrammeList<K extends ProgrammeKind = ProgrammeKind> = {
  records: ProgrammeRecord<K>[];
  count: number;
  limit: number;
  offset: number;
};

/** GET /admin/programme/training-sales: whole months before and after the month of a training. */
export const trainingSalesQuery = z.strictObject({
  months: z.coerce.number().int().min(1).max(24).default(6),
  training_id: id.optional(),
  topic: z.enum(trainingTopics).optional(),
  group_id: id.optional(),
});
export type TrainingSalesQuery = z.infer<typeof trainingSalesQuery>;

export const trainingSales = z.object({
  training_id: id,
  title: z.string(),
  topic: z.enum(trainingTopics),
  held_on: isoDate,
  group_id: id,
  before_satang: satang,
  after_satang: satang,
  /** The same through the channels that are online. */
  online_before_satang: satang,
  online_after_satang: satang,
  /** False while the months after are not over, or when the group joined within the months before. */
  is_whole: z.boolean(),
  change_percent: z.number().nullable(),
  online_change_percent: z.number().nullable(),
});

export const trainingSalesResponse = z.object({
  months: z.number().int(),
  rows: z.array(trainingSales),
  /** Of whole rows only; medians over those that have a base. */
  topics: z.array(
    z.object({
      topic: z.enum(trainingTopics),
      attendances: z.number().int(),
      whole: z.number().int(),
      improved: z.number().int(),
      median_percent: z.number().nullable(),
      online_median_percent: z.number().nullable(),
    }),
  ),
  as_of: z.string(),
});
export type TrainingSales = z.infer<typeof trainingSalesResponse>;
