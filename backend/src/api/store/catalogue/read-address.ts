import { type ListCatalogueQuery, listCatalogueQuery, suggestQuery } from "@chumchon/contracts";

/** What an address of the catalogue asks for, when it is in order. */
export type CatalogueQuestion =
  | { route: "list"; query: ListCatalogueQuery }
  | { route: "product"; handle: string }
  | { route: "suggestions"; q: string };

const PRODUCT = /^\/store\/catalogue\/([a-z0-9-]{1,80})$/;
/** Brackets are lists and objects to core, NUL is refused there, and a broken escape is read otherwise. */
const UNUSUAL = ["[", "]", "\0", "\uFFFD"];

/**
 * Reads an address as core and the checks of our routes would.
 * @returns null for all that is not plainly right: core has the words to refuse it
 */
export function readAddress(address: string): CatalogueQuestion | null {
  const mark = address.indexOf("?");
  const path = mark === -1 ? address : address.slice(0, mark);
  const product = mark === -1 ? PRODUCT.exec(path)?.[1] : undefined;
  if (product !== undefined) return { route: "product", handle: product };
  if (path !== "/store/catalogue" && path !== "/store/suggestions") return null;
  const fields = readFields(mark === -1 ? "" : address.slice(mark + 1));
  if (fields === null) return null;
  if (path === "/store/suggestions") {
    const parsed = suggestQuery.safeParse(fields);
    return parsed.success ? { route: "suggestions", q: parsed.data.q } : null;
  }
  const parsed = listCatalogueQuery.safeParse(fields);
  return parsed.success ? { route: "list", query: parsed.data } : null;
}

function readFields(search: string): Record<string, string> | null {
  const fields: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (name in fields || UNUSUAL.some((each) => name.includes(each) || value.includes(each))) return null;
    fields[name] = value;
  }
  return fields;
}
