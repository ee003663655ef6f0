import { MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { groupSearchText } from "../../../modules/enterprise-group/domain/group-search-text";
import { ENTERPRISE_GROUP_MODULE } from "../../../modules/enterprise-group/index";
import type EnterpriseGroupService from "../../../modules/enterprise-group/service";
import type { GroupChange } from "../group-change";

export const updateGroupStepId = "update-enterprise-group";

/** Writes the change and what follows from it (the search text); takes everything back on a later failure. */
export const updateGroupStep = createStep(
  updateGroupStepId,
  async ({ id, ...change }: GroupChange, { container }) => {
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    const [before] = await service.listEnterpriseGroups({ id: [id] }, { take: 1 });
    if (!before) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบกลุ่มนี้", "group_not_found");
    }
    const after = { ...before, ...change };
    const updated = await service.updateEnterpriseGroups({
      id,
      ...change,
      search_text: groupSearchText(after),
    });
    return new StepResponse({ before, updated }, before);
  },
  async (before, { container }) => {
    if (!before) return;
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    const {
      created_at: _created,
      updated_at: _updated,
      deleted_at: _deleted,
      certificates: _own,
      ...columns
    } = before;
    await service.updateEnterpriseGroups(columns);
  },
);
