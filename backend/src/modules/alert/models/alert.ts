import { model } from "@medusajs/framework/utils";

/** One fact for one address, until it is told. */
export const Alert = model.define("alert", {
  id: model.id({ prefix: "alrt" }).primaryKey(),
  fact: model.text(),
  kind: model.text(),
  group_id: model.text(),
  channel: model.enum(["email", "line", "letter"]),
  address: model.text(),
  payload: model.json(),
  retry_key: model.text(),
  state: model.enum(["waiting", "sent", "failed"]),
  attempts: model.number(),
  due_at: model.dateTime(),
  sent_at: model.dateTime().nullable(),
  problem: model.text().nullable(),
});
