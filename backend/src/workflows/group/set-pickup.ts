import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createWorkflow, transform, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk";
import { createShippingOptionsWorkflow, emitEventStep, useQueryGraphStep } from "@medusajs/medusa/core-flows";
import type { AuditAct, AuditActor } from "../../modules/audit/domain/audit-act";
import { recordAuditStep } from "../audit/steps/record-audit";
import { groupEvents } from "./group-events";
import { pickupOptionOf } from "./group-infrastructure";
import { setPickupNoteStep } from "./steps/set-pickup-note";

/** `note` null: goods are no longer fetched at the group. */
export type SetPickup = { id: string; note: string | null; actor: AuditActor };

type Group = { name: string; pickup_option_id: string | null; pickup_note: string | null };
type Parcel = { service_zone_id: string; shipping_profile_id: string };

/**
 * Switches fetching at the group on (with where and when) or off. The option at 0 baht is made the first time and
 * stays: orders that exist are fulfilled by it after it was switched off.
 */
export const setPickupWorkflow = createWorkflow("set-group-pickup", (input: SetPickup) => {
  const { data: group } = useQueryGraphStep({
    entity: "enterprise_group",
    fields: ["id", "name", "shipping_option_id", "pickup_option_id", "pickup_note"],
    filters: { id: input.id },
    options: { isList: false, throwIfKeyNotFound: true },
  });
  const { data: parcel } = useQueryGraphStep({
    entity: "shipping_option",
    fields: ["id", "service_zone_id", "shipping_profile_id"],
    filters: transform({ group }, (data) => ({ id: String(data.group.shipping_option_id) })),
    options: { isList: false, throwIfKeyNotFound: true },
  }).config({ name: "read-parcel-option" });
  const made = when(
    { input, group },
    (data) => data.input.note !== null && !data.group.pickup_option_id,
  ).then(() => createShippingOptionsWorkflow.runAsStep({ input: transform({ group, parcel }, newOption) }));
  setPickupNoteStep(
    transform({ input, group, made }, (data) => ({
      id: data.input.id,
      pickup_option_id: data.made?.[0]?.id ?? data.group.pickup_option_id ?? null,
      pickup_note: data.input.note,
    })),
  );
  recordAuditStep(transform({ input, group }, pickupSet));
  emitEventStep({ eventName: groupEvents.updated, data: { id: input.id } });
  return new WorkflowResponse(input.id);
});

// Query's generated types do not know which fields were asked for; here and below.
function newOption({ group, parcel }: { group: unknown; parcel: unknown }) {
  const { service_zone_id, shipping_profile_id } = parcel as Parcel;
  return [pickupOptionOf(group as Group, { service_zone_id, shipping_profile_id })];
}

function pickupSet({ input, group }: { input: SetPickup; group: unknown }): AuditAct {
  return {
    act: input.note === null ? "enterprise_group.pickup_stopped" : "enterprise_group.pickup_offered",
    actor: input.actor,
    on_behalf_of: input.id,
    subject: { type: "enterprise_group", id: input.id },
    before: { note: (group as Group).pickup_note },
    after: { note: input.note },
  };
}

/** One at a time a group: two presses at once make one option. */
export async function setPickup(container: MedusaContainer, input: SetPickup): Promise<void> {
  const locking = container.resolve(Modules.LOCKING);
  await locking.execute([`group-pickup:${input.id}`], () => setPickupWorkflow(container).run({ input }));
}
