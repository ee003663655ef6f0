import { isoSecond } from "../domain/iso-second.js";

export interface ListQuery {
  readonly limit: number;
  readonly offset: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly order: "chronological" | "reverse_chronological";
}

/** Filters by creation time, orders, cuts one page. Records must come in order of creation. */
export function presentList<T extends { readonly createdAtMs: number }>(
  records: readonly T[],
  query: ListQuery,
  location: string,
  present: (record: T) => object,
): object {
  // Omise speaks whole seconds: a record of 12:00:00.900 belongs to 12:00:00.
  const matching = records.filter((record) => {
    const second = Math.floor(record.createdAtMs / 1000) * 1000;
    return second >= query.fromMs && second <= query.toMs;
  });
  const ordered = query.order === "chronological" ? matching : matching.reverse();
  return {
    object: "list",
    data: ordered.slice(query.offset, query.offset + query.limit).map(present),
    limit: query.limit,
    offset: query.offset,
    total: ordered.length,
    location,
    order: query.order,
    from: isoSecond(query.fromMs),
    to: isoSecond(query.toMs),
  };
}
