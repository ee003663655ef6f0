import type { MedusaContainer } from "@medusajs/framework/types";
import { publishedIncome } from "../published-income";

/**
 * Cumulative income of groups, satang. A group that does not consent to publishing it, or whose figure would tell what
 * somebody paid, is not in the map: callers show null, never 0.
 */
export async function groupIncome(
  container: MedusaContainer,
  groupIds: string[],
): Promise<Map<string, number>> {
  const { groups } = await publishedIncome(container);
  return new Map(groupIds.flatMap((id) => (groups.has(id) ? [[id, groups.get(id) ?? 0]] : [])));
}

/** Income by B.E. year, oldest first; null where nothing is published of the group. An empty year is unknown, not 0. */
export async function groupIncomeByYear(
  container: MedusaContainer,
  groupId: string,
): Promise<{ be_year: number; from_be_year: number; satang: number }[] | null> {
  const published = await publishedIncome(container);
  if (!published.groups.has(groupId)) return null;
  return published
    .years(groupId)
    .map(({ from, to, satang }) => ({ be_year: to, from_be_year: from, satang }));
}
