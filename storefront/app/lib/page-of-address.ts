/** The page of a list that an address asks for, from 1; the first when it is none, or deeper than `last`. */
export function pageOfAddress(params: URLSearchParams, last = 1_000): number {
  const page = Number(params.get("page") ?? "1");
  return Number.isInteger(page) && page >= 1 && page <= last ? page : 1;
}
