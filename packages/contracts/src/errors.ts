import { z } from "zod";

/**
 * Body of every error of our routes. `code` is stable and has a text in the storefront's dictionary;
 * `fields` names what has to be mended, by path, with a code of its own.
 */
export const errorBody = z.object({
  type: z.string(),
  code: z.string().optional(),
  message: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type ErrorBody = z.infer<typeof errorBody>;

/** Codes that a shopper can meet at the till. */
export const checkoutErrorCodes = [
  "cart_not_found",
  "cart_empty",
  "address_missing",
  "delivery_missing",
  "pickup_not_offered",
  "sold_out",
  "group_not_active",
  "not_sold_online",
  "amount_too_low",
  "amount_too_high",
  "payment_declined",
  "payment_in_progress",
  "cart_changed",
  "method_unavailable",
  "too_many_waiting",
  "order_ended",
  "too_many_attempts",
] as const;
export type CheckoutErrorCode = (typeof checkoutErrorCodes)[number];
