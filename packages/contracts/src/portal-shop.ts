import { z } from "zod";
import { isoDate } from "./primitives.js";

/** POST /portal/shop/pause: nothing of the group can be ordered until that day. */
export const pauseShopBody = z.strictObject({
  /** The day on which it sells again, in Bangkok. */
  until: isoDate,
  /** What shoppers read meanwhile. */
  message: z.string().trim().min(3).max(200),
});
export type PauseShopBody = z.infer<typeof pauseShopBody>;

/** POST /portal/shop/pickup: goods may be fetched at the group, as the note says; null: no more. */
export const setPickupBody = z.strictObject({ note: z.string().trim().min(10).max(300).nullable() });

/** GET /portal/shop, and the answer to pausing and opening it again. */
export const portalShop = z.object({
  status: z.enum(["active", "paused", "suspended"]),
  /** null where the group sells, or where staff paused it. */
  pause: z.object({ until: isoDate, message: z.string() }).nullable(),
  /** Where and when goods can be fetched; null: not offered. */
  pickup: z.object({ note: z.string() }).nullable(),
});
export type PortalShop = z.infer<typeof portalShop>;
export const portalShopResponse = z.object({ shop: portalShop });
