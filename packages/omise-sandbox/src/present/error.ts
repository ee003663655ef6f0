import type { ContentfulStatusCode } from "hono/utils/http-status";

const STATUS_OF: Record<string, ContentfulStatusCode> = {
  authentication_failure: 401,
  not_found: 404,
  too_many_requests: 429,
  backend_error: 500,
};

export function presentError(code: string, message: string): object {
  const anchor = code.replaceAll("_", "-");
  return { object: "error", location: `https://www.omise.co/api-errors#${anchor}`, code, message };
}

/** HTTP status of an Omise error code: 400 unless it is one of the documented others. */
export function statusOfError(code: string): ContentfulStatusCode {
  return STATUS_OF[code] ?? 400;
}
