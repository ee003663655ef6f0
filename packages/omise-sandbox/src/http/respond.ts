import type { Context } from "hono";
import type { Outcome, Refusal } from "../domain/outcome.js";
import { presentError, statusOfError } from "../present/error.js";

/** The presented value with 200, or Omise's error object with its status. */
export function respond<T>(c: Context, outcome: Outcome<T>, present: (value: T) => object): Response {
  return outcome.ok ? c.json(present(outcome.value)) : respondRefusal(c, outcome);
}

export function respondRefusal(c: Context, refusal: Refusal): Response {
  return c.json(presentError(refusal.code, refusal.message), statusOfError(refusal.code));
}
