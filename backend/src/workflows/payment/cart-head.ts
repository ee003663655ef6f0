/** What of an order or a cart a new cart takes over, lines apart. */
export type CartHead = {
  region_id: string | null;
  sales_channel_id: string | null;
  currency_code: string;
  email: string | null;
  locale: string | null;
  metadata: Record<string, unknown> | null;
  shipping_address: Record<string, unknown> | null;
};

/** Of an address; ids and times stay behind. */
const addressFields = [
  "first_name",
  "last_name",
  "phone",
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
] as const;

/** What the address route wrote beside the address, and nothing else that an order may have learned since. */
const addressNotes = ["privacy_version", "privacy_accepted_at", "delivery_note", "address_key"] as const;

/** Fields for Query of an order or a cart. */
export const cartHeadFields = [
  "region_id",
  "sales_channel_id",
  "currency_code",
  "email",
  "locale",
  "metadata",
  ...addressFields.map((field) => `shipping_address.${field}`),
];

/** The head of a new cart: for the same shopper, at the same address, in the same language. */
export function cartHeadOf(from: CartHead) {
  return {
    region_id: from.region_id ?? undefined,
    sales_channel_id: from.sales_channel_id ?? undefined,
    currency_code: from.currency_code,
    email: from.email ?? undefined,
    locale: from.locale ?? undefined,
    shipping_address: from.shipping_address ? pick(from.shipping_address, addressFields) : undefined,
    metadata: pick(from.metadata ?? {}, addressNotes),
  };
}

/** The named fields that have a value. */
export function pick(row: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (row[name] == null ? [] : [[name, row[name]]])));
}
