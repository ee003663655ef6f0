import { OmiseApiError, OmiseUnclearError } from "./omise-error";

/** Version that every shape of this folder was recorded with. */
export const OMISE_VERSION = "2019-05-29";

const API_URL = "https://api.omise.co";
const VAULT_URL = "https://vault.omise.co";
const DEFAULT_TIMEOUT_MS = 20_000;

/** What the official client hands to its transport: our configuration, merged with the resource's path and body. */
export type TransportOptions = {
  key: string;
  path: string;
  /** Set for the vault (tokens) only. */
  host?: string;
  body?: Record<string, unknown>;
  omiseVersion?: string;
  apiUrl?: string;
  vaultUrl?: string;
  timeoutMs?: number;
};

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

/**
 * One request to Omise, once, with a time-out.
 * @throws OmiseApiError when Omise refused; OmiseUnclearError when it can't be known what Omise did.
 */
export async function sendRequest(method: Method, options: TransportOptions): Promise<unknown> {
  const { status, text } = await exchange(method, options);
  const body = parse(text, status);
  if (isErrorBody(body)) {
    if (status === 429) throw new OmiseUnclearError("rate_limited", body.message, status);
    if (status >= 500) throw new OmiseUnclearError("server_error", body.message, status);
    throw new OmiseApiError(body.code, body.message, status);
  }
  if (status < 200 || status > 299) throw new OmiseUnclearError("unexpected", `HTTP ${status}`, status);
  return body;
}

async function exchange(
  method: Method,
  options: TransportOptions,
): Promise<{ status: number; text: string }> {
  const withBody = method === "POST" || method === "PATCH";
  const address = addressOf(options, withBody);
  try {
    const response = await fetch(address, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${options.key}:`).toString("base64")}`,
        accept: "application/json",
        "omise-version": options.omiseVersion ?? OMISE_VERSION,
        "user-agent": "puean-chumchon-market",
        ...(withBody ? { "content-type": "application/json" } : {}),
      },
      body: withBody ? JSON.stringify(options.body ?? {}) : undefined,
      redirect: "error",
      signal: AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS),
    });
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    const timedOut = cause instanceof Error && cause.name === "TimeoutError";
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new OmiseUnclearError(timedOut ? "timeout" : "network", message, undefined, { cause });
  }
}

/** Another address than Omise's own is for the sandbox; a live key never leaves for it. */
function addressOf(options: TransportOptions, withBody: boolean): URL {
  const isVault = options.host !== undefined;
  const override = isVault ? options.vaultUrl : options.apiUrl;
  if (override !== undefined && !isTestKey(options.key)) {
    throw new Error("A live Omise key is not sent to another address than Omise's own");
  }
  const base = override ?? (isVault ? VAULT_URL : API_URL);
  const address = new URL(`${base.replace(/\/+$/, "")}${options.path}`);
  if (!withBody) {
    for (const [name, value] of Object.entries(options.body ?? {})) {
      if (value !== undefined && value !== null) address.searchParams.set(name, String(value));
    }
  }
  return address;
}

export function isTestKey(key: string): boolean {
  return /^[ps]key_test_/.test(key);
}

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (status === 429) throw new OmiseUnclearError("rate_limited", "HTTP 429", status, { cause });
    if (status >= 500) throw new OmiseUnclearError("server_error", `HTTP ${status}`, status, { cause });
    throw new OmiseUnclearError("not_json", `HTTP ${status}, ${text.length} characters`, status, { cause });
  }
}

function isErrorBody(body: unknown): body is { object: "error"; code: string; message: string } {
  return (
    typeof body === "object" &&
    body !== null &&
    "object" in body &&
    body.object === "error" &&
    "code" in body &&
    typeof body.code === "string" &&
    "message" in body &&
    typeof body.message === "string"
  );
}
