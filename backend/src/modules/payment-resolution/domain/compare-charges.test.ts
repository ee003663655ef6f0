import { describe, expect, it } from "vitest";
import { type BookedCharge, compareCharges, type ListedCharge } from "./compare-charges";

const charge = (change: Partial<ListedCharge> = {}): ListedCharge => ({
  id: "chrg_1",
  status: "successful",
  paid: true,
  amountSatang: 10_000,
  refundedSatang: 0,
  ...change,
});
const booked = (change: Partial<BookedCharge> = {}): BookedCharge => ({
  chargeId: "chrg_1",
  attemptId: "patt_1",
  attemptState: "successful",
  orderId: "order_1",
  capturedSatang: 10_000,
  refundedSatang: 0,
  refundIsOpen: false,
  ...change,
});
const kinds = (charges: ListedCharge[], books: BookedCharge[], cases: string[] = []): (string | null)[][] =>
  compareCharges(charges, books, new Set(cases)).map(({ kind, chargeId }) => [kind, chargeId]);

describe("comparing Omise's charges with the books", () => {
  it("finds nothing where every paid charge is an order's payment or a case", () => {
    expect(kinds([charge(), charge({ id: "chrg_2" })], [booked()], ["chrg_2"])).toEqual([]);
    expect(kinds([charge({ status: "failed", paid: false })], [booked({ capturedSatang: null })])).toEqual(
      [],
    );
  });

  it("finds nothing where refunds are the same, or where one is under way", () => {
    const given = charge({ refundedSatang: 500 });
    expect(kinds([given], [booked({ refundedSatang: 500 })])).toEqual([]);
    expect(kinds([given], [booked({ refundIsOpen: true })])).toEqual([]);
  });

  it.each([
    ["a paid charge that the shop does not know", [charge()], [], "nobodys"],
    ["a paid charge that is in no books", [charge()], [booked({ capturedSatang: null })], "not_booked"],
    ["another amount", [charge()], [booked({ capturedSatang: 10_001 })], "other_amount"],
    ["a capture without a paid charge", [charge({ status: "reversed" })], [booked()], "not_paid_at_omise"],
    ["a refund that only Omise knows", [charge({ refundedSatang: 500 })], [booked()], "other_refunds"],
    ["a refund that Omise does not know", [charge()], [booked({ refundedSatang: 500 })], "other_refunds"],
    ["a capture whose charge is gone", [], [booked()], "not_paid_at_omise"],
  ])("names %s", (_what, charges, books, kind) => {
    expect(kinds(charges, books)).toEqual([[kind, "chrg_1"]]);
  });
});
