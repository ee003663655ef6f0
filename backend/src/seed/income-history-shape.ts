import type { CategoryHandle, Channel } from "@chumchon/contracts";

/**
 * The shape of the invented sample history: how a year's income falls on months and channels.
 * Years are B.E. throughout.
 */

/** From this year on the history is by month; before, as it was collected then, by quarter. */
export const FIRST_MONTHLY_YEAR = 2563;

/** Weight of January to December; hundredths, so that every weight is an integer. */
const SEASON_OF_SNACKS = [110, 95, 100, 105, 95, 95, 95, 95, 95, 100, 105, 110];
const SEASON_OF_CRAFTS = [130, 90, 90, 100, 85, 85, 90, 95, 95, 95, 105, 140];

const SEASONS: Record<CategoryHandle, readonly number[]> = {
  seafood: [115, 95, 95, 115, 95, 85, 85, 85, 85, 100, 105, 140],
  fermented: [105, 95, 95, 105, 95, 95, 95, 95, 95, 100, 105, 120],
  "fresh-fruit": [10, 10, 50, 220, 360, 300, 150, 60, 20, 10, 5, 5],
  "fruit-products": [130, 90, 85, 105, 110, 105, 100, 90, 80, 85, 90, 130],
  "chili-paste": SEASON_OF_SNACKS,
  bakery: SEASON_OF_SNACKS,
  beverage: SEASON_OF_SNACKS,
  herbal: [120, 95, 95, 110, 90, 90, 90, 90, 95, 100, 105, 120],
  craft: SEASON_OF_CRAFTS,
  textile: SEASON_OF_CRAFTS,
  vegetable: [115, 110, 105, 95, 90, 90, 90, 90, 90, 100, 110, 115],
  tourism: [140, 120, 120, 150, 90, 60, 70, 60, 50, 90, 110, 140],
};

/** Months that COVID-19 held down, in hundredths of their usual weight: [year, first month, last month, hundredths]. */
const HELD_DOWN: readonly (readonly [number, number, number, number])[] = [
  [2563, 4, 6, 45],
  [2564, 1, 2, 50],
  [2564, 5, 8, 55],
];

/** Weight of a month (1–12) of a category in a year; a group's first year is its second half only. */
export function monthWeight(
  category: CategoryHandle,
  beYear: number,
  month: number,
  isFirstYear: boolean,
): number {
  if (isFirstYear && month < 7) return 0;
  const held = HELD_DOWN.find(([year, from, to]) => year === beYear && from <= month && month <= to);
  return (SEASONS[category][month - 1] ?? 0) * (held?.[3] ?? 100);
}

const CHANNEL_COLUMNS = [
  "fair",
  "shopfront",
  "corporate",
  "modern_trade",
  "line",
  "facebook",
  "tiktok",
  "marketplace",
  "tourism",
] as const satisfies readonly Channel[];

/** Per cent of a year's income by channel, in the order of CHANNEL_COLUMNS. */
const CHANNEL_SHARES: Record<number, readonly number[]> = {
  2559: [46, 30, 16, 3, 2, 3, 0, 0, 0],
  2560: [43, 28, 17, 4, 3, 4, 0, 0, 1],
  2561: [39, 26, 18, 6, 4, 5, 0, 0, 2],
  2562: [36, 25, 18, 7, 5, 6, 0, 0, 3],
  2563: [17, 22, 20, 8, 13, 14, 0, 4, 2],
  2564: [14, 20, 21, 8, 15, 14, 2, 5, 1],
  2565: [24, 20, 19, 8, 11, 10, 3, 3, 2],
  2566: [26, 19, 18, 8, 10, 9, 5, 3, 2],
};

const TOURISM_SHARES: ReadonlyMap<Channel, number> = new Map<Channel, number>([
  ["tourism", 70],
  ["fair", 10],
  ["line", 10],
  ["facebook", 10],
]);

/**
 * Per cent by channel, without channels of nothing. Only tourism groups earn through tourism; the small
 * tourism share of the table goes to fairs for everybody else.
 * @throws RangeError for a year that the tables do not cover
 */
export function channelShares(category: CategoryHandle, beYear: number): ReadonlyMap<Channel, number> {
  const row = CHANNEL_SHARES[beYear];
  if (!row) throw new RangeError(`The sample history has no channel shares for ${beYear}`);
  if (category === "tourism") return TOURISM_SHARES;
  const shares = new Map<Channel, number>();
  for (const [index, channel] of CHANNEL_COLUMNS.entries()) {
    const share = row[index] ?? 0;
    const target = channel === "tourism" ? "fair" : channel;
    if (share > 0) shares.set(target, (shares.get(target) ?? 0) + share);
  }
  return shares;
}
