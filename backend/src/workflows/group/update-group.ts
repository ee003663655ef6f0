import { createWorkflow, transform, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk";
import { emitEventStep, updateShippingOptionsWorkflow, useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { recordAuditStep } from "../audit/steps/record-audit";
import { type ActedBy, groupChanged } from "./group-acts";
import type { GroupChange } from "./group-change";
import { groupEvents } from "./group-events";
import { parcelName, pickupName } from "./group-infrastructure";
import { renameInfrastructureStep } from "./steps/rename-infrastructure";
import { updateGroupStep } from "./steps/update-groups";

type Named = { name: string; shipping_option_id?: string | null; pickup_option_id?: string | null };

const optionNames = (group: Named) => [
  { id: String(group.shipping_option_id), name: parcelName(group) },
  ...(group.pickup_option_id ? [{ id: group.pickup_option_id, name: pickupName(group) }] : []),
];

/**
 * Changes what is written about a group. A new name also renames its location, profile and parcel, so that staff and
 * shoppers read one name everywhere; orders that exist keep the name they were placed with.
 *
 * @throws NOT_FOUND `group_not_found`
 */
export const updateGroupWorkflow = createWorkflow(
  "update-enterprise-group",
  (input: GroupChange & { by?: ActedBy }) => {
    const change = transform({ input }, ({ input: { by: _by, ...fields } }): GroupChange => fields);
    const { before, updated } = updateGroupStep(change);
    when({ input }, (data) => data.input.name !== undefined).then(() => {
      const { data: group } = useQueryGraphStep({
        entity: "enterprise_group",
        fields: [
          "id",
          "handle",
          "name",
          "shipping_option_id",
          "pickup_option_id",
          "stock_location.id",
          "shipping_profile.id",
        ],
        filters: { id: input.id },
        options: { isList: false, throwIfKeyNotFound: true },
      });
      renameInfrastructureStep(group);
      updateShippingOptionsWorkflow.runAsStep({
        input: transform({ group }, (data) => optionNames(data.group)),
      });
    });
    recordAuditStep(
      transform({ before, change, input }, (data) => groupChanged(data.before, data.change, data.input.by)),
    );
    emitEventStep({ eventName: groupEvents.updated, data: { id: input.id } });
    return new WorkflowResponse(updated);
  },
);
