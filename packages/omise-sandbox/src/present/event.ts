import { isoSecond } from "../domain/iso-second.js";
import type { DeliveryRecord, EventRecord } from "../store/records.js";

export function presentEvent(event: EventRecord, deliveries: readonly DeliveryRecord[]): object {
  return {
    object: "event",
    id: event.id,
    livemode: false,
    location: `/events/${event.id}`,
    webhook_deliveries: deliveries.map((delivery) => presentDelivery(delivery, event)),
    data: event.data,
    key: event.key,
    created_at: isoSecond(event.createdAtMs),
  };
}

/** The body of a webhook, byte for byte: indented like Omise's, so that signing a re-serialised body fails. */
export function webhookBody(event: EventRecord): string {
  return JSON.stringify(presentEvent(event, []), null, 2);
}

function presentDelivery(delivery: DeliveryRecord, event: EventRecord): object {
  return {
    object: "webhook_delivery",
    id: delivery.id,
    uri: delivery.uri,
    status: delivery.httpStatus,
    key: event.key,
    error: delivery.error,
    payload: webhookBody(event),
    created_at: isoSecond(delivery.createdAtMs),
  };
}
