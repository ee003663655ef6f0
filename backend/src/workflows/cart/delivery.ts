/** A Thai address as core keeps it: address_2 is the tambon, city the amphoe; the phone is E.164. */
export type DeliveryAddress = {
  first_name: string;
  last_name: string;
  phone: string;
  address_1: string;
  address_2: string;
  city: string;
  province: string;
  postal_code: string;
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
