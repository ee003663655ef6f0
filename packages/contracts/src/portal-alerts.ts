import { z } from "zod";
import { id, isoInstant } from "./primitives.js";

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
  /** null: the shop has no LINE account, and the page says nothing of it. */
  line: z
    .object({
      /** A member can link LINE by a code. */
      can_link: z.boolean(),
      /** "@name" of the account. */
      account: z.string().nullable(),
    })
    .nullable(),
  addresses: z.array(z.object({ id, channel: z.enum(["email", "line"]), address: z.string() })),
});
export type AlertSettings = z.infer<typeof alertAddressesResponse>;
export type AlertAddressView = z.infer<typeof alertAddressesResponse>["addresses"][number];

/** POST /portal/line-link: the code is shown once, and is to be sent to the LINE account. */
export const lineLinkResponse = z.object({
  link: z.object({ code: z.string(), expires_at: isoInstant, account: z.string().nullable() }),
});
export type LineLink = z.infer<typeof lineLinkResponse>["link"];
