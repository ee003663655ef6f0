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
      { take: 1, select: ["id", "status"] },
    );
    if (!before) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบกลุ่มนี้", "group_not_found");
    }
    const updated = await service.updateEnterpriseGroups(input);
    const old = { id: before.id, status: before.status };
    return new StepResponse({ before: old, updated }, old);
  },
  async (before, { container }) => {
    if (!before) return;
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    await service.updateEnterpriseGroups(before);
  },
);
