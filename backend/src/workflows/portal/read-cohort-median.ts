import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { REVENUE_MODULE } from "../../modules/revenue";
import type RevenueService from "../../modules/revenue/service";
import { median } from "./median";

/** In a smaller cohort the middle would say what single groups earn. */
const SMALLEST_COHORT = 5;

/**
 * The middle of a year's verified income in the group's cohort, all of its groups counted, also those without income.
 * @returns satang; null for a group without a cohort, or in one of fewer than five groups
 */
export async function readCohortMedian(
  container: MedusaContainer,
  groupId: string,
  beYear: number,
): Promise<number | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: own } = await query.graph({
    entity: "enterprise_group",
    fields: ["cohort_no"],
    filters: { id: groupId },
  });
  const cohort = own[0]?.cohort_no;
  if (cohort === null || cohort === undefined) return null;
  const { data: groups } = await query.graph({
    entity: "enterprise_group",
    fields: ["id"],
    filters: { cohort_no: cohort },
  });
  if (groups.length < SMALLEST_COHORT) return null;
  const revenue: RevenueService = container.resolve(REVENUE_MODULE);
  const income = await revenue.yearByGroup(
    beYear,
    groups.map(({ id }) => id),
  );
  return median(groups.map(({ id }) => income.get(id) ?? 0));
}
