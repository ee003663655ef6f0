import {
  type CreateReportBody,
  type ProgrammeChoiceWords,
  type ProgrammeKind,
  programmeChoice,
} from "@chumchon/contracts";
import { compareThai } from "@chumchon/thai";
import type { Cell, ColumnKind } from "../../../documents/report/report-table";
import { RecordBook } from "../../../modules/programme/record-book";
import { programmeWords } from "../programme-words";
import { notesOf, type ReportContext } from "../report-context";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";

type Asked = Extract<CreateReportBody, { kind: "programme" }>["filters"];
type Name = keyof (typeof programmeWords)["th"]["column"];
type Column = readonly [name: Name, kind: ColumnKind, share: number];

const columnsOf: Record<ProgrammeKind, readonly Column[]> = {
  cohorts: [
    ["no", "count", 1],
    ["name", "text", 3],
    ["started_on", "day", 2],
    ["ended_on", "day", 2],
    ["note", "text", 3],
  ],
  organisations: [
    ["name", "text", 4],
    ["kind", "text", 2],
    ["groups", "text", 5],
    ["groupCount", "count", 1.5],
  ],
  trainings: [
    ["held_on", "day", 1.7],
    ["title", "text", 3],
    ["topic", "text", 1.5],
    ["hours", "text", 1],
    ["groups", "text", 4],
    ["groupCount", "count", 1.3],
    ["people", "count", 1],
  ],
  "standards-work": [
    ["groups", "text", 4],
    ["standard", "text", 2],
    ["state", "text", 2],
    ["started_on", "day", 2],
    ["ended_on", "day", 2],
    ["note", "text", 3],
  ],
  "study-visits": [
    ["visited_on", "day", 2],
    ["visitors", "text", 3],
    ["people", "count", 1],
    ["groups", "text", 4],
    ["groupCount", "count", 1.5],
  ],
  "group-notes": [
    ["noted_on", "day", 2],
    ["groups", "text", 3],
    ["note", "text", 5],
  ],
};

const choicesOf: Partial<Record<Name, keyof ProgrammeChoiceWords>> = {
  kind: "organisationKind",
  topic: "topic",
  standard: "standard",
  state: "state",
};

/** Columns whose sum says something. */
const summed: readonly Name[] = ["people"];
const EVERY = 1_000_000;

/** The records of the programme of one kind, with the groups that they name. */
export async function programmeTable(context: ReportContext, asked: Asked): Promise<MadeTable> {
  const { words, lang, pg } = context;
  const say = programmeWords[lang];
  const page = { groupId: asked.group_id, limit: EVERY, offset: 0 };
  const { records } = await new RecordBook(pg).list(asked.record, page);
  const columns = columnsOf[asked.record];
  const rows = records.map((record) => columns.map(([name]) => cellOf(context, record, name)));
  const total = columns.map(([name], index): Cell => {
    if (index === 0) return `${words.sum} ${records.length}`;
    if (!summed.includes(name)) return null;
    return rows.reduce((sum, row) => sum + Number(row[index] ?? 0), 0);
  });
  return {
    title: say.titles[asked.record],
    facts: [filtersInWords(context, asked)],
    ...withHow(say.how, notesOf(context)),
    columns: columns.map(([name, kind, share]) => ({ label: say.column[name], kind, share })),
    rows,
    total,
  };
}

type Fields = Partial<Record<string, unknown>> & {
  readonly group_id?: string;
  readonly group_ids?: readonly string[];
  readonly attendances?: readonly { readonly group_id: string; readonly people: number | null }[];
};

function cellOf({ lang, nameOf }: ReportContext, record: object, name: Name): Cell {
  const fields = record as Fields;
  const ids = fields.attendances?.map(({ group_id }) => group_id) ??
    fields.group_ids ?? [fields.group_id ?? ""];
  if (name === "groups") return ids.map(nameOf).sort(compareThai).join(", ");
  if (name === "groupCount") return ids.length;
  if (name === "people" && fields.attendances) return sumOfPeople(fields.attendances);
  const value = fields[name];
  if (typeof value === "number") return name === "hours" ? String(value) : value;
  if (typeof value !== "string") return null;
  const list = choicesOf[name];
  return list === undefined ? value : programmeChoice(lang, list, value);
}

/** null where nobody was counted: that is not nobody. */
function sumOfPeople(attendances: NonNullable<Fields["attendances"]>): number | null {
  const counted = attendances.flatMap(({ people }) => people ?? []);
  return counted.length === 0 ? null : counted.reduce((sum, count) => sum + count, 0);
}
