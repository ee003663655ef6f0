import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { invalidRequest } from "./validate";

/** A shopper's request is small; the largest is an address. */
const maxBodyBytes = 32 * 1024;

type StoreRoute = {
  method: "GET" | "POST" | "DELETE";
  path: RegExp;
  /** What `fields` may name on a core route; own routes have no such parameter. */
  fields?: RegExp;
};

const segment = "[A-Za-z0-9_-]{1,80}";
const route = (method: StoreRoute["method"], path: string, fields?: RegExp): StoreRoute => ({
  method,
  path: new RegExp(`^/store/${path.replaceAll(":x", segment)}/?$`),
  fields,
});

const amounts = "(?:(?:original_)?(?:item_|shipping_)?(?:total|subtotal)|discount_total)";
const line = `items(?:\\.(?:id|title|subtitle|quantity|unit_price|thumbnail|variant_id|variant_title|product_id|product_title|product_handle|${amounts}))?`;
const address =
  "shipping_address(?:\\.(?:first_name|last_name|phone|address_1|address_2|city|province|postal_code|country_code))?";
const delivery = "shipping_methods(?:\\.(?:id|name|amount|shipping_option_id))?";
const cartFields = new RegExp(
  `^(?:id|currency_code|email|locale|completed_at|created_at|updated_at|metadata|${amounts}|${line}|${address}|${delivery}|promotions(?:\\.(?:id|code))?)$`,
);
const orderFields = new RegExp(
  `^(?:id|display_id|status|payment_status|fulfillment_status|currency_code|email|created_at|${amounts}|${line}|${address}|${delivery})$`,
);

/**
 * Every door of /store. What is not here does not exist: core's other store routes show exact stock, raw prices,
 * addresses and payments to anybody with the publishable key, and some of them move money
 * (payment collections and sessions, cart completion). POST /store/carts/:id/pay is the door to those.
 */
export const storeRoutes: readonly StoreRoute[] = [
  route("GET", "groups"),
  route("GET", "groups/:x"),
  route("GET", "catalogue"),
  route("GET", "catalogue/:x"),
  route("GET", "impact"),
  route("GET", "regions", /^(?:id|name|currency_code)$/),
  route("POST", "carts", cartFields),
  route("GET", "carts/:x", cartFields),
  route("GET", "carts/:x/summary"),
  route("POST", "carts/:x/line-items", cartFields),
  route("POST", "carts/:x/line-items/:x", cartFields),
  route("DELETE", "carts/:x/line-items/:x", cartFields),
  route("POST", "carts/:x/promotions", cartFields),
  route("DELETE", "carts/:x/promotions", cartFields),
  route("POST", "carts/:x/address"),
  route("GET", "carts/:x/parcels"),
  route("POST", "carts/:x/parcels"),
  route("POST", "carts/:x/pay"),
  route("GET", "orders/:x", orderFields),
  route("GET", "orders/:x/groups"),
  route("GET", "orders/:x/payment"),
  route("POST", "orders/:x/payment/check"),
  route("GET", "orders/:x/qr"),
  route("POST", "orders/:x/cancel"),
  route("POST", "orders/:x/reorder"),
];

/** First of all on /store: the door exists, the body is small, `fields` and `limit` stay inside their lists. */
export function guardStore(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  if (req.method === "OPTIONS") return next();
  const door = storeRoutes.find(
    (each) => each.method === req.method && each.path.test(req.baseUrl + req.path),
  );
  if (!door) {
    return void res
      .status(404)
      .json({ type: "not_found", code: "route_not_found", message: "There is no such route." });
  }
  if (Number(req.headers["content-length"] ?? 0) > maxBodyBytes) {
    return void res
      .status(413)
      .json({ type: "invalid_data", code: "too_large", message: "Send at most 32 kB." });
  }
  const refused = refusedParameter(door, req.query as Record<string, unknown>);
  if (refused) return void res.status(400).json(invalidRequest(refused));
  next();
}

function refusedParameter(
  door: StoreRoute,
  query: Record<string, unknown>,
): Record<string, string> | undefined {
  if (!door.fields) return undefined;
  const { fields, limit } = query;
  if (limit !== undefined && !(Number(limit) <= 100)) return { limit: "must be at most 100" };
  if (fields === undefined) return undefined;
  if (typeof fields !== "string" || fields.length > 2000) return { fields: "must be one short list" };
  for (const name of fields.split(",")) {
    const bare = name.trim().replace(/^[+\-*]/, "");
    if (bare !== "" && !door.fields.test(bare)) return { fields: `may not name ${bare.slice(0, 60)}` };
  }
  return undefined;
}
