import { z } from "zod";
import { deliveryKind } from "./checkout.js";
import { carrier, groupOrderStatuses } from "./order-groups.js";
import { id, isoInstant, page, satang } from "./primitives.js";

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
  delivery: deliveryKind,
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

export const cancelRequestReasons = ["out_of_stock", "damaged", "cannot_send", "other"] as const;
export type CancelRequestReason = (typeof cancelRequestReasons)[number];

/** POST /portal/orders/:id/cancel-request: the group can't send its part; staff decide and pay back. */
export const requestCancelBody = z.strictObject({
  reason: z.enum(cancelRequestReasons),
  note: z
    .string()
    .trim()
    .max(500)
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null),
});
export type RequestCancelBody = z.infer<typeof requestCancelBody>;

const cancelRequest = z.object({
  state: z.enum(["open", "accepted", "declined"]),
  reason: z.enum(cancelRequestReasons),
  note: z.string().nullable(),
  /** What staff answered. */
  decision_note: z.string().nullable(),
});

/** GET /admin/cancel-requests: open ones, the longest waiting first. */
export const listCancelRequestsQuery = z.strictObject(page);
export const adminCancelRequests = z.object({
  cancel_requests: z.array(
    z.object({
      id,
      order_id: id,
      number: z.string(),
      group_name: z.string(),
      reason: z.enum(cancelRequestReasons),
      note: z.string().nullable(),
      requested_at: isoInstant,
    }),
  ),
  count: z.number().int(),
});
export type AdminCancelRequests = z.infer<typeof adminCancelRequests>;

/** POST /admin/cancel-requests/:id/accept and …/decline; the note is what the group reads. */
export const decideCancelRequestBody = z.strictObject({ note: z.string().trim().max(500).optional() });

export const portalOrderDetail = portalOrder.extend({
  item_satang: satang,
  discount_satang: satang,
  shipping_satang: satang,
  lines: z.array(z.object({ title: z.string(), quantity: z.number().int(), total_satang: satang })),
  /** Only while the parcel needs it, and only for who packs it. */
  recipient: z.object({ name: z.string(), phone: z.string(), lines: z.array(z.string()) }).nullable(),
  shipment: z.object({ carrier, tracking_number: z.string() }).nullable(),
  /** What the shopper reads of fetching the goods; null for a parcel. */
  pickup: z.object({ note: z.string() }).nullable(),
  cancel_request: cancelRequest.nullable(),
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
