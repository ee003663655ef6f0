import type { OrderGroupsResponse } from "@chumchon/contracts";
import type { FrozenGroupOrder } from "../../../../../modules/group-order/frozen-order";

export interface GroupRecord {
  id: string;
  handle: string;
  name: string;
  name_en: string | null;
  pickup_note: string | null;
}

/** One group order as a shopper sees it. Groups are never deleted, so each has its group. */
export function groupOrderAnswer(
  part: FrozenGroupOrder,
  group: GroupRecord | undefined,
  incomeSatang: number,
  englishTitles: ReadonlyMap<string, string>,
): OrderGroupsResponse["group_orders"][number] {
  if (!group) throw new Error(`Group order ${part.id} has no group ${part.groupId}`);
  return {
    id: part.id,
    number: part.number,
    group: { id: group.id, handle: group.handle, name: group.name, name_en: group.name_en },
    status: part.status,
    parcel: part.parcel && { carrier: part.parcel.carrier, tracking_number: part.parcel.trackingNumber },
    // What the group says today, while it says anything; else what was agreed.
    pickup: part.delivery === "pickup" ? { note: group.pickup_note ?? part.pickupNote ?? "" } : null,
    items: part.lines.map((line) => ({
      title: line.title,
      title_en: englishTitles.get(line.variantId ?? "") ?? null,
      quantity: line.quantity,
      unit_price_satang: line.unitPriceSatang,
      total_satang: line.totalSatang,
    })),
    item_satang: part.itemSatang,
    discount_satang: part.discountSatang,
    shipping_satang: part.shippingSatang,
    total_satang: part.totalSatang,
    income_satang: incomeSatang,
  };
}
