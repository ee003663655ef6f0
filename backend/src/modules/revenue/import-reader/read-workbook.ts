import { posix } from "node:path";
import { FileFault } from "./file-fault";
import type { ZipParts } from "./open-zip";
import { parseWhole } from "./parse-xml";

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Its part of the archive. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: WorkbookSheet[];
  /** Days count from 1904, as old Macs did. */
  readonly from1904: boolean;
  readonly sharedStringsPart: string | null;
  readonly stylesPart: string | null;
}

/** @throws FileFault for macro workbooks and archives that are no workbook */
export async function readWorkbook(zip: ZipParts): Promise<Workbook> {
  refuseOthers(zip);
  const main = await mainPart(zip);
  const targets = await relationsOf(zip, main);
  let from1904 = false;
  const sheets: WorkbookSheet[] = [];
  await parseWhole(await zip.open(main), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key === "r:id" || key.endsWith(":id"))?.[1];
      const target = targets.find((each) => each.id === id);
      // Charts are sheets too, without a table.
      if (!target?.type.endsWith("/worksheet")) return;
      sheets.push({
        name: attributes.name ?? "",
        hidden: attributes.state !== undefined && attributes.state !== "visible",
        part: target.part,
      });
    },
  });
  if (sheets.length === 0) throw new FileFault("empty", "no sheet");
  const partOf = (type: string) => targets.find((each) => each.type.endsWith(`/${type}`))?.part ?? null;
  return { sheets, from1904, sharedStringsPart: partOf("sharedStrings"), stylesPart: partOf("styles") };
}

function refuseOthers(zip: ZipParts): void {
  const names = zip.names().map((name) => name.toLowerCase());
  if (names.some((name) => /vbaproject\.bin$|^xl\/macrosheets\//.test(name))) throw new FileFault("macros");
  if (names.includes("xl/workbook.bin")) throw new FileFault("not_a_table", "xlsb");
  if (!names.includes("[content_types].xml")) throw new FileFault("not_a_table");
}

async function mainPart(zip: ZipParts): Promise<string> {
  let macros = false;
  await parseWhole(await zip.open("[Content_Types].xml"), {
    open(_, attributes) {
      macros ||= /macroEnabled/i.test(attributes.ContentType ?? "");
    },
  });
  if (macros) throw new FileFault("macros");
  const relations = await relationsOf(zip, "");
  const main = relations.find((each) => each.type.endsWith("/officeDocument"))?.part;
  if (!main || !zip.has(main)) throw new FileFault("not_a_table");
  return main;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

async function relationsOf(zip: ZipParts, part: string): Promise<Relation[]> {
  const folder = part === "" ? "" : posix.dirname(part);
  const file = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  if (!zip.has(file)) return [];
  const relations: Relation[] = [];
  await parseWhole(await zip.open(file), {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      const target = Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target);
      relations.push({ id: Id, type: Type, part: target });
    },
  });
  return relations;
}
