import { model } from "@medusajs/framework/utils";

/** A link that makes somebody a member, once. Only its SHA-256 is stored. */
export const MemberInvite = model.define("member_invite", {
  id: model.id({ prefix: "ginv" }).primaryKey(),
  group_id: model.text(),
  name: model.text(),
  phone: model.text(),
  role: model.enum(["manager", "seller", "viewer"]),
  /** Only staff's: also sets a new PIN for a phone that has one. */
  new_secret: model.boolean(),
  token_hash: model.text(),
  invited_by: model.text(),
  expires_at: model.dateTime(),
  used_at: model.dateTime().nullable(),
  revoked_at: model.dateTime().nullable(),
});
