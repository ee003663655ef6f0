import type { ErrorBody } from "@chumchon/contracts";

/**
 * An answer of the backend that is not a success, or none at all (status 0: out of reach or too slow).
 * `code` is stable and has a text `error.<code>` in the dictionary; `fields` names what has to be mended.
 */
export class BackendError extends Error {
  readonly status: number;
  readonly type: string;
  readonly code: string | null;
  readonly fields: Record<string, string>;
  readonly details: Record<string, unknown>;
  /** Of a 429: when to come back. */
  readonly retryAfterSeconds: number | null;

  constructor(
    status: number,
    body: ErrorBody,
    options?: ErrorOptions & { retryAfterSeconds?: number | undefined },
  ) {
    super(body.message, options);
    this.name = "BackendError";
    this.status = status;
    this.type = body.type;
    this.code = body.code ?? null;
    this.fields = body.fields ?? {};
    this.details = body.details ?? {};
    this.retryAfterSeconds = options?.retryAfterSeconds ?? null;
  }

  /** True when the other side may have done what was asked: ask before trying again. */
  get isUnknown(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}
