import { type Dictionary, dictionary, type TextKey } from "./dictionary";
import type { Lang } from "./lang";
import type { TextEntry, VarsArgs } from "./text-entry";

/** Writes a text: a missing key, or a missing variable, is a type error. */
export type Translate = <K extends TextKey>(key: K, ...vars: VarsArgs<Dictionary[K]>) => string;

const PLACEHOLDER = /\{(\w+)\}/g;

/** A text with its `{name}` filled in; for keys that are only known at run time (session notices, error codes). */
export function fillText(entry: TextEntry, lang: Lang, vars?: Record<string, string | number>): string {
  // Most texts of a page are whole as they are.
  if (vars === undefined) return entry[lang];
  const pattern =
    lang === "en" && entry.en_one !== undefined && vars.count === 1 ? entry.en_one : entry[lang];
  return pattern.replace(PLACEHOLDER, (whole, name: string) => String(vars[name] ?? whole));
}

function translatorOf(lang: Lang): Translate {
  return (key, ...vars) => fillText(dictionary[key], lang, vars[0]);
}

const translators: Record<Lang, Translate> = { th: translatorOf("th"), en: translatorOf("en") };

export function translator(lang: Lang): Translate {
  return translators[lang];
}

/** The key if there is such a text; guards keys that travelled through a cookie or an error body. */
export function asTextKey(key: unknown): TextKey | null {
  return typeof key === "string" && Object.hasOwn(dictionary, key) ? (key as TextKey) : null;
}
