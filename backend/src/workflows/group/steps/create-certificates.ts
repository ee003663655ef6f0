import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { ENTERPRISE_GROUP_MODULE } from "../../../modules/enterprise-group/index";
import type EnterpriseGroupService from "../../../modules/enterprise-group/service";
import type { NewCertificate } from "../new-group";

export const createCertificatesStepId = "create-group-certificates";

export const createCertificatesStep = createStep(
  createCertificatesStepId,
  async (certificates: (NewCertificate & { group_id: string })[], { container }) => {
    if (certificates.length === 0) return new StepResponse<string[], string[]>([], []);
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    const created = await service.createGroupCertificates(certificates);
    const ids = created.map((certificate) => certificate.id);
    return new StepResponse(ids, ids);
  },
  async (ids, { container }) => {
    if (!ids?.length) return;
    const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    await service.deleteGroupCertificates(ids);
  },
);
