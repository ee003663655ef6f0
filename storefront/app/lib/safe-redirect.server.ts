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
