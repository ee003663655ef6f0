import { categoryHandle, type ImportMapping, type ImportProblemCode } from "@chumchon/contracts";
import { BE_OFFSET, foldThai, graphemeLength, normalizeThai } from "@chumchon/thai";
import { rayongTambons } from "@chumchon/thai/rayong";
import { type Cell, cellText, columnLetter, isBlank, type SheetRow } from "./cell";
import { isTotalWord } from "./headings";
import { type KnownGroup, nameKey } from "./match-group";
import { matchCategory, wordKey } from "./match-word";
import { readBeYear, readDay } from "./read-date";
import type { ReadRow, RowProblem } from "./read-income-rows";

/** A group of the register as it will be made. */
export interface DraftGroup {
  readonly rowNo: number;
  readonly name: string;
  readonly name_en: string | null;
  readonly handle: string;
  readonly code: string | null;
  readonly kind: "community_enterprise" | "network" | "not_registered";
  readonly registration_no: string | null;
  readonly cohort_no: number | null;
  readonly joined_on: string | null;
  readonly tambon_code: string;
  readonly category: string;
  readonly publish_income: boolean;
}

export interface GroupReading {
  readonly mapping: ImportMapping;
  readonly headings: readonly string[];
  /** Groups that are in the register: their rows change nothing. */
  readonly groups: readonly KnownGroup[];
  readonly today: string;
}

type Field = keyof ImportMapping["columns"];

const KINDS: Record<DraftGroup["kind"], readonly string[]> = {
  community_enterprise: [
    "วิสาหกิจชุมชน",
    "วสช",
    "กลุ่ม",
    "กลุ่มวิสาหกิจชุมชน",
    "community enterprise",
    "community_enterprise",
  ],
  network: ["เครือข่าย", "เครือข่ายวิสาหกิจชุมชน", "network"],
  not_registered: ["ยังไม่จดทะเบียน", "ไม่จดทะเบียน", "ยังไม่ได้จดทะเบียน", "not registered", "not_registered"],
};
const YES = ["ยินยอม", "ใช่", "ได้", "yes", "y", "true", "1", "✓", "/"].map(foldThai);
const NO = ["ไม่ยินยอม", "ไม่", "ไม่ใช่", "no", "n", "false", "0", "-", "x"].map(foldThai);

/** Turns rows of a register into groups, one after another; names and codes may stand in it once. */
export class GroupRowReader {
  private readonly known = new Set<string>();
  private readonly codes = new Map<string, string>();
  private readonly seen = new Set<string>();
  private readonly handles = new Set<string>();

  constructor(private readonly reading: GroupReading) {
    for (const group of reading.groups) {
      this.known.add(nameKey(group.name));
      if (group.code) this.codes.set(nameKey(group.code), nameKey(group.name));
    }
  }

  read(row: SheetRow): ReadRow<DraftGroup> {
    if (row.rowNo <= this.reading.mapping.header_row || this.isToSkip(row))
      return { drafts: [], problems: [], skipped: true };
    const problems: RowProblem[] = [];
    const fault = (field: Field, reason: ImportProblemCode) =>
      problems.push(this.problem(row, field, reason));
    const name = normalizeThai(this.text(row, "name"));
    this.checkNames(row, name, fault);
    const draft = this.draftOf(row, name, fault);
    if (this.known.has(nameKey(name)) && problems.length === 0)
      return { drafts: [], problems, skipped: true };
    return { drafts: problems.length === 0 ? [draft] : [], problems, skipped: false };
  }

  private draftOf(
    row: SheetRow,
    name: string,
    fault: (field: Field, reason: ImportProblemCode) => void,
  ): DraftGroup {
    const nameEn = normalizeThai(this.text(row, "name_en")).slice(0, 120);
    return {
      rowNo: row.rowNo,
      name,
      name_en: nameEn === "" ? null : nameEn,
      handle: this.handle(row, nameEn, fault),
      code: this.text(row, "code").slice(0, 20) || null,
      kind: this.kind(row, fault),
      registration_no: this.text(row, "registration_no").slice(0, 60) || null,
      cohort_no: this.cohort(row, fault),
      joined_on: this.joinedOn(row, fault),
      tambon_code: this.tambon(row, fault),
      category: this.category(row, fault),
      publish_income: this.consent(row, fault),
    };
  }

  private checkNames(
    row: SheetRow,
    name: string,
    fault: (field: Field, reason: ImportProblemCode) => void,
  ): void {
    if (name === "") {
      fault("name", "name_missing");
      return;
    }
    if (graphemeLength(name) > 120 || name.length > 200) fault("name", "name_long");
    const code = nameKey(this.text(row, "code"));
    const owner = this.codes.get(code);
    if (code !== "" && owner !== undefined && owner !== nameKey(name)) fault("code", "code_taken");
    if (this.seen.has(nameKey(name))) fault("name", "name_twice");
    if (code !== "" && this.seen.has(`code:${code}`)) fault("code", "name_twice");
    this.seen.add(nameKey(name));
    if (code !== "") this.seen.add(`code:${code}`);
  }

