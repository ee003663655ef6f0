import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { ENTERPRISE_GROUP_MODULE } from "../../../modules/enterprise-group/index";
import type EnterpriseGroupService from "../../../modules/enterprise-group/service";

/** `pause` null: the group sells again. */
export type SetPause = { id: string; pause: { until: string; message: string } | null };

export const setPauseStep = createStep(
  "set-group-pause",
  async (input: SetPause, { container }) => {
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    const [before] = await service.listEnterpriseGroups(
      { id: [input.id] },
      { take: 1, select: ["id", "status", "paused_until", "pause_message"] },
    );
    await service.updateEnterpriseGroups({
      id: input.id,
      status: input.pause ? "paused" : "active",
      paused_until: input.pause?.until ?? null,
      pause_message: input.pause?.message ?? null,
    });
    const undo = before && {
      id: before.id,
      status: before.status,
      paused_until: before.paused_until,
      pause_message: before.pause_message,
    };
    return new StepResponse(null, undo);
  },
  async (before, { container }) => {
    if (!before) return;
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    await service.updateEnterpriseGroups(before);
  },
);
