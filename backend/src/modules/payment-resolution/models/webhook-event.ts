import { model } from "@medusajs/framework/utils";

/** The inbox: what Omise told us, stored before it is acknowledged. */
export const WebhookEvent = model.define("webhook_event", {
  id: model.id({ prefix: "wevt" }).primaryKey(),
  event_id: model.text(),
  key: model.text(),
  charge_id: model.text().nullable(),
  payload: model.json(),
  received_at: model.dateTime(),
  attempts: model.number(),
  processed_at: model.dateTime().nullable(),
  result: model.text().nullable(),
  error: model.text().nullable(),
});
