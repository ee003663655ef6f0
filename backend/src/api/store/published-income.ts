import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ENTERPRISE_GROUP_MODULE } from "../../modules/enterprise-group";
import type EnterpriseGroupService from "../../modules/enterprise-group/service";
import { REVENUE_MODULE } from "../../modules/revenue";
import type { PublishedIncome } from "../../modules/revenue/published-income";
import type RevenueService from "../../modules/revenue/service";

/** What everybody may see of single groups' income: the one answer for impact page, groups and group pages. */
export async function publishedIncome(container: MedusaContainer): Promise<PublishedIncome> {
  const groups: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
  const revenue: RevenueService = container.resolve(REVENUE_MODULE);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "enterprise_group", fields: ["id"] });
  const consenting = await groups.listConsentingGroups(
    "publish_income",
    data.map((group) => group.id),
  );
  return revenue.published(consenting);
}
