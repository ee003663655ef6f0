import { textConfiguration } from "./create-table";
import { type Sql, sql } from "./fragment";

const configuration = `'public.${textConfiguration}'::regconfig`;
/** Shares of the classes D, C, B, A in the rank: a name weighs more than the group or the district. */
const weights = "'{0.05,0.2,0.5,1}'::float4[]";
const TERM = /^[\p{L}\p{M}\p{N}]+$/u;

export type Match = { condition: Sql; score: Sql };

/**
 * What a question looks for: alternatives parted by " | ", each a list of words that must all be there.
 * "last": the last word may be the beginning of one. "all": none may. "any": one of the words is enough.
 * Exact words weigh more than beginnings, and goods whose name begins with the question weigh most.
 *
 * @param rescueColumn begins with the whole name, folded and unbroken
 * @returns null when nothing can be looked for
 */
export function textMatch(
  q: string,
  strategy: "all" | "any" | "last",
  rescueColumn: string | null,
): Match | null {
  const alternatives = q
    .split("|")
    .map((part) => part.split(" ").filter((term) => TERM.test(term)))
    .filter((terms) => terms.length > 0);
  const [first] = alternatives;
  if (!first) return null;
  const query = tsquery(alternatives, strategy);
  const exact = tsquery(alternatives, strategy === "any" ? "any" : "all");
  const begins = rescueColumn === null ? "" : ` + starts_with("${rescueColumn}", ?::text)::int * 0.5`;
  return {
    condition: sql(`search_vector @@ to_tsquery(${configuration}, ?)`, query),
    score: sql(
      `(ts_rank(${weights}, search_vector, to_tsquery(${configuration}, ?)) + ` +
        `2 * ts_rank(${weights}, search_vector, to_tsquery(${configuration}, ?))${begins})::float8`,
      query,
      exact,
      ...(rescueColumn === null ? [] : [first.join("")]),
    ),
  };
}

function tsquery(alternatives: readonly string[][], strategy: "all" | "any" | "last"): string {
  const operator = strategy === "any" ? " | " : " & ";
  return alternatives
    .map((terms) =>
      terms
        .map((term, index) => `'${term}'${strategy === "last" && index === terms.length - 1 ? ":*" : ""}`)
        .join(operator),
    )
    .map((part) => `(${part})`)
    .join(" | ");
}
