import { z } from "@medusajs/framework/zod";
import type { ReceivedEvent } from "../../../modules/payment-resolution/event-inbox";

const text = z.string().min(1).max(120);

/** Only what is needed to ask Omise again: amounts and states of an event are never believed. */
const omiseEvent = z.object({
  object: z.literal("event"),
  id: text,
  key: text,
  created_at: text.optional(),
  livemode: z.boolean().optional(),
  data: z.object({ object: text, id: text, charge: z.unknown(), status: z.unknown() }),
});

/** @returns undefined when this is no event of Omise. */
export function readOmiseEvent(body: unknown): ReceivedEvent | undefined {
  const parsed = omiseEvent.safeParse(body);
  if (!parsed.success) return undefined;
  const { id, key, created_at, livemode, data } = parsed.data;
  const about = data.object === "charge" ? data.id : data.charge;
  const chargeId = typeof about === "string" && /^chrg_[A-Za-z0-9_]{1,80}$/.test(about) ? about : null;
  return {
    eventId: id,
    key,
    chargeId,
    payload: {
      id,
      key,
      created_at,
      livemode,
      data: { object: data.object, id: data.id, status: data.status },
    },
  };
}
