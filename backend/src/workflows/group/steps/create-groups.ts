import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { groupSearchText } from "../../../modules/enterprise-group/domain/group-search-text";
import { ENTERPRISE_GROUP_MODULE } from "../../../modules/enterprise-group/index";
import type EnterpriseGroupService from "../../../modules/enterprise-group/service";
import type { NewGroup } from "../new-group";

export const createGroupsStepId = "create-enterprise-groups";

type Input = { groups: NewGroup[]; option_ids: Record<string, string> };

export const createGroupsStep = createStep(
  createGroupsStepId,
  async ({ groups, option_ids }: Input, { container }) => {
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    const created = await service.createEnterpriseGroups(
      groups.map(
        ({ consents: _consents, recorded_by: _recordedBy, certificates: _certificates, ...group }) => ({
          ...group,
          search_text: groupSearchText(group),
          shipping_option_id: option_ids[group.handle] ?? null,
        }),
      ),
    );
    return new StepResponse(
      created,
      created.map((group) => group.id),
    );
  },
  async (ids, { container }) => {
    if (!ids?.length) return;
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    await service.deleteEnterpriseGroups(ids);
  },
);
