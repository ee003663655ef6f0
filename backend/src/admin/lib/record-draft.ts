import type { ProgrammeKind, ProgrammeRecord } from "@chumchon/contracts";

export type RecordField = {
  name: string;
  type: "text" | "day" | "number" | "note" | "choice" | "group" | "product" | "organisation";
  required?: boolean;
};

/** What the form of each kind asks, in its order; groups that are ticked come last. */
export const recordFields: Record<ProgrammeKind, readonly RecordField[]> = {
  cohorts: [
    { name: "no", type: "number", required: true },
    { name: "name", type: "text", required: true },
    { name: "started_on", type: "day" },
    { name: "ended_on", type: "day" },
    { name: "note", type: "note" },
  ],
  organisations: [
    { name: "kind", type: "choice", required: true },
    { name: "name", type: "text", required: true },
    { name: "name_en", type: "text" },
    { name: "note", type: "note" },
  ],
  trainings: [
    { name: "title", type: "text", required: true },
    { name: "topic", type: "choice", required: true },
    { name: "held_on", type: "day", required: true },
    { name: "hours", type: "number" },
    { name: "organisation_id", type: "organisation" },
    { name: "note", type: "note" },
  ],
  "standards-work": [
    { name: "group_id", type: "group", required: true },
    { name: "product_id", type: "product" },
    { name: "standard", type: "choice", required: true },
    { name: "state", type: "choice", required: true },
    { name: "started_on", type: "day" },
    { name: "ended_on", type: "day" },
    { name: "organisation_id", type: "organisation" },
    { name: "note", type: "note" },
  ],
  "study-visits": [
    { name: "visited_on", type: "day", required: true },
    { name: "visitors", type: "text", required: true },
    { name: "people", type: "number" },
    { name: "note", type: "note" },
  ],
  "group-notes": [
    { name: "group_id", type: "group", required: true },
    { name: "noted_on", type: "day", required: true },
    { name: "note", type: "note", required: true },
  ],
};

/** Where a kind names groups by ticking them, and whether people are counted. */
export const groupsField: Partial<Record<ProgrammeKind, "group_ids" | "attendances">> = {
  organisations: "group_ids",
  trainings: "attendances",
  "study-visits": "group_ids",
};

/** Select can't hold an empty value. */
export const NONE = "none";

export type RecordDraft = {
  /** Texts, also where the API takes numbers. */
  values: Readonly<Record<string, string>>;
  /** How many people of each ticked group, as typed. */
  groups: ReadonlyMap<string, string>;
};

export function draftOf(
  kind: ProgrammeKind,
  record: ProgrammeRecord | undefined,
  given: Readonly<Record<string, string>> = {},
): RecordDraft {
  const old = record as Record<string, unknown> | undefined;
  const values = recordFields[kind].map(({ name, type }) => {
    const empty = type === "organisation" || type === "product" ? NONE : "";
    return [name, String(old?.[name] ?? given[name] ?? empty)];
  });
  const groups = new Map<string, string>();
  for (const id of (old?.group_ids ?? []) as string[]) groups.set(id, "");
  for (const each of (old?.attendances ?? []) as { group_id: string; people: number | null }[]) {
    groups.set(each.group_id, each.people?.toString() ?? "");
  }
  return { values: Object.fromEntries(values), groups };
}

/** The draft as the API takes it; what is no number goes as it was typed, so that the server names the field. */
export function bodyOf(kind: ProgrammeKind, { values, groups }: RecordDraft): Record<string, unknown> {
  const number = (text: string) => {
    const typed = text.trim();
    return typed === "" ? null : Number.isNaN(Number(typed)) ? typed : Number(typed);
  };
  const written = recordFields[kind].map(({ name, type }) => {
    const text = values[name] ?? "";
    if (type === "number") return [name, number(text)];
    const isId = type === "organisation" || type === "product";
    return [name, isId && (text === "" || text === NONE) ? null : text];
  });
  const field = groupsField[kind];
  const named =
    field === "attendances"
      ? [...groups].map(([group_id, people]) => ({ group_id, people: number(people) }))
      : [...groups.keys()];
  return { ...Object.fromEntries(written), ...(field ? { [field]: named } : {}) };
}
