import { z } from "zod";
import { groupOrderStatuses } from "./order-groups.js";
import { id, isoInstant, page, satang } from "./primitives.js";

/** Carriers with the shape of their tracking numbers; `other` takes any that can be read out. */
export const carriers = ["thailand_post", "flash", "kerry", "jt", "ninjavan", "other"] as const;
export const carrier = z.enum(carriers);
export type Carrier = (typeof carriers)[number];

export const orderFilters = ["new", "to_send", "sent", "done"] as const;

/** GET /portal/orders. */
export const listPortalOrdersQuery = z.strictObject({ ...page, filter: z.enum(orderFilters).optional() });

export const portalOrder = z.object({
  id,
  number: z.string(),
  status: z.enum(groupOrderStatuses),
  paid_at: isoInstant.nullable(),
  overdue: z.boolean(),
  total_satang: satang,
  pieces: z.number().int(),
  first_title: z.string(),
});
export type PortalOrder = z.infer<typeof portalOrder>;

export const listPortalOrdersResponse = z.object({
  orders: z.array(portalOrder),
  count: z.number().int(),
  counts: z.object({
    new: z.number().int(),
    to_send: z.number().int(),
    sent: z.number().int(),
    done: z.number().int(),
  }),
});

export const portalOrderDetail = portalOrder.extend({
  item_satang: satang,
  discount_satang: satang,
  shipping_satang: satang,
  lines: z.array(z.object({ title: z.string(), quantity: z.number().int(), total_satang: satang })),
  /** Only while the parcel needs it, and only for who packs it. */
  recipient: z.object({ name: z.string(), phone: z.string(), lines: z.array(z.string()) }).nullable(),
  shipment: z.object({ carrier, tracking_number: z.string() }).nullable(),
  accepted_at: isoInstant.nullable(),
  packed_at: isoInstant.nullable(),
  sent_at: isoInstant.nullable(),
  delivered_at: isoInstant.nullable(),
});
export type PortalOrderDetail = z.infer<typeof portalOrderDetail>;
export const portalOrderResponse = z.object({ order: portalOrderDetail });

/** POST /portal/orders/:id/advance: the next step of a parcel. */
export const advanceOrderBody = z.discriminatedUnion("to", [
  z.strictObject({ to: z.literal("accepted") }),
  z.strictObject({ to: z.literal("packed") }),
  z.strictObject({ to: z.literal("shipped"), carrier, tracking_number: z.string().trim().min(1).max(40) }),
  z.strictObject({ to: z.literal("ready_for_pickup") }),
  z.strictObject({ to: z.literal("delivered") }),
]);
export type AdvanceOrderBody = z.infer<typeof advanceOrderBody>;
