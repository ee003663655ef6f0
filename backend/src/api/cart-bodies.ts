import { id } from "@chumchon/contracts";
import { z } from "@medusajs/framework/zod";

/**
 * Bodies of core's cart routes, stricter than core's own schemas: those take metadata of any shape and half a jar of
 * honey, which no price in satang can be put on.
 */
const quantity = z.number().int().min(1).max(999);
const line = z.strictObject({ variant_id: id, quantity });
const promoCodes = z.array(z.string().trim().min(1).max(60)).max(5);

/** The address has a route of its own, which knows Thai addresses and the privacy notice. */
export const createCartBody = z.strictObject({
  region_id: id.optional(),
  sales_channel_id: id.optional(),
  items: z.array(line).max(100).optional(),
  promo_codes: promoCodes.optional(),
});

export const addLineBody = line;

/** 0 takes the line out. */
export const changeLineBody = z.strictObject({ quantity: z.number().int().min(0).max(999) });

export const promotionsBody = z.strictObject({ promo_codes: promoCodes });
