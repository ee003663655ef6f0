/** `data.id` of an option by which shoppers fetch the goods at the group. */
export const PICKUP_ID = "pickup";

export const isPickup = (data: Record<string, unknown> | null | undefined) => data?.id === PICKUP_ID;
