import { model } from "@medusajs/framework/utils";

/**
 * One act of somebody on something. The migration is the schema: rows are only ever added, and `occurred_at` is the
 * database's clock.
 */
export const AuditEntry = model.define("audit_entry", {
  id: model.id({ prefix: "aud" }).primaryKey(),
  occurred_at: model.dateTime(),
  act: model.text(),
  actor_type: model.text(),
  actor_id: model.text().nullable(),
  on_behalf_of: model.text().nullable(),
  subject_type: model.text(),
  subject_id: model.text(),
  before: model.json().nullable(),
  after: model.json().nullable(),
  note: model.text().nullable(),
  request_id: model.text().nullable(),
  once_key: model.text().nullable(),
  undoes_id: model.text().nullable(),
});
