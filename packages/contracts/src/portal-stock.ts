import { z } from "zod";
import { id, isoInstant } from "./primitives.js";

/** More pieces than this on one shelf is a typing mistake. */
const pieces = z.number().int().min(1, "must be at least 1").max(100_000, "is too many");
/** Made once by the form, so that sending twice moves once. */
const requestKey = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, "must be a key of 8 to 64 letters and digits");

export const writeOffReasons = ["broken", "expired", "own_use", "fair", "other"] as const;
export type WriteOffReason = (typeof writeOffReasons)[number];

/** POST /portal/stock/:id/movements. A count says what lies there; the others say what changes. */
export const moveStockBody = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("adjust"),
    by: z
      .number()
      .int()
      .min(-100_000)
      .max(100_000)
      .refine((by) => by !== 0, "must not be 0"),
    request_key: requestKey,
  }),
  z.strictObject({ kind: z.literal("receive"), pieces, request_key: requestKey }),
  z.strictObject({
    kind: z.literal("write_off"),
    pieces,
    reason: z.enum(writeOffReasons),
    request_key: requestKey,
  }),
  z.strictObject({
    kind: z.literal("count"),
    counted: z.number().int().min(0).max(100_000, "is too many"),
    request_key: requestKey,
  }),
]);
export type MoveStockBody = z.infer<typeof moveStockBody>;

/** POST /portal/stock-movements/:id/undo. */
export const undoMovementBody = z.strictObject({ request_key: requestKey });

/** POST /portal/stock/:id/threshold: from how many free pieces down it runs low. */
export const setThresholdBody = z.strictObject({ pieces: z.number().int().min(0).max(100_000) });

export const stockStates = ["out", "low", "enough"] as const;

export const stockItem = z.object({
  /** Of the inventory item. */
  id,
  product_id: id,
  title: z.string(),
  /** Empty where the product comes in one form only. */
  variant: z.string(),
  picture: z.string().nullable(),
  on_sale: z.boolean(),
  on_hand: z.number().int(),
  reserved: z.number().int(),
  /** on_hand − reserved: what can still be sold. */
  free: z.number().int(),
  threshold: z.number().int(),
  state: z.enum(stockStates),
});
export type StockItem = z.infer<typeof stockItem>;

/** GET /portal/stock. */
export const listStockQuery = z.strictObject({
  q: z.string().trim().max(100).optional(),
  state: z.enum(["out", "low"]).optional(),
});
export const listStockResponse = z.object({
  items: z.array(stockItem),
  /** Of everything, also of what the search left out. */
  counts: z.object({ all: z.number().int(), low: z.number().int(), out: z.number().int() }),
});

export const stockMovement = z.object({
  id,
  kind: z.enum(["adjust", "receive", "write_off", "count", "undo"]),
  delta: z.number().int(),
  stocked_after: z.number().int(),
  reason: z.enum(writeOffReasons).nullable(),
  by: z.string(),
  at: isoInstant,
  undone: z.boolean(),
});
export type StockMovementView = z.infer<typeof stockMovement>;

/** GET /portal/stock/:id. */
export const stockItemResponse = z.object({ item: stockItem, history: z.array(stockMovement) });

/** What a movement made; `movement_id` can be undone. */
export const moveStockResponse = z.object({ movement_id: id, delta: z.number().int(), item: stockItem });
