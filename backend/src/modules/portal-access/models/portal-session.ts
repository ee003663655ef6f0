import { model } from "@medusajs/framework/utils";

/** One sign-in. Only the token's SHA-256 is stored, and revoking the row ends it at once. */
export const PortalSession = model.define("portal_session", {
  id: model.id({ prefix: "pses" }).primaryKey(),
  token_hash: model.text(),
  group_id: model.text(),
  /** null when staff act for the group. */
  member_id: model.text().nullable(),
  staff_id: model.text().nullable(),
  assist_reason: model.text().nullable(),
  expires_at: model.dateTime(),
  revoked_at: model.dateTime().nullable(),
});
