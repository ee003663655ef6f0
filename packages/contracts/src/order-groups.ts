import { z } from "zod";
import { handle, id, satang } from "./primitives.js";

export const groupOrderStatuses = [
  "awaiting_payment",
  "paid",
  "accepted",
  "packed",
  "shipped",
  "ready_for_pickup",
  "delivered",
  "cancelled",
] as const;

/** Carriers with the shape of their tracking numbers; `other` takes any that can be read out. */
export const carriers = ["thailand_post", "flash", "kerry", "jt", "ninjavan", "other"] as const;
export const carrier = z.enum(carriers);
export type Carrier = (typeof carriers)[number];

export const orderGroupsResponse = z.object({
  order: z.object({ id, display_id: z.number().int(), status: z.string(), payment_status: z.string() }),
  group_orders: z.array(
    z.object({
      id,
      number: z.string(),
      group: z.object({ id, handle, name: z.string(), name_en: z.string().nullable() }),
      status: z.enum(groupOrderStatuses),
      /** How the parcel travels, once it was sent. */
      parcel: z.object({ carrier: z.enum(carriers), tracking_number: z.string() }).nullable(),
      /** Where and when the shopper fetches the goods; null for a parcel. */
      pickup: z.object({ note: z.string() }).nullable(),
      items: z.array(
        z.object({
          title: z.string(),
          /** Today's English title; null where there is none. */
          title_en: z.string().nullable(),
          quantity: z.number().int(),
          unit_price_satang: satang,
          total_satang: satang,
        }),
      ),
      item_satang: satang,
      discount_satang: satang,
      shipping_satang: satang,
      total_satang: satang,
      /** What the group earned by this purchase; 0 until it is posted. */
      income_satang: satang,
    }),
  ),
});
export type OrderGroupsResponse = z.infer<typeof orderGroupsResponse>;
