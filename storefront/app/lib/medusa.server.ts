import { errorBody } from "@chumchon/contracts";
import Medusa, { FetchError } from "@medusajs/js-sdk";
import type { z } from "zod";
import { BackendError } from "./backend-error.server";
import type { Buyer } from "./buyer.server";
import { env } from "./env.server";
import { currentRequestId } from "./request-id.server";

const PUBLISHABLE_KEY_HEADER = "x-publishable-api-key";
const TIMEOUT_MS = 8_000;

export type BackendCall = {
  method?: "GET" | "POST" | "DELETE";
  /** Undefined, null and empty values are left out. */
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  /** A file as the body, instead of JSON. */
  file?: Blob;
  /** Proof that the cart or the order is this shopper's. */
  cartToken?: string;
  orderToken?: string;
  /** Whose waiting order this would begin. */
  buyer?: Buyer;
  /** A member's sign-in to the portal. */
  portalToken?: string;
  /** Whose address tries to sign in are counted by. */
  source?: Pick<Buyer, "address">;
  timeoutMs?: number;
};

let sdk: Medusa | undefined;

/** Made at the first reading, when the settings are known for sure. */
function medusa(): Medusa {
  sdk ??= new Medusa({ baseUrl: env.BACKEND_URL, publishableKey: env.MEDUSA_PUBLISHABLE_KEY });
  return sdk;
}

/**
 * For actions: asks the backend and gives the answer parsed by its contract. Throws a BackendError for every
 * other answer, for none, and for one that breaks the contract.
 *
 * Not through the js-sdk, as reading is: it keeps only the message of an error (2.21.2) and drops `code` and
 * `fields`, which the shopper's texts are made from.
 */
export async function callBackend<Schema extends z.ZodType>(
  schema: Schema,
  path: `/store/${string}` | `/portal/${string}`,
  call: BackendCall = {},
): Promise<z.output<Schema>> {
  const { response, text } = await send(path, call);
  const json = parseJson(text);
  if (!response.ok) {
    const retryAfterSeconds = Number(response.headers.get("Retry-After")) || undefined;
    throw new BackendError(response.status, toErrorBody(json, response.status), { retryAfterSeconds });
  }
  return parseAnswer(schema, path, json);
}

/**
 * For loaders: reads through the js-sdk and gives the answer parsed by its contract. A failure is the page's
 * answer: 404 as it is, anything else 503.
 */
export async function readBackend<Schema extends z.ZodType>(
  schema: Schema,
  path: `/store/${string}`,
  call: Omit<BackendCall, "method" | "body"> = {},
): Promise<z.output<Schema>> {
  try {
    const json = await medusa().client.fetch<unknown>(path, {
      query: givenValues(call.query),
      // null takes out a header that the SDK would send as the word "undefined".
      headers: { ...tokenHeaders(call), "x-medusa-locale": null },
      redirect: "error",
      signal: AbortSignal.timeout(call.timeoutMs ?? TIMEOUT_MS),
    });
    return parseAnswer(schema, path, json);
  } catch (error) {
    const status = error instanceof FetchError ? error.status : undefined;
    if (status === 404) throw new Response(null, { status: 404, statusText: "Not Found" });
    console.error("backend read failed", path, status ?? 0, error instanceof Error ? error.message : error);
    throw new Response(null, {
      status: 503,
      statusText: "Service Unavailable",
      headers: { "Retry-After": "10" },
    });
  }
}

function parseAnswer<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  json: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).slice(0, 5);
  throw new BackendError(502, {
    type: "contract_broken",
    message: `${path} broke its contract: ${faults.join("; ")}`,
  });
}

function givenValues(query: BackendCall["query"]): Record<string, string> {
  const given = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

type Tokens = Pick<BackendCall, "cartToken" | "orderToken" | "portalToken">;

function tokenHeaders(call: Tokens): Record<string, string> {
  const requestId = currentRequestId();
  return {
    ...(requestId === undefined ? {} : { "x-request-id": requestId }),
    ...(call.portalToken === undefined ? {} : { "x-portal-token": call.portalToken }),
    ...(call.cartToken === undefined ? {} : { "x-cart-token": call.cartToken }),
    ...(call.orderToken === undefined ? {} : { "x-order-token": call.orderToken }),
  };
}

/** Believed only with the secret that both applications know. */
function buyerHeaders(buyer: Partial<Buyer> | undefined): Record<string, string> {
  if (buyer === undefined || env.SHOP_SECRET === undefined) return {};
  return {
    "x-shop-secret": env.SHOP_SECRET,
    ...(buyer.shopper === undefined ? {} : { "x-shopper": buyer.shopper }),
    ...(buyer.address == null ? {} : { "x-client-address": buyer.address }),
  };
}

async function send(path: string, call: BackendCall): Promise<{ response: Response; text: string }> {
  const url = new URL(path, `${env.BACKEND_URL}/`);
  for (const [name, value] of Object.entries(givenValues(call.query))) url.searchParams.set(name, value);
  const headers = new Headers({
    Accept: "application/json",
    [PUBLISHABLE_KEY_HEADER]: env.MEDUSA_PUBLISHABLE_KEY,
    ...tokenHeaders(call),
    ...buyerHeaders(call.buyer ?? call.source),
  });
  if (call.body !== undefined) headers.set("Content-Type", "application/json");
  if (call.file !== undefined) headers.set("Content-Type", "application/octet-stream");
  try {
    const response = await fetch(url, {
      method: call.method ?? "GET",
      headers,
      redirect: "error",
      signal: AbortSignal.timeout(call.timeoutMs ?? TIMEOUT_MS),
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.file === undefined ? {} : { body: call.file }),
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
