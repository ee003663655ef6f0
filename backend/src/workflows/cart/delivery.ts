/** Where parcels go, as core keeps it: address_2 is the tambon, city the amphoe. */
export type Place = Record<"address_1" | "address_2" | "city" | "province" | "postal_code", string>;

/**
 * A Thai address; the phone is E.164. Without a place it is of somebody who fetches the goods. Core makes a new address
 * of it each time, so that no older place stays behind.
 */
export type DeliveryAddress = Partial<Place> & {
  first_name: string;
  last_name: string;
  phone: string;
  country_code: "th";
};

/** Who gets the parcels of a cart, and where. */
export type Delivery = {
  cart_id: string;
  /** null: the shopper wants no letters. */
  email: string | null;
  address: DeliveryAddress;
  /** What was accepted and said with it. */
  metadata: Record<string, string>;
};
