import type { MedusaContainer } from "@medusajs/framework/types";
import { ENTERPRISE_GROUP_MODULE } from "../../../modules/enterprise-group/index";
import type EnterpriseGroupService from "../../../modules/enterprise-group/service";

/** Key of the revenue module and the two answers of it that a group's page shows. */
const REVENUE_MODULE = "revenue";
type RevenueReader = {
  /** satang by group id; a group without entries may be missing */
  cumulativeByGroup(groupIds: string[]): Promise<Map<string, number>>;
  byYear(groupId: string): Promise<readonly { beYear: number; satang: number }[]>;
};

const revenueOf = (container: MedusaContainer): RevenueReader => container.resolve(REVENUE_MODULE);

const consenting = (container: MedusaContainer, groupIds: string[]): Promise<Set<string>> => {
  const groups: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
  return groups.listConsentingGroups("publish_income", groupIds);
};

/**
 * Cumulative income of groups, satang. A group that does not consent to publishing it is not asked about and not in
 * the map: callers show null, never 0.
 */
export async function groupIncome(
  container: MedusaContainer,
  groupIds: string[],
): Promise<Map<string, number>> {
  const shown = [...(await consenting(container, groupIds))];
  if (shown.length === 0) return new Map();
  const cumulative = await revenueOf(container).cumulativeByGroup(shown);
  return new Map(shown.map((id) => [id, cumulative.get(id) ?? 0]));
}

/** Income by B.E. year, oldest first; null without consent. Only years with entries: an empty year is unknown, not 0. */
export async function groupIncomeByYear(
  container: MedusaContainer,
  groupId: string,
): Promise<{ be_year: number; satang: number }[] | null> {
  const shown = await consenting(container, [groupId]);
  if (!shown.has(groupId)) return null;
  const years = await revenueOf(container).byYear(groupId);
  return years
    .map(({ beYear, satang }) => ({ be_year: beYear, satang }))
    .sort((a, b) => a.be_year - b.be_year);
}
