import { auditField, auditFields } from "@chumchon/contracts";
import { nothing, personOf, type Speaker, valueInWords } from "./value-in-words";

type Facts = Readonly<Record<string, unknown>> | null;

export interface Changed {
  readonly subject_type: string;
  readonly before: Facts;
  readonly after: Facts;
}

export interface ChangeInWords {
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const order = Object.keys(auditFields);
const placeOf = (name: string) => (order.indexOf(name) + order.length) % order.length;
const longest = 90;

/** What an act changed, field by field, in words; what stayed the same is left out. */
export function changesInWords({ subject_type, before, after }: Changed, speaker: Speaker): ChangeInWords[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .filter((name) => !same(before?.[name], after?.[name]))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .map((name) => {
      const [old, now] = [before, after].map((side) =>
        valueInWords(subject_type, name, side?.[name], speaker),
      );
      return {
        ...{ name, label: auditField(name)?.[speaker.lang] ?? name },
        ...fromDifference(old ?? nothing, now ?? nothing, speaker),
      };
    });
}

/** Texts that staff keep from the group, and that a paper on a table would show to anybody. */
const keptBack = new Set(["programme_group_note.note"]);
const notShown = { th: "(ไม่แสดงในรายงาน)", en: "(not shown in reports)" };

/**
 * The same in one line for a report: without what only helps to trace a fault, and without what staff keep to
 * themselves.
 */
export function changesInOneLine(changed: Changed, speaker: Speaker): string {
  return changesInWords(changed, speaker)
    .filter(({ name }) => auditField(name)?.is !== "technical")
    .map(({ name, label, before, after }) => {
      if (keptBack.has(`${changed.subject_type}.${name}`)) return `${label} ${notShown[speaker.lang]}`;
      // What was made had nothing before, and what stayed as it was is told to name the thing: neither needs an arrow.
      const hadBefore = changed.before !== null && name in changed.before;
      return hadBefore ? `${label}: ${before} → ${after}` : `${label}: ${after}`;
    })
    .join(" · ");
}

/** Ids of the people and groups that changes name, so that their names can be read at once. */
export function namedIn(entries: readonly Pick<Changed, "before" | "after">[]): {
  people: string[];
  groups: string[];
} {
  const people = new Set<string>();
  const groups = new Set<string>();
  for (const side of entries.flatMap(({ before, after }) => [before, after])) {
    for (const [name, value] of Object.entries(side ?? {})) {
      const is = auditField(name)?.is;
      if (is === "person" && typeof value === "string") people.add(personOf(value));
      if (is === "group" || is === "groups" || is === "attendances")
        for (const id of idsOf(value)) groups.add(id);
    }
  }
  return { people: [...people], groups: [...groups] };
}

function idsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(idsOf);
  const id = (value as { group_id?: unknown } | null)?.group_id;
  return typeof id === "string" ? [id] : [];
}

/** Nothing, null and an empty text or list are the same to a reader. */
function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(bare(before)) === JSON.stringify(bare(after));
}

function bare(value: unknown): unknown {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0) ? null : value;
}

const otherwise = { th: "(แก้ไขแล้ว)", en: "(changed)" };

/** Long texts are shown from where they differ, and cut. */
function fromDifference(before: string, after: string, { lang }: Speaker): { before: string; after: string } {
  if (before === after) return { before, after: `${cut(after)} ${otherwise[lang]}` };
  if (before.length <= longest && after.length <= longest) return { before, after };
  const [old, now] = [letters(before), letters(after)];
  const first = now.findIndex((letter, index) => letter !== old[index]);
  const from = Math.max(0, (first === -1 ? now.length : first) - 12);
  const rest = (all: string[]) => cut((from > 0 ? "…" : "") + all.slice(from).join(""));
  return { before: rest(old), after: rest(now) };
}

function cut(text: string): string {
  const all = letters(text);
  return all.length > longest ? `${all.slice(0, longest).join("")}…` : text;
}

/** A Thai letter with its marks is one. */
const letters = (text: string) =>
  [...new Intl.Segmenter("th", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
