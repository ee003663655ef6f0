import type { ProgrammeFields, ProgrammeKind, ProgrammeRecord } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { programmeError } from "./programme-error";
import { type RecordTable, recordTables } from "./record-tables";

export interface RecordFilter {
  readonly groupId?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Runs in the transaction of the act, so that both are there afterwards or neither. */
export type RecordJournal = (
  transaction: Knex,
  before: Row | null,
  after: Row | null,
) => Promise<unknown> | undefined;

type Row = Record<string, unknown> & { readonly id: string; readonly revision: number };

/** Reads and writes the records of the programme; every write is one transaction with its groups. */
export class RecordBook {
  constructor(private readonly knex: Knex) {}

  async list<K extends ProgrammeKind>(
    kind: K,
    { groupId, limit, offset }: RecordFilter,
  ): Promise<{ records: ProgrammeRecord<K>[]; count: number }> {
    const place = recordTables[kind];
    const { where, bindings } = conditionOf(place, groupId);
    const counted = await this.knex.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count from ${place.table} record ${where}`,
      bindings,
    );
    const { rows } = await this.knex.raw<{ rows: ProgrammeRecord<K>[] }>(
      `${selectOf(place)} ${where} order by ${place.order}, record.id limit ? offset ?`,
      [...bindings, limit, offset],
    );
    return { records: rows, count: counted.rows[0]?.count ?? 0 };
  }

  /** @throws `record_not_found`, also for what was removed */
  async read<K extends ProgrammeKind>(kind: K, id: string): Promise<ProgrammeRecord<K>> {
    return (await readRow(this.knex, recordTables[kind], id)) as ProgrammeRecord<K>;
  }

  /**
   * Makes a record; the same key with the same fields answers the record that it made before.
   * @throws `record_repeated` `record_key_reused` `organisation_unknown`
   */
  async create<K extends ProgrammeKind>(
    kind: K,
    fields: ProgrammeFields<K>,
    requestKey: string,
    journal?: RecordJournal,
  ): Promise<string> {
    const place = recordTables[kind];
    return await this.named(async (transaction) => {
      const id = generateEntityId(undefined, place.prefix);
      const made: { id: string }[] = await transaction(place.table)
        .insert({ id, request_key: requestKey, ...columnsOf(place, fields) })
        .onConflict("request_key")
        .ignore()
        .returning("id");
      if (made.length === 0) return await sameAsBefore(transaction, place, requestKey, fields);
      await writeGroups(transaction, place, id, fields);
      await journal?.(transaction, null, await readRow(transaction, place, id));
      return id;
    });
  }

  /** Writes the whole record. @throws `record_not_found` `record_changed` `record_repeated` `organisation_unknown` */
  async update<K extends ProgrammeKind>(
    kind: K,
    id: string,
    revision: number,
    fields: ProgrammeFields<K>,
    journal?: RecordJournal,
  ): Promise<void> {
    const place = recordTables[kind];
    await this.named(async (transaction) => {
      const before = await seenRow(transaction, place, id, revision);
      await transaction(place.table)
        .where({ id })
        .update({
          ...columnsOf(place, fields),
          revision: before.revision + 1,
          updated_at: transaction.fn.now(),
        });
      await writeGroups(transaction, place, id, fields);
      await journal?.(transaction, before, await readRow(transaction, place, id));
    });
  }

  /** Takes a record out of every list and figure; the row stays. @throws `record_in_use` `record_changed` */
  async remove(kind: ProgrammeKind, id: string, revision: number, journal?: RecordJournal): Promise<void> {
    const place = recordTables[kind];
    await this.named(async (transaction) => {
      const before = await seenRow(transaction, place, id, revision);
      if (kind === "organisations" && (await isNamed(transaction, id))) throw programmeError("record_in_use");
      await transaction(place.table)
        .where({ id })
        .update({ deleted_at: transaction.fn.now(), revision: revision + 1 });
      await journal?.(transaction, before, null);
    });
  }

  private async named<T>(work: (transaction: Knex) => Promise<T>): Promise<T> {
    try {
      return await this.knex.transaction(work);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      if (code === "23505") throw programmeError("record_repeated");
      if (code === "23503") throw programmeError("organisation_unknown");
      throw error;
    }
  }
}

function selectOf({ table, columns, groups }: RecordTable): string {
  const names = Object.entries(columns).map(([name, sql]) => `${sql} as "${name}"`);
  const one =
    groups?.field === "attendances"
      ? "json_build_object('group_id', group_id, 'people', people)"
      : "group_id";
  const own = groups
    ? `, (select coalesce(json_agg(${one} order by group_id), '[]'::json) from ${groups.table}
          where ${groups.parent} = record.id) as ${groups.field}`
    : "";
  return `select record.id, record.revision, ${names.join(", ")}${own} from ${table} record`;
}

function conditionOf({ groups, columns }: RecordTable, groupId: string | undefined) {
  const alive = "where record.deleted_at is null";
  if (groupId === undefined) return { where: alive, bindings: [] };
  if (groups) {
    const where = `${alive} and exists (select 1 from ${groups.table} own where own.${groups.parent} = record.id and own.group_id = ?)`;
    return { where, bindings: [groupId] };
  }
  return "group_id" in columns
    ? { where: `${alive} and record.group_id = ?`, bindings: [groupId] }
    : { where: alive, bindings: [] };
}

const columnsOf = ({ columns }: RecordTable, fields: object) =>
  Object.fromEntries(
    Object.keys(columns).map((name) => [name, (fields as Record<string, unknown>)[name] ?? null]),
  );

async function readRow(connection: Knex, place: RecordTable, id: string): Promise<Row> {
  const { rows } = await connection.raw<{ rows: Row[] }>(
    `${selectOf(place)} where record.id = ? and record.deleted_at is null`,
    [id],
  );
  if (!rows[0]) throw programmeError("record_not_found");
  return rows[0];
}

async function seenRow(transaction: Knex, place: RecordTable, id: string, revision: number): Promise<Row> {
  await transaction(place.table).where({ id }).forUpdate().select("id");
  const row = await readRow(transaction, place, id);
  if (row.revision !== revision) throw programmeError("record_changed");
  return row;
}

async function writeGroups(
  transaction: Knex,
  { groups }: RecordTable,
  id: string,
  fields: object,
): Promise<void> {
  if (!groups) return;
  const named = (fields as Record<string, readonly (string | { group_id: string; people: number | null })[]>)[
    groups.field
  ];
  await transaction(groups.table)
    .where({ [groups.parent]: id })
    .delete();
  const rows = (named ?? []).map((each) => ({
    [groups.parent]: id,
    ...(typeof each === "string" ? { group_id: each } : each),
  }));
  if (rows.length > 0) await transaction(groups.table).insert(rows);
}

async function sameAsBefore(
  transaction: Knex,
  place: RecordTable,
  requestKey: string,
  fields: object,
): Promise<string> {
  const found: { id: string } | undefined = await transaction(place.table)
    .where({ request_key: requestKey, deleted_at: null })
    .first("id");
  const row = found && (await readRow(transaction, place, found.id));
  const written = columnsOf(place, fields);
  if (!row || Object.entries(written).some(([name, value]) => (row[name] ?? null) !== value)) {
    throw programmeError("record_key_reused");
  }
  return row.id;
}

async function isNamed(transaction: Knex, organisationId: string): Promise<boolean> {
  const { rows } = await transaction.raw<{ rows: { named: boolean }[] }>(
    `select exists (select 1 from programme_training where organisation_id = ? and deleted_at is null)
         or exists (select 1 from programme_standards_work where organisation_id = ? and deleted_at is null) as named`,
    [organisationId, organisationId],
  );
  return rows[0]?.named ?? false;
}
