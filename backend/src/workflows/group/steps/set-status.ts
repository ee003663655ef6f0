import { MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { ENTERPRISE_GROUP_MODULE } from "../../../modules/enterprise-group/index";
import type EnterpriseGroupService from "../../../modules/enterprise-group/service";

export const setStatusStepId = "set-group-status";

export const setStatusStep = createStep(
  setStatusStepId,
  async (input: { id: string; status: "active" | "paused" | "suspended" }, { container }) => {
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    const [before] = await service.listEnterpriseGroups(
      { id: [input.id] },
      { take: 1, select: ["id", "status", "paused_until", "pause_message"] },
    );
    if (!before) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบกลุ่มนี้", "group_not_found");
    }
    // Staff's word stands above a pause of the group's own, which would end by itself.
    const updated = await service.updateEnterpriseGroups({
      ...input,
      paused_until: null,
      pause_message: null,
    });
    const { id, status, paused_until, pause_message } = before;
    const old = { id, status, paused_until, pause_message };
    return new StepResponse({ before: { id, status }, updated }, old);
  },
  async (before, { container }) => {
    if (!before) return;
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    await service.updateEnterpriseGroups(before);
  },
);
