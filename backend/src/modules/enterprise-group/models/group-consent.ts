import { model } from "@medusajs/framework/utils";

/**
 * One act of a group: it grants a purpose (`granted_at`) or takes it back (`withdrawn_at`). The newest row of a
 * purpose says what holds. Rows are never changed (a trigger refuses it), so who agreed to what, and when, stays.
 * The group's id is no foreign key: the log outlives the row that it speaks of.
 */
export const GroupConsent = model
  .define("group_consent", {
    id: model.id({ prefix: "gcons" }).primaryKey(),
    group_id: model.text(),
    purpose: model.enum(["publish_income"]),
    granted_at: model.dateTime().nullable(),
    withdrawn_at: model.dateTime().nullable(),
    /** Staff user who recorded it; null when it came with the first load. */
    recorded_by: model.text().nullable(),
  })
  .indexes([{ on: ["group_id", "purpose", "created_at"] }])
  .checks([
    {
      name: "group_consent_one_act_check",
      expression: (columns) => `(${columns.granted_at} IS NULL) <> (${columns.withdrawn_at} IS NULL)`,
    },
  ]);
