import { errorBody } from "@chumchon/contracts";
import type { z } from "zod";
import { BackendError } from "./backend-error.server";
import { env } from "./env.server";

const PUBLISHABLE_KEY_HEADER = "x-publishable-api-key";
const TIMEOUT_MS = 8_000;

export type BackendCall = {
  method?: "GET" | "POST" | "DELETE";
  /** Undefined, null and empty values are left out. */
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  /** Proof that the cart or the order is this shopper's. */
  cartToken?: string;
  orderToken?: string;
  timeoutMs?: number;
};

/**
 * Asks the backend and gives the answer parsed by its contract. Throws a BackendError for every other
 * answer, for none, and for one that breaks the contract.
 *
 * Not the js-sdk's own fetch: it keeps only the message of an error (2.21.2) and drops `code` and
 * `fields`, which the shopper's texts are made from.
 */
export async function callBackend<Schema extends z.ZodType>(
  schema: Schema,
  path: `/store/${string}`,
  call: BackendCall = {},
): Promise<z.output<Schema>> {
  const { response, text } = await send(path, call);
  const json = parseJson(text);
  if (!response.ok) throw new BackendError(response.status, toErrorBody(json, response.status));
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).slice(0, 5);
  throw new BackendError(502, {
    type: "contract_broken",
    message: `${call.method ?? "GET"} ${path} broke its contract: ${faults.join("; ")}`,
  });
}

/** For loaders: like callBackend, but a failure is the page's answer: 404 as it is, anything else 503. */
export async function readBackend<Schema extends z.ZodType>(
  schema: Schema,
  path: `/store/${string}`,
  call: BackendCall = {},
): Promise<z.output<Schema>> {
  try {
    return await callBackend(schema, path, call);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    if (error.status === 404) throw new Response(null, { status: 404, statusText: "Not Found" });
    console.error("backend read failed", path, error.status, error.message);
    throw new Response(null, {
      status: 503,
      statusText: "Service Unavailable",
      headers: { "Retry-After": "10" },
    });
  }
}

async function send(path: string, call: BackendCall): Promise<{ response: Response; text: string }> {
  const url = new URL(path, `${env.BACKEND_URL}/`);
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined && value !== null && value !== "") url.searchParams.set(name, String(value));
  }
  const headers = new Headers({
    Accept: "application/json",
    [PUBLISHABLE_KEY_HEADER]: env.MEDUSA_PUBLISHABLE_KEY,
  });
  if (call.cartToken !== undefined) headers.set("x-cart-token", call.cartToken);
  if (call.orderToken !== undefined) headers.set("x-order-token", call.orderToken);
  if (call.body !== undefined) headers.set("Content-Type", "application/json");
  try {
    const response = await fetch(url, {
      method: call.method ?? "GET",
      headers,
      redirect: "error",
      signal: AbortSignal.timeout(call.timeoutMs ?? TIMEOUT_MS),
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
    return { response, text: await response.text() };
  } catch (cause) {
    throw new BackendError(
      0,
      { type: "unreachable", code: "backend_unreachable", message: `no answer to ${path}` },
      { cause },
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function toErrorBody(json: unknown, status: number) {
  const parsed = errorBody.safeParse(json);
  return parsed.success ? parsed.data : { type: "unexpected", message: `the backend answered ${status}` };
}
