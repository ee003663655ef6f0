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

/** What a parcel can carry at room temperature. Tours, pre-orders and chilled goods are only shown for now. */
const onlineStorages: ReadonlySet<Storage> = new Set(["ambient", "fragile", "bulky"]);

export type GroupStatus = "active" | "paused" | "suspended";

/** hidden: neither listed nor sold. The other three are what `sellable` of the catalogue says. */
export type Sellability = "yes" | "group_paused" | "coming_soon" | "hidden";

/**
 * Whether a shopper can order goods, and why not. A pause is named before the storage: nothing of the group
 * can be ordered then, whatever it is. Goods whose storage nobody wrote down are not sold: a parcel could spoil.
 */
export function sellability(goods: {
  storage: Storage | null;
  groupStatus: GroupStatus | null;
  hasGroup: boolean;
}): Sellability {
  if (!goods.hasGroup || goods.groupStatus === null || goods.groupStatus === "suspended") return "hidden";
  if (goods.groupStatus === "paused") return "group_paused";
  if (goods.storage === null || !onlineStorages.has(goods.storage)) return "coming_soon";
  return "yes";
}

/** The storage in a product's metadata; null when it is missing or no word of ours. */
export function storageOf(metadata: Record<string, unknown> | null | undefined): Storage | null {
  const written = metadata?.storage;
  return storages.find((storage) => storage === written) ?? null;
}
