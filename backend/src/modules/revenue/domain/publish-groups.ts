import { type Activity, computableIncome } from "./computable-income";

/** What is known of one group's income at one moment. */
export interface GroupCell {
  readonly groupId: string;
  readonly satang: number;
  /** Sales that it is made of; an imported entry stands for many and counts as three. */
  readonly sales: number;
  /** The group agreed that its income is shown. */
  readonly consent: boolean;
}

export interface PublishedGroups {
  /** Largest first. */
  readonly shown: readonly GroupCell[];
  /** All the others in one line; null when there is nothing to sum. */
  readonly others: { readonly groups: number; readonly satang: number } | null;
}

/** A figure of fewer sales tells what somebody paid. */
export const FEWEST_SALES = 3;
/** A line of one group would be that group's figure, and so would the rest of the total. */
const FEWEST_MERGED = 2;

/**
 * Which groups' incomes are shown one by one, beside the programme's totals. Hidden are groups that did not agree and
 * figures of fewer than three sales. The totals are public, so hidden figures are only ever a sum of several, of at
 * least three sales, and nothing of any of them can be computed from the rest that the totals alone don't tell.
 * Where it could, the smallest shown figures join them.
 */
export function publishGroups(cells: readonly GroupCell[], activities: readonly Activity[]): PublishedGroups {
  const earning = cells.filter((cell) => cell.sales > 0).sort(bySize);
  const shown = earning.filter((cell) => cell.consent && cell.sales >= FEWEST_SALES);
  const merged = earning.filter((cell) => !shown.includes(cell));
  const byTotals = computableIncome(activities, []);
  while (merged.length > 0 && !(areEnough(merged) && areHidden(shown, activities, byTotals))) {
    const smallest = shown.pop();
    // Nothing is left to hide behind: nobody is shown alone, and the line says no more than the total does.
    if (!smallest) break;
    merged.push(smallest);
  }
  const others =
    merged.length === 0
      ? null
      : { groups: merged.length, satang: merged.reduce((sum, cell) => sum + cell.satang, 0) };
  return { shown, others };
}

function areEnough(merged: readonly GroupCell[]): boolean {
  const sales = merged.reduce((sum, cell) => sum + cell.sales, 0);
  return merged.length >= FEWEST_MERGED && sales >= FEWEST_SALES;
}

function areHidden(
  shown: readonly GroupCell[],
  activities: readonly Activity[],
  byTotals: ReadonlyMap<string, number>,
): boolean {
  const shownIds = shown.map((cell) => cell.groupId);
  return [...computableIncome(activities, shownIds)].every(
    ([groupId, computable]) => computable <= (byTotals.get(groupId) ?? 0),
  );
}

function bySize(a: GroupCell, b: GroupCell): number {
  return b.satang - a.satang || (a.groupId < b.groupId ? -1 : 1);
}
