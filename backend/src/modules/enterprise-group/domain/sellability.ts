/** How goods are kept and handed over; the product's metadata.storage. */
export const storages = [
  "ambient",
  "fragile",
  "bulky",
  "chilled",
  "frozen",
  "preorder",
  "pickup",
  "service",
] as const;
export type Storage = (typeof storages)[number];

/** What a parcel can carry at room temperature. */
const posted: ReadonlySet<Storage> = new Set(["ambient", "fragile", "bulky"]);
/** What would spoil in it, and can be fetched at the group. Tours and pre-orders are only shown for now. */
const fetchedOnly: ReadonlySet<Storage> = new Set(["chilled", "frozen", "pickup"]);

export type GroupStatus = "active" | "paused" | "suspended";

/** hidden: neither listed nor sold. The others are what `sellable` of the catalogue says. */
export type Sellability = "yes" | "pickup_only" | "group_paused" | "coming_soon" | "hidden";

/**
 * Whether a shopper can order goods, and why not. A pause is named before the storage: nothing of the group
 * can be ordered then, whatever it is. Goods whose storage nobody wrote down are not sold: a parcel could spoil.
 */
export function sellability(goods: {
  storage: Storage | null;
  groupStatus: GroupStatus | null;
  hasGroup: boolean;
  /** Whether the group lets shoppers fetch their goods. */
  offersPickup: boolean;
}): Sellability {
  if (!goods.hasGroup || goods.groupStatus === null || goods.groupStatus === "suspended") return "hidden";
  if (goods.groupStatus === "paused") return "group_paused";
  if (goods.storage !== null && posted.has(goods.storage)) return "yes";
  return isFetchedOnly(goods.storage) && goods.offersPickup ? "pickup_only" : "coming_soon";
}

/** Whether goods can be ordered, however they are handed over. */
export const isOrderable = (sellable: Sellability): boolean =>
  sellable === "yes" || sellable === "pickup_only";

/** Whether goods can be handed over at the group alone: with them, all that a cart has of the group is fetched. */
export const isFetchedOnly = (storage: Storage | null): boolean =>
  storage !== null && fetchedOnly.has(storage);

/** The storage in a product's metadata; null when it is missing or no word of ours. */
export function storageOf(metadata: Record<string, unknown> | null | undefined): Storage | null {
  const written = metadata?.storage;
  return storages.find((storage) => storage === written) ?? null;
}
