import { FileFault } from "./file-fault";
import type { ZipParts } from "./open-zip";
import { parseXml } from "./parse-xml";

/** Texts that many cells share are kept in memory, so there is an end to them. */
const MAX_CHARACTERS = 20_000_000;
const MAX_STRINGS = 1_000_000;

export async function readSharedStrings(zip: ZipParts, part: string | null): Promise<string[]> {
  if (part === null || !zip.has(part)) return [];
  const strings: string[] = [];
  let characters = 0;
  let current = "";
  let inText = false;
  let inPhonetic = false;
  const handlers = {
    open(name: string) {
      if (name === "si") current = "";
      if (name === "rPh") inPhonetic = true;
      if (name === "t") inText = !inPhonetic;
    },
    text(text: string) {
      if (inText) current += text;
    },
    close(name: string) {
      if (name === "t") inText = false;
      if (name === "rPh") inPhonetic = false;
      if (name !== "si") return;
      strings.push(current);
      characters += current.length;
      if (characters > MAX_CHARACTERS || strings.length > MAX_STRINGS) {
        throw new FileFault("unpacked_too_large", "shared texts");
      }
    },
  };
  for await (const _ of parseXml(await zip.open(part), handlers));
  return strings;
}
