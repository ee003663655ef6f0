import { z } from "zod";

/** An amount in satang (1/100 baht), always an integer that JSON carries without loss. */
export const satang = z.number().int().refine(Number.isSafeInteger, "must be a safe integer of satang");

/** A calendar day in Asia/Bangkok, `YYYY-MM-DD`, C.E. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "must be YYYY-MM-DD")
  .refine((day) => {
    const parsed = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
  }, "is not a day of the calendar");

/** An instant, ISO 8601 with zone. */
export const isoInstant = z.string();

export const handle = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, "must be a handle");

/** Ids of our own and of Medusa: a prefix and a ULID-like rest. Bounded, so that it is safe in a log and a query. */
export const id = z.string().regex(/^[A-Za-z0-9_]{3,64}$/, "must be an id");

/** Invisible marks that turn text around: in a name they would make what stands beside it read backwards. */
const turningMarks = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g;

/** A name of one line, as it is read: what is pasted with it and can't be seen is left out. */
export const nameText = (most: number) =>
  z
    .string()
    .transform((typed) => typed.replace(turningMarks, "").replace(/[\s\p{Cc}]+/gu, " "))
    .pipe(z.string().trim().min(1).max(most));

export const channels = [
  "web",
  "line",
  "facebook",
  "tiktok",
  "marketplace",
  "shopfront",
  "fair",
  "modern_trade",
  "wholesale",
  "corporate",
  "tourism",
  "other",
] as const;
export const channel = z.enum(channels);
export type Channel = z.infer<typeof channel>;

/** Page of a list: never more than 100 rows (facts: an uncapped core list answered 8.9 MB). */
export const page = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
};

export const queryBoolean = z.enum(["true", "false"]).transform((value) => value === "true");
