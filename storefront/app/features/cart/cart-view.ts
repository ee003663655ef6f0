/** The cart as its page shows it; amounts and weights are words already, in the page's language. */
export type CartView = {
  groups: CartGroupView[];
  pieces: number;
  goods: string;
  discount: string | null;
  delivery: string;
  /** "ค่าส่งรวม 2 พัสดุ"; without a number where nothing is sent. */
  deliveryLabel: string;
  /** What stands above the groups: how many parcels come, and what is fetched. */
  ways: string;
  total: string;
  /** False while a line can't be ordered. */
  canCheckOut: boolean;
};

export type CartGroupView = {
  id: string;
  /** null when the group is gone and has no page. */
  handle: string | null;
  name: string;
  lines: CartLineView[];
  goods: string;
  delivery: string;
  deliveryLabel: string;
  /** Fetching is offered and not chosen, or the only way because some of it would spoil in a parcel. */
  fetching: "offered" | "only" | null;
  subtotal: string;
};

export type CartLineView = {
  id: string;
  /** null when the product is gone and has no page. */
  productHandle: string | null;
  title: string;
  option: string | null;
  picture: string | null;
  quantity: number;
  /** Most that can be ordered now; 0 when nothing can. */
  max: number;
  unitPrice: string;
  total: string;
  /** Why the line can't be ordered now, and what to do; null when it can. */
  fault: string | null;
};
