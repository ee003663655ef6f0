import type { DeliveryKind } from "@chumchon/contracts";

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

/** What a cart with these options has chosen of the group; a parcel when nothing or what is no longer offered. */
export function wayOf(
  group: Pick<GroupWays, "pickup_option_id" | "pickup_note">,
  chosen: ReadonlySet<string | null | undefined>,
): DeliveryKind {
  return isOffered(group) && chosen.has(group.pickup_option_id) ? "pickup" : "parcel";
}
