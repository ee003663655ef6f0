/** What `fields` may name on a core route, and what is answered when it is not given. */
export type FieldRules = { allowed: ReadonlySet<string>; defaults: readonly string[] };

const under = (relation: string, names: readonly string[]) => names.map((name) => `${relation}.${name}`);

const totals = ["", "item_", "shipping_", "original_", "original_item_", "original_shipping_"].flatMap(
  (kind) => [`${kind}total`, `${kind}subtotal`],
);
const amounts = [...totals, "discount_total"];

const line = [
  "id",
  "title",
  "subtitle",
  "quantity",
  "unit_price",
  "thumbnail",
  "variant_id",
  "variant_title",
  "product_id",
  "product_title",
  "product_handle",
  "total",
  "subtotal",
  "original_total",
  "original_subtotal",
  "discount_total",
];
const address = [
  "first_name",
  "last_name",
  "phone",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
];
const shared = [
  "id",
  "currency_code",
  "email",
  "created_at",
  ...amounts,
  ...under("items", line),
  ...under("shipping_address", address),
  ...under("shipping_methods", ["id", "name", "amount", "shipping_option_id"]),
];
const lineDefaults = under("items", ["id", "title", "quantity", "unit_price", "variant_id"]);
const amountDefaults = ["item_total", "discount_total", "shipping_total", "total"];

export const cartFields: FieldRules = {
  allowed: new Set([
    ...shared,
    "locale",
    "completed_at",
    "updated_at",
    "metadata",
    "promotions.id",
    "promotions.code",
  ]),
  defaults: ["id", "currency_code", "email", "completed_at", ...amountDefaults, ...lineDefaults],
};

export const orderFields: FieldRules = {
  allowed: new Set([...shared, "display_id", "status", "payment_status", "fulfillment_status"]),
  defaults: [
    "id",
    "display_id",
    "status",
    "payment_status",
    "currency_code",
    ...amountDefaults,
    ...lineDefaults,
  ],
};

const region = ["id", "name", "currency_code"];

export const regionFields: FieldRules = { allowed: new Set(region), defaults: region };

/**
 * The fields that are asked for, one by one. Core's own words for more (`*` whole relations, `+` and `-` around its
 * wide defaults) are refused: what a list does not name must not be reached.
 * @returns the list for core, or what is wrong with it
 */
export function chosenFields(
  rules: FieldRules,
  asked: unknown,
): { ok: true; fields: string } | { ok: false; problem: string } {
  if (asked === undefined) return { ok: true, fields: rules.defaults.join(",") };
  if (typeof asked !== "string" || asked.length > 2000)
    return { ok: false, problem: "must be one short list" };
  const names = asked.split(",").map((name) => name.trim());
  const refused = names.find((name) => !rules.allowed.has(name));
  if (refused !== undefined) return { ok: false, problem: `may not name ${refused.slice(0, 60)}` };
  return { ok: true, fields: names.join(",") };
}
