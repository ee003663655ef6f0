import { catalogueVersionResponse } from "@chumchon/contracts";
import type { z } from "zod";
import { type BackendCall, readBackend } from "./medusa.server";

/** How long a version is believed; with the backend's half second, a change is seen within two. */
const FRESH_MS = 1_000;
const MOST_ANSWERS = 1_000;
/** What stands beside the goods (a group's story) is not in their version, and may be this old. */
const KEEP_MS = 60_000;

type Kept = { made: Promise<unknown>; at: number };

let version = "";
let readAt = 0;
let reading: Promise<string> | undefined;
let answers = new Map<string, Kept>();

/** The state of the catalogue, asked of the backend at most once a second. */
export async function catalogueVersion(): Promise<string> {
  if (Date.now() - readAt < FRESH_MS) return version;
  reading ??= readBackend(catalogueVersionResponse, "/store/catalogue-version")
    .then((answer) => {
      if (answer.version !== version) answers = new Map();
      version = answer.version;
      readAt = Date.now();
      return version;
    })
    .finally(() => {
      reading = undefined;
    });
  return reading;
}

/**
 * Reads the catalogue: each answer once for each version, also for many who ask at once. What it gives is shared by
 * all pages and must not be changed. Failures are not kept.
 */
export async function readCatalogue<Schema extends z.ZodType>(
  schema: Schema,
  path: `/store/${string}`,
  query: BackendCall["query"] = {},
): Promise<z.output<Schema>> {
  await catalogueVersion();
  const kept = answers;
  const key = `${path} ${JSON.stringify(query)}`;
  const known = kept.get(key);
  // The key names the path, and a path has one schema.
  if (known && Date.now() - known.at < KEEP_MS) return known.made as Promise<z.output<Schema>>;
  const made = readBackend(schema, path, { query });
  kept.set(key, { made, at: Date.now() });
  made.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_ANSWERS && oldest !== undefined) kept.delete(oldest);
  return made;
}
