import { model } from "@medusajs/framework/utils";

/** What staff wants to remember of a group; the group itself never reads it. */
export const GroupNote = model.define("programme_group_note", {
  id: model.id({ prefix: "gnote" }).primaryKey(),
  group_id: model.text(),
  note: model.text(),
});
