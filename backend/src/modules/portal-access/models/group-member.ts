import { model } from "@medusajs/framework/utils";

/** A person who acts for one or several groups. */
export const GroupMember = model.define("group_member", {
  id: model.id({ prefix: "gmem" }).primaryKey(),
  name: model.text(),
  /** As `readMemberPhone` writes it; also the name of the auth identity. */
  phone: model.text(),
  /** Staff have cut this person off from every group. */
  cut_off_at: model.dateTime().nullable(),
});
