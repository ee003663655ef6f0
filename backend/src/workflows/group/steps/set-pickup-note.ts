import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { ENTERPRISE_GROUP_MODULE } from "../../../modules/enterprise-group/index";
import type EnterpriseGroupService from "../../../modules/enterprise-group/service";

type PickupColumns = { id: string; pickup_option_id: string | null; pickup_note: string | null };

export const setPickupNoteStep = createStep(
  "set-group-pickup-note",
  async (input: PickupColumns, { container }) => {
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    const [before] = await service.listEnterpriseGroups(
      { id: [input.id] },
      { take: 1, select: ["id", "pickup_option_id", "pickup_note"] },
    );
    await service.updateEnterpriseGroups(input);
    const undo: PickupColumns | undefined = before && {
      id: before.id,
      pickup_option_id: before.pickup_option_id,
      pickup_note: before.pickup_note,
    };
    return new StepResponse(null, undo);
  },
  async (before, { container }) => {
    if (!before) return;
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    await service.updateEnterpriseGroups(before);
  },
);
