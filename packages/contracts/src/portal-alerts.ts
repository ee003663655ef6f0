import { z } from "zod";
import { id } from "./primitives.js";

/** POST /portal/alert-addresses: where the group wants to be told. A LINE id is a user's, a group's or a room's. */
export const addAlertAddressBody = z.discriminatedUnion("channel", [
  z.strictObject({ channel: z.literal("email"), address: z.email().max(200) }),
  z.strictObject({
    channel: z.literal("line"),
    address: z
      .string()
      .trim()
      .regex(/^[UCR][0-9a-f]{32}$/, "must be a LINE id: U, C or R and 32 letters"),
  }),
]);

/** GET /portal/alert-addresses. */
export const alertAddressesResponse = z.object({
  addresses: z.array(z.object({ id, channel: z.enum(["email", "line"]), address: z.string() })),
});
export type AlertAddressView = z.infer<typeof alertAddressesResponse>["addresses"][number];
