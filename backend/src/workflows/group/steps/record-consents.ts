import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { ENTERPRISE_GROUP_MODULE } from "../../../modules/enterprise-group/index";
import type EnterpriseGroupService from "../../../modules/enterprise-group/service";
import type { ConsentPurpose } from "../../../modules/enterprise-group/service";

export const recordConsentsStepId = "record-group-consents";

export type ConsentAct = {
  group_id: string;
  purpose: ConsentPurpose;
  granted: boolean;
  recorded_by: string | null;
};

/** Appends to the log. There is no undo: the log takes no deletion, so this runs as the last write of its workflow. */
export const recordConsentsStep = createStep(
  recordConsentsStepId,
  async (acts: ConsentAct[], { container }) => {
    if (acts.length === 0) return new StepResponse(undefined);
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    const now = new Date();
    await service.createGroupConsents(
      acts.map(({ granted, ...act }) => ({
        ...act,
        granted_at: granted ? now : null,
        withdrawn_at: granted ? null : now,
      })),
    );
    return new StepResponse(undefined);
  },
);
