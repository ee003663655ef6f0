import { catalogueVersionResponse } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { z } from "zod";
import { type BackendCall, readBackend } from "./medusa.server";

/** How long a version is believed; with the follower's second and the backend's quarter, a change is seen within two. */
const FRESH_MS = 500;
const MOST_ANSWERS = 1_000;

let version = "";
let readAt = 0;
let reading: Promise<string> | undefined;
let answers = new Map<string, Promise<unknown>>();

let seen = { version: "", at: 0 };

/**
 * A version that has only just come is not final: another process of the backend may answer from the one before for a
 * moment, and what it answers must not be kept with the new one.
 */
function settling(now: string): string {
  if (now !== seen.version) seen = { version: now, at: Date.now() };
  return Date.now() - seen.at < FRESH_MS ? `${now} settling` : now;
}

/**
 * The state of the catalogue and of the groups beside it, asked of the backend at most twice a second. The day is part
 * of it: certificates and dates on a page are of today.
 */
export async function catalogueVersion(): Promise<string> {
  if (Date.now() - readAt < FRESH_MS) return version;
  reading ??= readBackend(catalogueVersionResponse, "/store/catalogue-version")
    .then((answer) => {
      const now = settling(`${answer.version} ${toBangkokDate(new Date())}`);
      if (now !== version) answers = new Map();
      version = now;
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
  if (known) return known as Promise<z.output<Schema>>;
  const made = readBackend(schema, path, { query });
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_ANSWERS && oldest !== undefined) kept.delete(oldest);
  return made;
}
