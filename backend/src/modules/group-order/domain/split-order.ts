import { sumSatang } from "@chumchon/money";

/** Millionths of a satang in a satang: exact amounts are integers of microsatang. */
export const MICROSATANG = 1_000_000;

/** One line of an order, exactly as Medusa has it: its discounts keep fractions of a satang. */
export interface OrderLine {
  readonly id: string;
  readonly groupId: string;
  /** Price × quantity, before discounts. */
  readonly itemMicrosatang: number;
  /** Discounts of this line (Medusa's line adjustments), ≥ 0. */
  readonly discountMicrosatang: number;
}

/** One delivery method of an order: the parcel of one group. */
export interface OrderParcel {
  readonly id: string;
  readonly groupId: string;
  readonly priceMicrosatang: number;
  readonly discountMicrosatang: number;
}

export interface OrderToSplit<Line extends OrderLine> {
  readonly lines: readonly Line[];
  readonly parcels: readonly OrderParcel[];
  /** What the shopper pays for lines and parcels together, in whole satang. */
  readonly totalSatang: number;
}

/** total = item − discount. */
export type SplitLine<Line extends OrderLine> = Line & {
  readonly itemSatang: number;
  readonly discountSatang: number;
  readonly totalSatang: number;
};

/** One group's part: total = item − discount + shipping. Discounts of delivery are already off `shippingSatang`. */
export interface GroupPart<Line extends OrderLine> {
  readonly groupId: string;
  readonly lines: readonly SplitLine<Line>[];
  readonly itemSatang: number;
  readonly discountSatang: number;
  readonly shippingSatang: number;
  readonly totalSatang: number;
}

/**
 * Cuts an order into one part a group. Parts are ordered by group id and lines by line id, so the same
 * order always gives the same parts, however the database returned it.
 *
 * Nobody can pay a fraction of a satang. Each line and each parcel after its discount is rounded down, and
 * the satang that are then missing from the total go one each to the largest fractions (largest remainder).
 * So the parts always sum to `totalSatang`, and an amount without a fraction is never touched.
 *
 * @throws RangeError when the total differs by more than the fractions: such an order has an amount (tax,
 *   credit) that belongs to no line, and guessing whose it is would book money wrongly.
 */
export function splitOrder<Line extends OrderLine>(order: OrderToSplit<Line>): GroupPart<Line>[] {
  const lines = [...order.lines].sort(byId);
  const parcels = [...order.parcels].sort(byId);
  const nets = wholeSatang(
    [
      ...lines.map((line) => netOf(line.id, line.itemMicrosatang, line.discountMicrosatang)),
      ...parcels.map((parcel) => netOf(parcel.id, parcel.priceMicrosatang, parcel.discountMicrosatang)),
    ],
    order.totalSatang,
  );
  const splitLines = lines.map((line, index) => splitLine(line, nets[index] ?? 0));
  const shipping = parcels.map((parcel, index) => ({
    groupId: parcel.groupId,
    satang: nets[lines.length + index] ?? 0,
  }));
  const groupIds = [...new Set([...lines, ...parcels].map((each) => each.groupId))].sort(compare);
  const parts = groupIds.map((groupId) => partOf(groupId, splitLines, shipping));
  assertSum(parts, order.totalSatang);
  return parts;
}

/** What remains of a price after its discount, which never makes it negative: Medusa caps it in the same way. */
function netOf(id: string, price: number, discount: number): number {
  if (!Number.isSafeInteger(price) || !Number.isSafeInteger(discount) || price < 0 || discount < 0) {
    throw new RangeError(`Amounts of ${id} must be microsatang of at least 0, got ${price} and ${discount}`);
  }
  return Math.max(0, price - discount);
}

function wholeSatang(netMicrosatang: readonly number[], totalSatang: number): number[] {
  const whole = netMicrosatang.map((net) => Math.floor(net / MICROSATANG));
  const missing = totalSatang - sumSatang(whole);
  const byFraction = netMicrosatang
    .map((net, index) => ({ index, fraction: net % MICROSATANG }))
    .filter(({ fraction }) => fraction > 0)
    .sort((a, b) => b.fraction - a.fraction);
  if (missing < 0 || missing > byFraction.length) {
    throw new RangeError(
      `The order's total differs from its lines and parcels by ${missing} satang: more than rounding explains`,
    );
  }
  for (const { index } of byFraction.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/** The price as it is shown; a price with a fraction of its own never shows less than what is paid. */
function splitLine<Line extends OrderLine>(line: Line, totalSatang: number): SplitLine<Line> {
  const itemSatang = Math.max(Math.round(line.itemMicrosatang / MICROSATANG), totalSatang);
  return { ...line, itemSatang, discountSatang: itemSatang - totalSatang, totalSatang };
}

function partOf<Line extends OrderLine>(
  groupId: string,
  allLines: readonly SplitLine<Line>[],
  allShipping: readonly { groupId: string; satang: number }[],
): GroupPart<Line> {
  const lines = allLines.filter((line) => line.groupId === groupId);
  const itemSatang = sumSatang(lines.map((line) => line.itemSatang));
  const discountSatang = sumSatang(lines.map((line) => line.discountSatang));
  const shippingSatang = sumSatang(
    allShipping.filter((parcel) => parcel.groupId === groupId).map((parcel) => parcel.satang),
  );
  const totalSatang = itemSatang - discountSatang + shippingSatang;
  return { groupId, lines, itemSatang, discountSatang, shippingSatang, totalSatang };
}

function assertSum(parts: readonly { totalSatang: number }[], totalSatang: number): void {
  const sum = sumSatang(parts.map((part) => part.totalSatang));
  if (sum !== totalSatang) throw new Error(`splitOrder: parts sum to ${sum}, not to ${totalSatang} satang`);
}

const byId = (a: { id: string }, b: { id: string }) => compare(a.id, b.id);

/** By code unit, the same on every machine (localeCompare is not). */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
