/** Omise understood the request and said no: nothing was done. `code` as in https://docs.omise.co/api-errors. */
export class OmiseApiError extends Error {
  override readonly name = "OmiseApiError";

  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(`Omise refused (${code}): ${message}`);
  }
}

export const unclearReasons = [
  "timeout",
  "network",
  "server_error",
  "rate_limited",
  "not_json",
  "unexpected",
] as const;
export type UnclearReason = (typeof unclearReasons)[number];

/**
 * Nobody knows whether Omise did what was asked. Never a reason to ask for the same thing again:
 * look first whether it was done.
 */
export class OmiseUnclearError extends Error {
  override readonly name = "OmiseUnclearError";

  constructor(
    readonly reason: UnclearReason,
    message: string,
    readonly status?: number,
    options?: { cause?: unknown },
  ) {
    super(`Omise's answer is not known (${reason}): ${message}`, options);
  }
}
