/** What Omise says of one charge. */
export type ListedCharge = {
  id: string;
  status: string;
  paid: boolean;
  amountSatang: number;
  refundedSatang: number;
};

/** What our books say of one charge. */
export type BookedCharge = {
  chargeId: string;
  attemptId: string;
  attemptState: string;
  orderId: string | null;
  /** Of Medusa's payment for it; null: there is none. */
  capturedSatang: number | null;
  /** Given back through Omise: in core's books, or found there and on the suspense list. */
  refundedSatang: number;
  /** A refund is under way: what became of it is asked elsewhere. */
  refundIsOpen: boolean;
};

export type Difference = {
  kind: "nobodys" | "not_booked" | "other_amount" | "not_paid_at_omise" | "other_refunds" | "order_books";
  chargeId: string | null;
  orderId: string | null;
  /** At Omise, and with us. */
  omiseSatang: number | null;
  oursSatang: number | null;
  /** What staff of the accounts can look up; no personal data. */
  text: string;
};

/**
 * Compares the charges of a while with our books: a paid charge is one order's payment of the same amount or a payment
 * case, what we hold for paid is paid, and what was given back there was given back here. Pure.
 */
export function compareCharges(
  charges: readonly ListedCharge[],
  booked: readonly BookedCharge[],
  inCases: ReadonlySet<string>,
): Difference[] {
  const ours = new Map(booked.map((each) => [each.chargeId, each]));
  const paid = charges.filter((charge) => charge.paid && charge.status === "successful");
  const differences = paid.flatMap((charge) => differenceOf(charge, ours.get(charge.id), inCases) ?? []);
  const paidIds = new Set(paid.map(({ id }) => id));
  for (const each of booked) {
    if (each.capturedSatang === null || paidIds.has(each.chargeId)) continue;
    differences.push({
      kind: "not_paid_at_omise",
      chargeId: each.chargeId,
      orderId: each.orderId,
      omiseSatang: null,
      oursSatang: each.capturedSatang,
      text: `captured with us (attempt ${each.attemptId}), not paid at Omise`,
    });
  }
  return differences;
}

function differenceOf(
  charge: ListedCharge,
  booked: BookedCharge | undefined,
  inCases: ReadonlySet<string>,
): Difference | undefined {
  if (inCases.has(charge.id)) return undefined;
  const about = { chargeId: charge.id, orderId: booked?.orderId ?? null, omiseSatang: charge.amountSatang };
  if (!booked) {
    return { kind: "nobodys", ...about, oursSatang: null, text: "paid at Omise, unknown to the shop" };
  }
  const oursSatang = booked.capturedSatang;
  if (oursSatang === null) {
    const text = `paid at Omise, neither in an order's books nor a case (attempt ${booked.attemptId}, ${booked.attemptState})`;
    return { kind: "not_booked", ...about, oursSatang, text };
  }
  if (oursSatang !== charge.amountSatang) {
    return { kind: "other_amount", ...about, oursSatang, text: "another amount at Omise than in the books" };
  }
  if (booked.refundedSatang !== charge.refundedSatang && !booked.refundIsOpen) {
    return {
      kind: "other_refunds",
      ...about,
      omiseSatang: charge.refundedSatang,
      oursSatang: booked.refundedSatang,
      text: "given back at Omise, and in the books, are different amounts",
    };
  }
  return undefined;
}
