import { formatThaiDate } from "@chumchon/thai";
import type { ReportContext } from "../report-context";

interface Usual {
  readonly group_id?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The line that says by what a table was narrowed: what every table has, and what this one has beside it. */
export function filtersInWords(
  { words, lang, nameOf }: ReportContext,
  asked: Usual,
  others: readonly (readonly [label: string, value: string | undefined])[] = [],
): readonly [string, string] {
  const given: (readonly [string, string | undefined])[] = [
    [words.column.group, asked.group_id && nameOf(asked.group_id)],
    ...others,
    [words.from, asked.from && formatThaiDate(asked.from, lang, "short")],
    [words.to, asked.to && formatThaiDate(asked.to, lang, "short")],
  ];
  const parts = given.filter(([, value]) => value).map(([label, value]) => `${label} ${value}`);
  return [words.filter, parts.length === 0 ? words.everything : parts.join(" · ")];
}

/** How the table is counted, then how income is, with the version and the seal. */
export function withHow<T extends { readonly notes: readonly string[] }>(how: string, notes: T): T {
  return { ...notes, notes: [how, ...notes.notes] };
}
