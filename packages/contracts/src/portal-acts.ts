import { z } from "zod";
import { id, isoInstant, page } from "./primitives.js";

/** GET /portal/acts: what staff did for the group, newest first. */
export const listGroupActsQuery = z.strictObject(page);
export const groupActsResponse = z.object({
  acts: z.array(
    z.object({
      id,
      at: isoInstant,
      /** "started", or an act of `portalActs`. */
      act: z.string(),
      /** Why staff helped. */
      reason: z.string().nullable(),
    }),
  ),
  count: z.number().int(),
});
