import { foldThai } from "@chumchon/thai";

type Named = {
  name: string;
  name_en?: string | null | undefined;
  code?: string | null | undefined;
  handle: string;
};

/** What the search of the group list looks into: every name of the group in the form in which search compares text. */
export function groupSearchText(group: Named): string {
  return [group.name, group.name_en, group.code, group.handle]
    .filter((part): part is string => Boolean(part))
    .map(foldThai)
    .join(" ");
}

/**
 * LIKE patterns of a typed search, one a word; each has to be found.
 * @returns at most eight patterns; none when nothing but spaces was typed.
 */
export function groupSearchPatterns(typed: string): string[] {
  return foldThai(typed)
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 8)
    .map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
}
