import type { MedusaContainer } from "@medusajs/framework/types";
import { AbstractEventBusModuleService, Modules } from "@medusajs/framework/utils";

/**
 * Takes every subscriber off the event bus of this process. Thousands of rows are about to be written, and each
 * would be indexed by itself, by an index that the servers fill as a whole at their start.
 */
export function silenceEvents(container: MedusaContainer): void {
  const bus = container.resolve(Modules.EVENT_BUS);
  if (!(bus instanceof AbstractEventBusModuleService)) return;
  for (const [event, descriptors] of [...bus.eventToSubscribersMap]) {
    for (const { id, subscriber } of [...descriptors])
      bus.unsubscribe(event, subscriber, { subscriberId: id });
  }
}
