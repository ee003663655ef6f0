import { model } from "@medusajs/framework/utils";

/** What a member is to one group; it ends, and is never deleted. */
export const GroupMembership = model.define("group_membership", {
  id: model.id({ prefix: "gmsh" }).primaryKey(),
  member_id: model.text(),
  group_id: model.text(),
  role: model.enum(["manager", "seller", "viewer"]),
  ended_at: model.dateTime().nullable(),
});
