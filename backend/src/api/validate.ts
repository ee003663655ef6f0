import type { ErrorBody } from "@chumchon/contracts";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";

/**
 * Answers 400 in the one error shape of our routes, naming every field to mend.
 * Unknown fields are named too: a mistyped filter must not silently match everything.
 */
export function invalidRequest(fields: Record<string, string>): ErrorBody {
  const named = Object.entries(fields).map(([field, problem]) => `${field}: ${problem}`);
  return {
    type: "invalid_data",
    code: "invalid_request",
    message: `Mend and send again: ${named.join("; ")}`,
    fields,
  };
}

/** What is wrong, by the path of each field. */
export function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys)
        fields[[...issue.path, key].join(".").slice(0, 80)] = "is not a field of this request";
    } else {
      fields[issue.path.join(".") || "body"] ??= issue.message;
    }
  }
  return fields;
}

/** Parses the query string; the route reads `req.validatedQuery` (typed by `queryOf`). */
export function validateQuery(schema: z.ZodType) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const parsed = schema.safeParse(req.query);
    if (!parsed.success) return void res.status(400).json(invalidRequest(fieldsOf(parsed.error)));
    req.validatedQuery = parsed.data as Record<string, unknown>;
    next();
  };
}

/** Parses the JSON body; the route reads `req.validatedBody`. */
export function validateBody(schema: z.ZodType) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const parsed = schema.safeParse(req.body ?? {});
    if (!parsed.success) return void res.status(400).json(invalidRequest(fieldsOf(parsed.error)));
    req.validatedBody = parsed.data;
    next();
  };
}

/** The parsed query with the type of its schema; only behind `validateQuery(schema)`. */
export function queryOf<S extends z.ZodType>(req: MedusaRequest, _schema: S): z.output<S> {
  return req.validatedQuery as z.output<S>;
}

/** The parsed body with the type of its schema; only behind `validateBody(schema)`. */
export function bodyOf<S extends z.ZodType>(req: MedusaRequest, _schema: S): z.output<S> {
  return req.validatedBody as z.output<S>;
}

/** For routes whose address says everything: any query field is a mistake that is named. */
export const noQuery = validateQuery(z.strictObject({}));
