import { auditActInWords, type CreateReportBody } from "@chumchon/contracts";
import type { Cell } from "../../../documents/report/report-table";
import { type Changed, changesInOneLine, namedIn } from "../../audit/changes-in-words";
import { notesOf, type ReportContext } from "../report-context";
import { workWords } from "../work-words";
import { dayOf } from "./days";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";
import { staffName } from "./staff-name";

type Asked = Extract<CreateReportBody, { kind: "audit" }>["filters"];

/** A log grows for ever; so many fit every form, and the report says that there are more. */
const MOST_ROWS = 5_000;

interface Row extends Changed {
  readonly day: string;
  readonly time: string;
  readonly act: string;
  readonly actor_type: string;
  /** null of shoppers and the system, who have none, and of members who are gone. */
  readonly actor_name: string | null;
  readonly on_behalf_of: string | null;
  readonly subject_id: string;
  readonly note: string | null;
  readonly is_undone: boolean;
}

/** Who did what, newest first. */
export async function auditTable(
  context: ReportContext,
  asked: Asked,
  most: number = MOST_ROWS,
): Promise<MadeTable> {
  const { words, lang } = context;
  const say = workWords[lang];
  const { rows, count } = await read(context.pg, asked, most);
  const speaker = await speakerOf(context, rows);
  const figure = (number: number) => number.toLocaleString("en-US");
  const isCut = count > rows.length;
  return {
    title: say.titles.audit,
    facts: [
      inWords(context, asked, rows[0]),
      ...(isCut ? [[say.column.howMany, say.newestOf(figure(rows.length), figure(count))] as const] : []),
    ],
    ...withHow(say.how.audit(figure(most)), notesOf(context, asked)),
    columns: [
      { label: words.column.day, kind: "day", share: 1.8 },
      { label: say.column.time, kind: "text", share: 1.3 },
      { label: say.column.who, kind: "text", share: 2.2 },
      { label: say.column.as, kind: "text", share: 1.5 },
      { label: say.column.what, kind: "text", share: 2.4 },
      { label: say.column.change, kind: "text", share: 4.4 },
      { label: say.column.onBehalfOf, kind: "text", share: 2 },
      { label: say.column.subject, kind: "text", share: 2.4 },
      { label: words.column.note, kind: "text", share: 2.2 },
    ],
    rows: rows.map((row): Cell[] => {
      const as = (say.actors as Readonly<Record<string, string>>)[row.actor_type] ?? row.actor_type;
      const act = auditActInWords(row.act, lang);
      return [
        ...[row.day, row.time, row.actor_name ?? as, as],
        row.is_undone ? `${act} · ${say.undone}` : act,
        changesInOneLine(row, speaker),
        row.on_behalf_of && context.nameOf(row.on_behalf_of),
        ...[row.subject_id, row.note],
      ];
    }),
    total: [
      `${words.sum} ${figure(rows.length)}`,
      ...["", "", ""],
      isCut ? say.outOf(figure(count)) : "",
      ...["", "", "", ""],
    ],
  };
}

/** By whom is said by name, which every row has. */
function inWords(context: ReportContext, asked: Asked, first: Row | undefined): readonly [string, string] {
  const { column } = workWords[context.lang];
  const subject = [asked.subject_type, asked.subject_id].filter(Boolean).join(" ");
  return filtersInWords(context, asked, [
    [column.who, asked.actor_id && (first?.actor_name ?? asked.actor_id)],
    [column.what, asked.act && auditActInWords(asked.act, context.lang)],
    [column.onBehalfOf, asked.on_behalf_of && context.nameOf(asked.on_behalf_of)],
    [column.subject, subject || undefined],
  ]);
}

/** Who is named in what changed: groups by the register, people by one question for all rows. */
async function speakerOf({ pg, lang, groups, nameOf }: ReportContext, rows: readonly Row[]) {
  const names = new Map(groups.map(({ id }) => [id, nameOf(id)]));
  const { people } = namedIn(rows);
  if (people.length > 0) {
    const found = await pg.raw<{ rows: { id: string; name: string }[] }>(
      `select staff.id, ${staffName("staff", "staff.id")} as name from "user" staff where staff.id = any(?)
       union all select member.id, member.name from group_member member where member.id = any(?)`,
      [people, people],
    );
    for (const { id, name } of found.rows) names.set(id, name);
  }
  return { lang, nameOf: (id: string) => names.get(id) };
}

async function read(
  pg: ReportContext["pg"],
  asked: Asked,
  most: number,
): Promise<{ rows: Row[]; count: number }> {
  const equal = ["actor_id", "act", "on_behalf_of", "subject_type", "subject_id"] as const;
  const given = equal.flatMap((name) => {
    const value = asked[name];
    return value === undefined ? [] : [{ name, value }];
  });
  const conditions = [
    ...given.map(({ name }) => `entry.${name} = ?`),
    ...(asked.from ? ["entry.occurred_at >= ?::date::timestamp at time zone 'Asia/Bangkok'"] : []),
    ...(asked.to ? ["entry.occurred_at < (?::date + 1)::timestamp at time zone 'Asia/Bangkok'"] : []),
  ];
  const where = conditions.length === 0 ? "" : `where ${conditions.join(" and ")}`;
  const values = [...given.map(({ value }) => value), ...[asked.from ?? [], asked.to ?? []].flat()];
  const counted = await pg.raw<{ rows: { count: string }[] }>(
    `select count(*)::text as count from audit_entry entry ${where}`,
    values,
  );
  const { rows } = await pg.raw<{ rows: Row[] }>(
    `select ${dayOf("entry.occurred_at")}::text as day,
       to_char(entry.occurred_at at time zone 'Asia/Bangkok', 'HH24:MI:SS') as time, entry.act, entry.actor_type,
       case entry.actor_type when 'user' then ${staffName("staff", "entry.actor_id")}
         when 'member' then member.name end as actor_name,
       entry.on_behalf_of, entry.subject_type, entry.subject_id, entry.before, entry.after, entry.note, entry.undoes_id is not null as is_undone
     from audit_entry entry
       left join "user" staff on entry.actor_type = 'user' and staff.id = entry.actor_id
       left join group_member member on entry.actor_type = 'member' and member.id = entry.actor_id
     ${where} order by entry.occurred_at desc, entry.id desc limit ?`,
    [...values, most],
  );
  return { rows, count: Number(counted.rows[0]?.count ?? 0) };
}
