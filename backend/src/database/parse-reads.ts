import { parseSatang } from "@chumchon/money";

/** How a column's value becomes what the program works with; `column` is its name. */
export type ColumnParser = (column: string, value: unknown) => unknown;

/**
 * Bigint columns come out of the driver as strings, and the framework's models have no type that turns
 * them into numbers. This wraps the read methods that MedusaService generates, so that Query and callers
 * get satang as integers in rows and in their relations. Call it in a module service's constructor.
 */
export function parseReads(service: object, parse: ColumnParser = satangColumn): void {
  for (const name of readMethodsOf(service)) {
    const original: unknown = Reflect.get(service, name);
    if (typeof original !== "function") continue;
    Reflect.set(service, name, async (...args: unknown[]) =>
      parseDeep(await Reflect.apply(original, service, args), parse),
    );
  }
}

/** Columns named …_satang as integers; throws beyond what a number holds exactly. */
export function satangColumn(column: string, value: unknown): unknown {
  return column.endsWith("_satang") && typeof value === "string" ? parseSatang(value) : value;
}

function readMethodsOf(service: object): string[] {
  const names = new Set<string>();
  for (let at: object | null = service; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) {
      if (/^(list|listAndCount|retrieve)[A-Z]/.test(name)) names.add(name);
    }
  }
  return [...names];
}

function parseDeep(value: unknown, parse: ColumnParser): unknown {
  if (Array.isArray(value)) return value.map((each) => parseDeep(each, parse));
  if (!isPlainRow(value)) return value;
  for (const [column, inner] of Object.entries(value)) {
    const isRelation = typeof inner === "object" && inner !== null && !(inner instanceof Date);
    value[column] = isRelation ? parseDeep(inner, parse) : parse(column, inner);
  }
  return value;
}

function isPlainRow(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
