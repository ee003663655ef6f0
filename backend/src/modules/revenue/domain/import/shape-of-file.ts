import type { ImportKind } from "@chumchon/contracts";
import { wordKey } from "./match-word";

/**
 * Names the shape of a file: its headings without years and numbers, so that next year's file of the same
 * making is read with the mapping that was right for this year's. Null where there are no headings to know it by.
 */
export function shapeOfFile(kind: ImportKind, headings: readonly string[]): string | null {
  const keys = headings.map((heading) => wordKey(heading).replace(/\d+/g, "#"));
  return keys.some((key) => key !== "") ? `${kind}:${keys.join("|").slice(0, 4000)}` : null;
}
