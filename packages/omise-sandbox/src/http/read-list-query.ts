import type { Context } from "hono";
import { done, type Outcome, refuse } from "../domain/outcome.js";
import { readInstant, readInteger } from "../domain/params.js";
import type { ListQuery } from "../present/list.js";

const MAX_LIMIT = 100;

/** limit (20, at most 100), offset, from, to (ISO 8601, inclusive) and order of a list request. */
export function readListQuery(c: Context, nowMs: number): Outcome<ListQuery> {
  const query = c.req.query();
  const limit = readInteger(query, "limit");
  if (!limit.ok) return limit;
  const offset = readInteger(query, "offset");
  if (!offset.ok) return offset;
  const from = readInstant(query, "from");
  if (!from.ok) return from;
  const to = readInstant(query, "to");
  if (!to.ok) return to;
  const order = query.order ?? "chronological";
  if (order !== "chronological" && order !== "reverse_chronological") {
    return refuse("bad_request", "order must be chronological or reverse_chronological");
  }
  return done({
    limit: Math.min(MAX_LIMIT, Math.max(1, limit.value ?? 20)),
    offset: Math.max(0, offset.value ?? 0),
    fromMs: from.value ?? 0,
    toMs: to.value ?? nowMs,
    order,
  });
}
