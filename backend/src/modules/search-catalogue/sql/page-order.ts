import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { columnOf, type IndexPlan } from "../index-plan";
import { join, type Sql, sql, wrap } from "./fragment";

/** One key of an order; the last is always the id, so that an order is total. */
export type OrderKey = { expression: string; field: string; type: string; direction: "asc" | "desc" };

const SCORE = "_score";

/** Without an order: by score when there is a question, else by id. */
export function pageOrder(
  order: Record<string, SearchTypes.SearchOrderBy> | undefined,
  plan: IndexPlan,
  isScored: boolean,
): OrderKey[] {
  const given = Object.entries(order ?? {}).filter(([field]) => field !== "id");
  const chosen: [string, string][] = given.length === 0 && isScored ? [[SCORE, "DESC"]] : given;
  const keys = chosen.map(([field, direction]): OrderKey => {
    const way = direction === "DESC" ? "desc" : "asc";
    if (field === SCORE) return { expression: "score", field, type: "double precision", direction: way };
    const column = columnOf(plan, field);
    return { expression: `"${column.name}"`, field, type: column.type, direction: way };
  });
  const idWay = order?.id === "DESC" ? "desc" : "asc";
  return [...keys, { expression: "id", field: "id", type: "text", direction: idWay }];
}

export function orderBy(keys: readonly OrderKey[]): string {
  return ` order by ${keys.map((key) => `${key.expression} ${key.direction}`).join(", ")}`;
}

/** Where the next page begins: the keys of the last row. Opaque to callers. */
export function encodeCursor(keys: readonly OrderKey[], last: Record<string, unknown>): string {
  const values = keys.map((key) => {
    const value = last[key.field === SCORE ? "score" : key.field];
    return value instanceof Date ? value.toISOString() : (value as string | number | boolean | null);
  });
  return Buffer.from(JSON.stringify([signature(keys), values])).toString("base64url");
}

/** Rows after the cursor's. @throws when the cursor is none of ours or belongs to another order. */
export function afterCursor(cursor: string, keys: readonly OrderKey[]): Sql {
  const values = decode(cursor, keys);
  // "(a, b) after (x, y)" when directions differ: a after x, or a = x and b after y. The first key alone bounds the
  // range once more, so that an index on it can be used.
  const cases = keys.map((key, index) =>
    join(
      [
        ...keys.slice(0, index).map((equal, at) => sql(`${equal.expression} = ?::${equal.type}`, values[at])),
        sql(`${key.expression} ${key.direction === "asc" ? ">" : "<"} ?::${key.type}`, values[index]),
      ],
      " and ",
    ),
  );
  const [first] = keys;
  const bound = first
    ? [sql(`${first.expression} ${first.direction === "asc" ? ">=" : "<="} ?::${first.type}`, values[0])]
    : [];
  return join([...bound, wrap("((", join(cases, ") or ("), "))")], " and ");
}

function decode(cursor: string, keys: readonly OrderKey[]): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(read) && read[0] === signature(keys) && isKeyValues(read[1], keys)) return read[1];
  } catch {
    // Falls through to the one answer for everything that is no cursor.
  }
  throw new MedusaError(MedusaError.Types.INVALID_DATA, "cursor: is not one that this list has given");
}

function isKeyValues(values: unknown, keys: readonly OrderKey[]): values is unknown[] {
  if (!Array.isArray(values) || values.length !== keys.length) return false;
  return keys.every((key, index) => isValueOf(key.type, values[index]));
}

function isValueOf(type: string, value: unknown): boolean {
  if (type === "bigint") return /^-?\d{1,18}$/.test(String(value));
  if (type === "double precision") return typeof value === "number" && Number.isFinite(value);
  if (type === "timestamptz") return typeof value === "string" && !Number.isNaN(Date.parse(value));
  if (type === "boolean") return typeof value === "boolean";
  return typeof value === "string" && !value.includes("\u0000");
}

const signature = (keys: readonly OrderKey[]) => keys.map((key) => `${key.field} ${key.direction}`).join(",");
