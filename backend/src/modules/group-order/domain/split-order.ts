import { allocate, assertSatang, sumSatang } from "@chumchon/money";

/** One line of an order, in satang, each amount already rounded to a whole satang by itself. */
export interface OrderLine {
  readonly id: string;
  readonly groupId: string;
  /** Price × quantity, before discounts. */
  readonly itemSatang: number;
  /** Discounts of this line (Medusa's line adjustments), ≥ 0. */
  readonly discountSatang: number;
}

/** One delivery method of an order: the parcel of one group. */
export interface OrderParcel {
  readonly id: string;
  readonly groupId: string;
  readonly priceSatang: number;
  readonly discountSatang: number;
}

export interface OrderToSplit<Line extends OrderLine> {
  readonly lines: readonly Line[];
  readonly parcels: readonly OrderParcel[];
  /** What the shopper pays for lines and parcels together. */
  readonly totalSatang: number;
}

/** total = item − discount. */
export type SplitLine<Line extends OrderLine> = Line & { readonly totalSatang: number };

/** One group's part: total = item − discount + shipping. Discounts of delivery are already off `shippingSatang`. */
export interface GroupPart<Line extends OrderLine> {
  readonly groupId: string;
  readonly lines: readonly SplitLine<Line>[];
  readonly itemSatang: number;
  readonly discountSatang: number;
  readonly shippingSatang: number;
  readonly totalSatang: number;
}

interface Piece {
  item: number;
  discount: number;
}

/**
 * Cuts an order into one part a group. Parts are ordered by group id and lines by line id, so the same
 * order always gives the same parts, however the database returned it.
 *
 * Medusa keeps fractions of a satang in discounts and rounds the order as a whole, so the rounded lines
 * may miss the total by up to half a satang each. That difference goes to the discounts by largest
 * remainder (to the goods where nothing is discounted); the parts always sum to `totalSatang` exactly.
 *
 * @throws RangeError when the difference is larger than rounding explains: such an order has an amount
 *   (tax, credit) that belongs to no line, and guessing whose it is would book money wrongly.
 */
export function splitOrder<Line extends OrderLine>(order: OrderToSplit<Line>): GroupPart<Line>[] {
  const lines = [...order.lines].sort(byId);
  const parcels = [...order.parcels].sort(byId);
  const pieces = [...lines.map(pieceOfLine), ...parcels.map(pieceOfParcel)];
  settleRounding(pieces, order.totalSatang);

  const splitLines = lines.map((line, index): SplitLine<Line> => withPiece(line, pieceAt(pieces, index)));
  const shipping = parcels.map((parcel, index) => ({
    groupId: parcel.groupId,
    satang: netOf(pieceAt(pieces, lines.length + index)),
  }));
  const groupIds = [...new Set([...lines, ...parcels].map((each) => each.groupId))].sort(compare);
  const parts = groupIds.map((groupId) => partOf(groupId, splitLines, shipping));
  assertSum(parts, order.totalSatang);
  return parts;
}

function pieceOfLine(line: OrderLine): Piece {
  return checkedPiece(line.itemSatang, line.discountSatang, `line ${line.id}`);
}

function pieceOfParcel(parcel: OrderParcel): Piece {
  return checkedPiece(parcel.priceSatang, parcel.discountSatang, `parcel ${parcel.id}`);
}

/** A discount never makes a line negative; Medusa caps it in the same way. */
function checkedPiece(item: number, discount: number, name: string): Piece {
  assertSatang(item, name);
  assertSatang(discount, name);
  if (item < 0 || discount < 0) throw new RangeError(`An amount of ${name} is negative`);
  return { item, discount: Math.min(discount, item) };
}

/** Changes `pieces` so that they sum to the total. */
function settleRounding(pieces: Piece[], totalSatang: number): void {
  assertSatang(totalSatang, "totalSatang");
  const difference = totalSatang - sumSatang(pieces.map(netOf));
  if (difference === 0) return;
  if (Math.abs(difference) > pieces.length) {
    throw new RangeError(
      `The order's total differs from its lines and parcels by ${difference} satang: more than rounding explains`,
    );
  }
  if (difference > 0) giveBack(pieces, difference);
  else takeOff(pieces, -difference);
}

/** The total is above the pieces: their discounts were rounded up, or, with too little discount, their prices down. */
function giveBack(pieces: Piece[], satang: number): void {
  const discounts = pieces.map((piece) => piece.discount);
  const hasRoom = sumSatang(discounts) >= satang;
  const weights = hasRoom ? discounts : pieces.map((piece) => piece.item);
  for (const [index, share] of allocate(satang, weights).entries()) {
    const piece = pieceAt(pieces, index);
    if (hasRoom) piece.discount -= share;
    else piece.item += share;
  }
}

/** The total is below the pieces: discounts grow, first where there is one already. */
function takeOff(pieces: Piece[], satang: number): void {
  const discounted = pieces.map((piece) => (piece.discount > 0 ? netOf(piece) : 0));
  const weights = sumSatang(discounted) >= satang ? discounted : pieces.map(netOf);
  for (const [index, share] of allocate(satang, weights).entries()) pieceAt(pieces, index).discount += share;
}

function withPiece<Line extends OrderLine>(line: Line, piece: Piece): SplitLine<Line> {
  return { ...line, itemSatang: piece.item, discountSatang: piece.discount, totalSatang: netOf(piece) };
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

const netOf = (piece: Piece) => piece.item - piece.discount;

function pieceAt(pieces: readonly Piece[], index: number): Piece {
  const piece = pieces[index];
  if (!piece) throw new Error(`splitOrder: no piece ${index}`);
  return piece;
}

const byId = (a: { id: string }, b: { id: string }) => compare(a.id, b.id);

/** By code unit, the same on every machine (localeCompare is not). */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
