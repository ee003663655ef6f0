import type { Context } from "hono";
import { done, type Outcome, refuse } from "../domain/outcome.js";
import { isParams, type Params, type ParamValue } from "../domain/params.js";

const MAX_BYTES = 64 * 1024;

/**
 * The request body as params. Omise's clients send JSON, also a JSON content type with no body at all
 * (capture, reverse, expire); its documentation posts forms with brackets: card[number]=… metadata[k]=…
 */
export async function readBody(c: Context): Promise<Outcome<Params>> {
  const text = await c.req.text();
  if (text.trim() === "") return done({});
  if (Buffer.byteLength(text) > MAX_BYTES) return refuse("bad_request", "request body is too large");
  if (!(c.req.header("content-type") ?? "").includes("json")) return done(readForm(text));
  try {
    // JSON has exactly the types of ParamValue.
    const parsed = JSON.parse(text) as ParamValue;
    return isParams(parsed) ? done(parsed) : refuse("bad_request", "request body must be a JSON object");
  } catch {
    return refuse("bad_request", "request body is not valid JSON");
  }
}

/** "a[b][c]=1&d[]=2" → { a: { b: { c: "1" } }, d: ["2"] }. */
export function readForm(text: string): Params {
  const root: Params = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const path = [
      name.replace(/\[.*$/, ""),
      ...[...name.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? ""),
    ];
    place(root, path, value);
  }
  return root;
}

function place(root: Params, path: readonly string[], value: string): void {
  let node = root;
  const last = path[path.length - 1] ?? "";
  const isArray = last === "" && path.length > 1;
  const keys = isArray ? path.slice(0, -1) : path;
  for (const key of keys.slice(0, -1)) {
    const next = node[key];
    // Without a prototype, a field named __proto__ is an ordinary field.
    const child: Params = isParams(next) ? next : Object.create(null);
    node[key] = child;
    node = child;
  }
  const key = keys[keys.length - 1] ?? "";
  const present = node[key];
  node[key] = isArray ? [...(Array.isArray(present) ? present : []), value] : value;
}
