/** A piece of SQL with `?` for its values; column names in it come from a plan, never from outside. */
export type Sql = { text: string; values: unknown[] };

export const sql = (text: string, ...values: unknown[]): Sql => ({ text, values });

export function join(parts: readonly Sql[], separator: string): Sql {
  return {
    text: parts.map((part) => part.text).join(separator),
    values: parts.flatMap((part) => part.values),
  };
}

export const wrap = (before: string, part: Sql, after: string): Sql => ({
  text: before + part.text + after,
  values: part.values,
});

/** `where a and b`, or nothing. */
export function whereAll(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return sql("");
  return wrap(" where ", join(conditions, " and "), "");
}
