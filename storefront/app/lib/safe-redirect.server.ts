import { redirect } from "@remix-run/node";

const MAX_LENGTH = 2_000;
const BASE = "http://shop.invalid";
const SEE_OTHER = 303;
// %2f and %5c become separators again wherever a layer decodes once more.
const ENCODED_SEPARATOR = /%(?:2f|5c)/i;

/**
 * A path of our own from a value that came from outside, else the fallback. Refuses schemes, hosts (`//`,
 * also after `.` and `..` are resolved), backslashes, control characters and encoded separators.
 */
export function safePath(value: unknown, fallback: string): string {
  if (typeof value !== "string" || value.length > MAX_LENGTH) return fallback;
  if (!value.startsWith("/") || hasUnsafeCharacter(value)) return fallback;
  const url = parse(value);
  if (url === null || url.origin !== BASE) return fallback;
  if (url.pathname.includes("//") || ENCODED_SEPARATOR.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The only redirect of the shop (a test asserts it): 303, to a path of our own. */
export function safeRedirect(value: unknown, fallback: string, headers?: HeadersInit): Response {
  return redirect(safePath(value, fallback), { status: SEE_OTHER, ...(headers ? { headers } : {}) });
}

/**
 * An address of another site from a value that came from outside, only when its origin is in the list;
 * null for everything else, also for one that carries a user name.
 */
export function safeOutsideUrl(value: unknown, origins: readonly string[]): string | null {
  if (typeof value !== "string" || value.length > MAX_LENGTH || hasUnsafeCharacter(value)) return null;
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  if (url.username !== "" || url.password !== "") return null;
  return origins.includes(url.origin) ? url.href : null;
}

/** Like safeRedirect, but to a page of the payment provider (3-D Secure): 303, else to the fallback. */
export function safeOutsideRedirect(
  value: unknown,
  origins: readonly string[],
  fallback: string,
  headers?: HeadersInit,
): Response {
  const url = safeOutsideUrl(value, origins);
  if (url === null) return safeRedirect(fallback, "/", headers);
  return redirect(url, { status: SEE_OTHER, ...(headers ? { headers } : {}) });
}

/** Controls, any kind of blank, and backslashes: browsers drop or turn them before they read an address. */
function hasUnsafeCharacter(value: string): boolean {
  return value.includes("\\") || /\s|\p{Cc}|\p{Cf}/u.test(value);
}

function parse(value: string): URL | null {
  try {
    return new URL(value, BASE);
  } catch {
    return null;
  }
}
