import { createHash } from "node:crypto";
import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** A row as `to_jsonb` hands it over. */
type Row = Record<string, unknown>;
type Column = { table_name: string; column_name: string; data_type: string };
type Sql = { raw(sql: string): Promise<{ rows: Row[] }> };
/** A row with what it says by itself and what it points at. */
type Node = { table: string; own: string; refs: { column: string; id: string }[] };

export type WorldHash = { total: string; tables: Record<string, { rows: number; hash: string }> };

/** Not contents of a world: what was migrated, what is running, and indexes that are made from the rest. */
const technicalTable =
  /^(mikro_orm_migrations|script_migrations|link_module_migrations|workflow_execution|search.*)$/;

/** Made at random when they are made at all. */
const secretColumns = new Set([
  "api_key.token",
  "api_key.salt",
  "api_key.redacted",
  "invite.token",
  "provider_identity.provider_metadata",
]);

/** An id that was drawn, "prod_01J…" or bare, as against one with a meaning ("th", "role_super_admin"). */
const drawnId = /^([A-Za-z]+_)*[0-9A-Z]{26}$/;

/** A row that points at a row that points at a row is as far as keys reach from any table of the market. */
const ROUNDS = 4;

const sha = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 32);

/**
 * One hash of all table contents, without ids and times: an id is replaced by what it points at, and the rows of
 * a table are ordered by their own hashes. Two databases with the same contents have the same hash, whatever ids
 * were drawn for them and whenever they were filled.
 */
export async function worldHash(sql: Sql): Promise<WorldHash> {
  const nodes = await readNodes(sql);
  let labels = new Map([...nodes].map(([key, node]) => [key, sha(`${node.table} ${node.own}`)]));
  for (let round = 0; round < ROUNDS; round++) labels = relabel(nodes, labels);

  const byTable = new Map<string, string[]>();
  for (const [key, node] of nodes) {
    const rows = byTable.get(node.table) ?? [];
    rows.push(labels.get(key) ?? "");
    byTable.set(node.table, rows);
  }
  const tables = Object.fromEntries(
    [...byTable]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([table, rows]) => [table, { rows: rows.length, hash: sha(rows.sort().join("\n")) }]),
  );
  return { total: sha(JSON.stringify(tables)), tables };
}

/** Rows by their id, or by a running number where a table has none or where two tables share an id ("th"). */
async function readNodes(sql: Sql): Promise<Map<string, Node>> {
  const { times, tables } = await readTables(sql);
  const rows: { key: string; table: string; row: Row }[] = [];
  const taken = new Set<string>();
  for (const table of tables) {
    const { rows: found } = await sql.raw(`select to_jsonb(t) as row from "${table}" t`);
    for (const { row } of found) {
      const content = row as Row;
      const id = typeof content.id === "string" && !taken.has(content.id) ? content.id : `#${rows.length}`;
      taken.add(id);
      rows.push({ key: id, table, row: content });
    }
  }
  const drawn = new Set(rows.filter(({ key }) => drawnId.test(key)).map(({ key }) => key));
  return new Map(rows.map(({ key, table, row }) => [key, nodeOf(table, row, times, drawn)]));
}

async function readTables(sql: Sql): Promise<{ times: Set<string>; tables: string[] }> {
  const { rows } = await sql.raw(
    `select c.table_name, c.column_name, c.data_type from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`,
  );
  const columns = (rows as Column[]).filter((column) => !technicalTable.test(column.table_name));
  const times = columns.filter((column) => column.data_type.startsWith("timestamp"));
  return {
    times: new Set(times.map((column) => `${column.table_name}.${column.column_name}`)),
    tables: [...new Set(columns.map((column) => column.table_name))].sort(),
  };
}

function nodeOf(table: string, row: Row, times: ReadonlySet<string>, drawn: ReadonlySet<string>): Node {
  const own: string[] = [];
  const refs: Node["refs"] = [];
  for (const column of Object.keys(row).sort()) {
    const name = `${table}.${column}`;
    if (times.has(name) || secretColumns.has(name)) continue;
    if (column === "id" && drawnId.test(String(row.id))) continue;
    own.push(`${column}=${JSON.stringify(withoutIds(row[column], column, drawn, refs))}`);
  }
  return { table, own: own.join("\n"), refs };
}

/** The value with every drawn id in it, however deep, taken out and noted as a reference; keys in order. */
function withoutIds(value: unknown, column: string, drawn: ReadonlySet<string>, refs: Node["refs"]): unknown {
  if (typeof value === "string") {
    if (!drawn.has(value)) return value;
    refs.push({ column, id: value });
    return "→";
  }
  if (Array.isArray(value)) return value.map((each) => withoutIds(each, column, drawn, refs));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, each]) => [key, withoutIds(each, `${column}.${key}`, drawn, refs)]);
}

function relabel(nodes: ReadonlyMap<string, Node>, labels: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...nodes].map(([key, node]) => {
      if (node.refs.length === 0) return [key, labels.get(key) ?? ""];
      const pointed = node.refs.map(({ column, id }) => `${column}→${labels.get(id) ?? ""}`);
      return [key, sha(`${node.table} ${node.own}\n${pointed.join("\n")}`)];
    }),
  );
}

/** `medusa exec src/seed/world-hash.ts`: prints the hash of each table and of all. */
export default async function printWorldHash({ container }: ExecArgs): Promise<void> {
  const { total, tables } = await worldHash(container.resolve(ContainerRegistrationKeys.PG_CONNECTION));
  for (const [table, { rows, hash }] of Object.entries(tables)) {
    console.log(`${hash}  ${String(rows).padStart(6)}  ${table}`);
  }
  console.log(`${total}  all`);
}