  /** From the file, else from the English name, else from the code or the row: part of an address for ever. */
  private handle(
    row: SheetRow,
    nameEn: string,
    fault: (field: Field, reason: ImportProblemCode) => void,
  ): string {
    const given = this.text(row, "handle");
    if (given !== "" && !/^[a-z0-9][a-z0-9-]{0,79}$/.test(given)) fault("handle", "handle_format");
    const base = given || slug(nameEn) || slug(`group-${this.text(row, "code") || row.rowNo}`);
    let handle = base;
    for (let copy = 2; this.handles.has(handle); copy++) handle = `${base.slice(0, 70)}-${copy}`;
    this.handles.add(handle);
    return handle;
  }

  private kind(row: SheetRow, fault: (field: Field, reason: ImportProblemCode) => void): DraftGroup["kind"] {
    const key = wordKey(this.text(row, "kind"));
    if (key === "") return "community_enterprise";
    for (const [kind, words] of Object.entries(KINDS) as [DraftGroup["kind"], readonly string[]][]) {
      if (words.some((word) => wordKey(word) === key)) return kind;
    }
    fault("kind", "kind_unknown");
    return "community_enterprise";
  }

  private cohort(row: SheetRow, fault: (field: Field, reason: ImportProblemCode) => void): number | null {
    const text = foldThai(this.text(row, "cohort")).replace(/^(?:รุน)?(?:ที)?\s*/, "");
    if (text === "") return null;
    const cohort = Number(text);
    if (!Number.isInteger(cohort) || cohort < 1 || cohort > 99) fault("cohort", "cohort_format");
    return cohort;
  }

  /** A day; a year alone is its first day, since a group can't have sold before it. */
  private joinedOn(row: SheetRow, fault: (field: Field, reason: ImportProblemCode) => void): string | null {
    const cell = this.cell(row, "joined_on");
    if (isBlank(cell)) return null;
    const year = readBeYear(cell, this.reading.today);
    if (year.ok) return `${year.beYear - BE_OFFSET}-01-01`;
    const day = readDay(cell, this.reading.today);
    if (year.reason === "year_range") fault("joined_on", "year_range");
    else if (!day.ok) fault("joined_on", day.reason);
    else if (day.date > this.reading.today) fault("joined_on", "date_future");
    return day.ok ? day.date : null;
  }

  private tambon(row: SheetRow, fault: (field: Field, reason: ImportProblemCode) => void): string {
    const text = placeKey(this.text(row, "tambon"));
    const amphoe = placeKey(this.text(row, "amphoe"));
    if (text === "") {
      fault("tambon", "place_missing");
      return "";
    }
    const named = rayongTambons.filter(
      (each) => each.code === text || placeKey(each.th) === text || placeKey(each.en) === text,
    );
    const found = amphoe === "" ? named : named.filter((each) => isAmphoe(each, amphoe));
    if (found.length > 1) fault("amphoe", "place_ambiguous");
    if (found.length === 0) fault("tambon", "place_unknown");
    return found[0]?.code ?? "";
  }

  private category(row: SheetRow, fault: (field: Field, reason: ImportProblemCode) => void): string {
    const text = this.text(row, "category");
    const category = text === "" ? this.reading.mapping.category : matchCategory(text);
    if (category) return category;
    fault("category", text === "" ? "category_missing" : "category_unknown");
    return categoryHandle.options[0] ?? "";
  }

  /** Silence is no consent. */
  private consent(row: SheetRow, fault: (field: Field, reason: ImportProblemCode) => void): boolean {
    const word = foldThai(this.text(row, "consent"));
    if (YES.includes(word)) return true;
    if (word !== "" && !NO.includes(word)) fault("consent", "consent_format");
    return false;
  }

  private isToSkip(row: SheetRow): boolean {
    const first = row.cells.find((cell) => !isBlank(cell));
    if (first === undefined || (typeof first === "string" && isTotalWord(first))) return true;
    return (
      row.cells.map((cell) => nameKey(cellText(cell))).join("|") ===
      this.reading.headings.map(nameKey).join("|")
    );
  }

  private cell(row: SheetRow, field: Field): Cell | undefined {
    const column = this.reading.mapping.columns[field];
    return column === undefined ? undefined : row.cells[column];
  }

  private text(row: SheetRow, field: Field): string {
    return cellText(this.cell(row, field)).trim();
  }

  private problem(row: SheetRow, field: Field, reason: ImportProblemCode): RowProblem {
    const column = this.reading.mapping.columns[field];
    return {
      rowNo: row.rowNo,
      column: column === undefined ? "" : columnLetter(column),
      heading: column === undefined ? field : (this.reading.headings[column] ?? ""),
      value: this.text(row, field),
      reason,
    };
  }
}

function isAmphoe(tambon: (typeof rayongTambons)[number], amphoe: string): boolean {
  const { code, th, en } = tambon.amphoe;
  // "อ.เมือง" is what everybody writes for the district of the provincial town.
  return [code, placeKey(th), placeKey(en), placeKey(th.replace(/ระยอง$/, ""))].includes(amphoe);
}

const placeKey = (text: string) =>
  wordKey(text).replace(/^(?:ตำบล|อำเภอ|ต(?=[ก-ฮเแโใไ])|อ(?=[ก-ฮเแโใไ])|tambon|amphoe)/, "");

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
}
