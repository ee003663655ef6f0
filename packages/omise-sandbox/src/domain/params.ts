import { done, type Outcome, refuse } from "./outcome.js";

/** A parsed request body: the same shape whether it came as JSON or as a bracketed form. */
export type ParamValue = string | number | boolean | null | ParamValue[] | Params;
export interface Params {
  [key: string]: ParamValue | undefined;
}

export function isParams(value: ParamValue | undefined): value is Params {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Text or null. Numbers become text, because a form has no types and Omise accepts both. */
export function readText(params: Params, key: string): string | null {
  const value = params[key];
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" ? String(value) : null;
}

/** A whole number, or null when absent, or a refusal with Omise's recorded wording. */
export function readInteger(params: Params, key: string): Outcome<number | null> {
  const value = params[key];
  if (value === undefined || value === null || value === "") return done(null);
  const number = typeof value === "number" || typeof value === "string" ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) ? done(number) : refuse("bad_request", `${key} is not a number`);
}

export function readFlag(params: Params, key: string, fallback: boolean): boolean {
  const value = params[key];
  if (value === true || value === "true" || value === "1" || value === 1) return true;
  if (value === false || value === "false" || value === "0" || value === 0) return false;
  return fallback;
}

export function readMetadata(params: Params): Outcome<Params | null> {
  const value = params.metadata;
  if (value === undefined || value === null) return done(null);
  return isParams(value) ? done(value) : refuse("bad_request", "Metadata should be a JSON hash");
}

/** Milliseconds since the epoch of an ISO 8601 instant, null when absent. */
export function readInstant(params: Params, key: string): Outcome<number | null> {
  const text = readText(params, key);
  if (text === null) return done(null);
  const instant = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? refuse("bad_request", `${key} is not a valid date`) : done(instant);
}
