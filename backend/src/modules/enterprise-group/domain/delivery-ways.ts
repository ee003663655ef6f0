import type { DeliveryKind } from "@chumchon/contracts";
import { isFetchedOnly, storageOf } from "./sellability";

/** How goods of a group can reach a shopper. */
export type GroupWays = {
  id: string;
  shipping_option_id: string | null;
  pickup_option_id: string | null;
  /** Where and when goods can be fetched; null: not offered now. */
  pickup_note: string | null;
};

export const waysFields = ["id", "shipping_option_id", "pickup_option_id", "pickup_note"] as const;

export const isOffered = (group: Pick<GroupWays, "pickup_option_id" | "pickup_note">) =>
  group.pickup_option_id !== null && group.pickup_note !== null;

/** Whether any of the goods would spoil in a parcel, so that all of their group that is in the cart is fetched. */
export const mustBeFetched = (goods: readonly { metadata?: Record<string, unknown> | null }[]): boolean =>
  goods.some(({ metadata }) => isFetchedOnly(storageOf(metadata)));

/**
 * What a cart with these options has chosen of the group; a parcel when nothing or what is no longer offered.
 * @param goods of the group that are in the cart
 */
export function wayOf(
  group: Pick<GroupWays, "pickup_option_id" | "pickup_note">,
  chosen: ReadonlySet<string | null | undefined>,
  goods: Parameters<typeof mustBeFetched>[0],
): DeliveryKind {
  const isFetched = chosen.has(group.pickup_option_id) || mustBeFetched(goods);
  return isOffered(group) && isFetched ? "pickup" : "parcel";
}
