import type { ZipParts } from "./open-zip";
import { parseWhole } from "./parse-xml";

/** Numbers of formats that come with every spreadsheet and show a date; 71 and up are the Thai ones. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
  [77, 79],
  [81, 81],
];

/** Which styles of cells show a number as a date, by the index that a cell names. */
export async function readDateStyles(zip: ZipParts, part: string | null): Promise<boolean[]> {
  if (part === null || !zip.has(part)) return [];
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  await parseWhole(await zip.open(part), {
    open(name, attributes) {
      if (name === "numFmt") custom.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ""));
      if (name === "cellXfs") inCellFormats = true;
      if (name === "xf" && inCellFormats) {
        const format = Number(attributes.numFmtId ?? 0);
        styles.push(
          custom.get(format) ?? BUILT_IN_DATES.some(([from, to]) => from <= format && format <= to),
        );
      }
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}

/** A format with a day or a year outside of quotes and brackets; ว ด ป are what Thai Excel writes. */
export function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[dyeวป]/i.test(bare.replace(/general|standard|red|e[+-]/gi, ""));
}
