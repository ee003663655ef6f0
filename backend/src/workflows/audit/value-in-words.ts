import { auditField } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { findRayongTambon } from "@chumchon/thai/rayong";
import type { Lang } from "../../documents/page-frame";
import { auditChoice } from "./audit-choices";

export interface Speaker {
  readonly lang: Lang;
  /** Names of groups and of people by id; undefined of whoever is gone. */
  readonly nameOf: (id: string) => string | undefined;
}

export const nothing = "–";
const words = {
  th: {
    yes: "ใช่",
    no: "ไม่",
    items: (count: number) => `${count} รายการ`,
    people: (count: number) => `${count} คน`,
  },
  en: {
    yes: "Yes",
    no: "No",
    items: (count: number) => String(count),
    people: (count: number) => `${count} people`,
  },
};
const listed = 6;

/** A value of a field as a person reads it; the dash where there is none. */
export function valueInWords(subjectType: string, name: string, value: unknown, speaker: Speaker): string {
  if (value === null || value === undefined || value === "") return nothing;
  const { lang, nameOf } = speaker;
  const text = plain(value);
  const say = words[lang];
  switch (auditField(name)?.is) {
    case "choice":
      return auditChoice(subjectType, name, text, lang);
    case "money":
      return baht(value, lang);
    case "prices":
      return list(value, (price) => baht(price, lang));
    case "day":
      return /^\d{4}-\d{2}-\d{2}/.test(text) ? formatThaiDate(text.slice(0, 10), lang, "short") : text;
    case "number":
      return typeof value === "number" ? value.toLocaleString("en-US") : text;
    case "yes":
      return value === true ? say.yes : say.no;
    case "group":
      return nameOf(text) ?? text;
    case "groups":
      return list(value, (id) => nameOf(plain(id)) ?? plain(id));
    case "attendances":
      return list(value, (each) => attendance(each, speaker));
    case "person":
      return nameOf(personOf(text)) ?? text;
    case "tambon":
      return findRayongTambon(text)?.[lang] ?? text;
    case "files":
      return say.items(Array.isArray(value) ? value.length : 1);
    case "certificates":
      return list(value, (each) => certificate(each, lang));
    case "net":
      return list(value, (each) => [part(each, "amount"), part(each, "unit")].join(" "));
    case "fields":
      return list(value, (each) => auditField(plain(each))?.[lang] ?? plain(each));
    default:
      return text;
  }
}

/** Some actors are written down as `user:<id>`. */
export const personOf = (written: string) => written.split(":").at(-1) ?? written;

function baht(value: unknown, lang: Lang): string {
  return typeof value === "number" ? formatBahtText(value, lang) : nothing;
}

function attendance(each: unknown, { lang, nameOf }: Speaker): string {
  const group = part(each, "group_id");
  const people = (each as { people?: unknown } | null)?.people;
  const name = nameOf(group) ?? group;
  return typeof people === "number" ? `${name} ${words[lang].people(people)}` : name;
}

function certificate(each: unknown, lang: Lang): string {
  const kind = auditChoice("", "standard", part(each, "kind"), lang);
  return [kind, part(each, "number")].filter((some) => some !== "").join(" ");
}

function part(value: unknown, name: string): string {
  const found = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : "";
  return found === null || found === undefined ? "" : plain(found);
}

function list(value: unknown, one: (each: unknown) => string): string {
  const all = Array.isArray(value) ? value : [value];
  if (all.length === 0) return nothing;
  const shown = all.slice(0, listed).map(one).join(", ");
  return all.length > listed ? `${shown} … (${all.length})` : shown;
}

/** One line, without marks that turn text around. */
function plain(value: unknown): string {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
