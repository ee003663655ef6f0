import type { ErrorBody } from "@chumchon/contracts";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { addLineBody, changeLineBody, createCartBody, promotionsBody } from "./cart-bodies";
import { keepToFields } from "./keep-to-fields";
import { cartFields, chosenFields, type FieldRules, orderFields, regionFields } from "./store-fields";
import { fieldsOf, invalidRequest } from "./validate";

/** A shopper's request is small; the largest is an address. */
export const maxBodyBytes = 32 * 1024;

type StoreRoute = {
  method: "GET" | "POST" | "DELETE";
  path: RegExp;
  /** own: the route's middlewares check the query. Else it takes none, or core's `fields`. */
  query?: "own";
  /** A route of core: what `fields` may name; `list` also takes limit and offset. */
  core?: { fields: FieldRules; list?: true; body?: z.ZodType };
};

const segment = "[A-Za-z0-9_-]{1,80}";
const route = (
  method: StoreRoute["method"],
  path: string,
  rest: Pick<StoreRoute, "query" | "core"> = {},
): StoreRoute => ({
  method,
  path: new RegExp(`^/store/${path.replaceAll(":x", segment)}/?$`),
  ...rest,
});
const cart = (body?: z.ZodType): StoreRoute["core"] => ({ fields: cartFields, body });

/**
 * Every door of /store. What is not here does not exist: core's other store routes show exact stock, raw prices,
 * addresses and payments to anybody with the publishable key, and some of them move money
 * (payment collections and sessions, cart completion). POST /store/carts/:id/pay is the door to those.
 */
export const storeRoutes: readonly StoreRoute[] = [
  route("GET", "groups", { query: "own" }),
  route("GET", "groups/:x"),
  route("GET", "catalogue", { query: "own" }),
  route("GET", "catalogue/:x"),
  route("GET", "catalogue-version"),
  route("GET", "suggestions", { query: "own" }),
  route("GET", "impact"),
  route("GET", "passports/:x"),
  route("GET", "regions", { core: { fields: regionFields, list: true } }),
  route("POST", "carts", { core: cart(createCartBody) }),
  route("GET", "carts/:x", { core: cart() }),
  route("GET", "carts/:x/summary"),
  route("POST", "carts/:x/line-items", { core: cart(addLineBody) }),
  route("POST", "carts/:x/line-items/:x", { core: cart(changeLineBody) }),
  route("DELETE", "carts/:x/line-items/:x", { core: cart() }),
  route("POST", "carts/:x/promotions", { core: cart(promotionsBody) }),
  route("DELETE", "carts/:x/promotions", { core: cart(promotionsBody) }),
  route("POST", "carts/:x/address"),
  route("GET", "carts/:x/parcels"),
  route("POST", "carts/:x/parcels"),
  route("POST", "carts/:x/pay"),
  route("GET", "orders/:x", { core: { fields: orderFields } }),
  route("GET", "orders/:x/groups"),
  route("GET", "orders/:x/payment"),
  route("POST", "orders/:x/payment/check"),
  route("POST", "orders/:x/pay"),
  route("GET", "orders/:x/qr", { query: "own" }),
  route("POST", "orders/:x/cancel"),
  route("POST", "orders/:x/reorder"),
  route("GET", "orders/:x/refunds"),
  route("POST", "orders/:x/refunds/:x/account"),
];

/** First of all on /store: the door exists, the body is small and clean, the query stays inside its list. */
export function guardStore(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  if (req.method === "OPTIONS") return next();
  const door = storeRoutes.find(
    (each) => each.method === req.method && each.path.test(req.baseUrl + req.path),
  );
  const refused = door ? refusal(door, req) : noSuchRoute;
  if (refused) return void res.status(refused.status).json(refused.body);
  if (door?.core) keepToFields(res, String(req.query.fields));
  next();
}

type Refusal = { status: number; body: ErrorBody };

const noSuchRoute: Refusal = {
  status: 404,
  body: { type: "not_found", code: "route_not_found", message: "There is no such route." },
};
const tooLarge: Refusal = {
  status: 413,
  body: { type: "invalid_data", code: "too_large", message: "Send at most 32 kB." },
};
const invalid = (fields: Record<string, string>): Refusal => ({ status: 400, body: invalidRequest(fields) });

/** Puts the checked query and body back into the request, where core's own middlewares read them. */
function refusal(door: StoreRoute, req: MedusaRequest): Refusal | undefined {
  // Bodies that are parsed have met their limit already; this is for those that nobody reads.
  if (Number(req.headers["content-length"] ?? 0) > maxBodyBytes) return tooLarge;
  if (holdsNul(req.query) || holdsNul(req.body)) return invalid({ body: "may not hold the character NUL" });
  if (door.query !== "own") {
    const problems = unknownParameters(door, req.query);
    if (problems) return invalid(problems);
  }
  if (!door.core) return undefined;
  const chosen = chosenFields(door.core.fields, req.query.fields);
  if (!chosen.ok) return invalid({ fields: chosen.problem });
  req.query.fields = chosen.fields;
  const body = door.core.body?.safeParse(req.body ?? {});
  if (body && !body.success) return invalid(fieldsOf(body.error));
  if (body) req.body = body.data;
  return undefined;
}

function unknownParameters(
  door: StoreRoute,
  query: Record<string, unknown>,
): Record<string, string> | undefined {
  const known = door.core ? ["fields", ...(door.core.list ? ["limit", "offset"] : [])] : [];
  const problems: Record<string, string> = {};
  for (const name of Object.keys(query)) {
    if (!known.includes(name)) problems[name.slice(0, 80)] = "is not a field of this request";
  }
  for (const [name, most] of [
    ["limit", 100],
    ["offset", 100_000],
  ] as const) {
    const value = query[name];
    const fits = typeof value === "string" && /^\d{1,6}$/.test(value) && Number(value) <= most;
    if (value !== undefined && !fits) problems[name] ??= `must be at most ${most}`;
  }
  return Object.keys(problems).length > 0 ? problems : undefined;
}

/** PostgreSQL takes no NUL in a text and would answer with an error of its own. */
function holdsNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\u0000");
  if (value === null || typeof value !== "object") return false;
  return Object.entries(value).some(([key, each]) => holdsNul(key) || holdsNul(each));
}
