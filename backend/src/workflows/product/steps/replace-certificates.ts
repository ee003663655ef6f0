import type { ProductCertificate } from "@chumchon/contracts";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { ENTERPRISE_GROUP_MODULE } from "../../../modules/enterprise-group/index";
import type EnterpriseGroupService from "../../../modules/enterprise-group/service";

type Input = { group_id: string; product_id: string; certificates: ProductCertificate[] };

/** The certificates of one product are now these; the group's own stay as they are. */
export const replaceCertificatesStep = createStep(
  "replace-product-certificates",
  async ({ group_id, product_id, certificates }: Input, { container }) => {
    const groups: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    const before = await groups.listGroupCertificates({ product_id }, { select: ["id"], take: 100 });
    const gone = before.map(({ id }) => id);
    if (gone.length > 0) await groups.softDeleteGroupCertificates(gone);
    const made = await groups.createGroupCertificates(
      certificates.map(({ photo_id, ...certificate }) => ({
        ...certificate,
        photo_file_id: photo_id,
        status: "valid" as const,
        group_id,
        product_id,
      })),
    );
    return new StepResponse(null, { gone, made: made.map(({ id }) => id) });
  },
  async (undo, { container }) => {
    if (!undo) return;
    const groups: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
    if (undo.made.length > 0) await groups.softDeleteGroupCertificates(undo.made);
    if (undo.gone.length > 0) await groups.restoreGroupCertificates(undo.gone);
  },
);
