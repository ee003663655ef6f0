import { describe, expect, it } from "vitest";
import type { AttemptState, Method } from "../../payment-omise/attempt-store";
import { LATE_REPORT_MS } from "./charge-state";
import {
  type ChargeSeen,
  decideSettlement,
  NEW_GRACE_MS,
  type Settlement,
  type SettlementFacts,
  UNKNOWN_GRACE_MS,
} from "./decide-settlement";

const now = new Date("2026-11-23T10:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);

const charge = (over: Partial<ChargeSeen> = {}): ChargeSeen => ({
  id: "chrg_test_1",
  status: "successful",
  paid: true,
  amountSatang: 62_900,
  currency: "thb",
  livemode: false,
  ...over,
});

type Over = {
  attempt?: Partial<SettlementFacts["attempt"]>;
  order?: Partial<SettlementFacts["order"]>;
  charge?: SettlementFacts["charge"];
  anotherIsOpen?: boolean;
};

const facts = (over: Over = {}): SettlementFacts => ({
  now,
  keysLive: false,
  attempt: {
    state: "pending",
    method: "promptpay",
    amountSatang: 62_900,
    currency: "thb",
    chargeId: "chrg_test_1",
    createdAt: ago(60_000),
    expiresAt: ago(-60_000),
    ...over.attempt,
  },
  charge: over.charge ?? charge(),
  order: { state: "live", paidBy: "nobody", ranOut: false, ...over.order },
  anotherIsOpen: over.anotherIsOpen ?? false,
});

const pending = charge({ status: "pending", paid: false });
const failed = charge({ status: "failed", paid: false });
const overdue = { expiresAt: ago(LATE_REPORT_MS) };

describe("decideSettlement", () => {
  const table: [string, Over, Settlement][] = [
    ["books a paid charge of a live order", {}, { act: "book" }],
    ["does nothing twice", { order: { paidBy: "this" } }, { act: "nothing" }],
    ["places an order that was rolled back", { order: { state: "absent" } }, { act: "place_order" }],
    [
      "opens a case for another amount",
      { charge: charge({ amountSatang: 62_901 }) },
      caseOf("amount_mismatch"),
    ],
    [
      "opens a case for another currency",
      { charge: charge({ currency: "usd" }) },
      caseOf("currency_mismatch"),
    ],
    [
      "opens a case for money of the other mode",
      { charge: charge({ livemode: true }) },
      caseOf("mode_mismatch"),
    ],
    ["opens a case for a second charge", { charge: charge({ id: "chrg_test_2" }) }, caseOf("duplicate")],
    ["opens a case when another attempt paid", { order: { paidBy: "another" } }, caseOf("duplicate")],
    ["opens a case for a cancelled order", { order: { state: "cancelled" } }, caseOf("order_cancelled")],
    [
      "opens a case for a payment after the time ran out",
      { order: { state: "cancelled", ranOut: true } },
      caseOf("late"),
    ],
    ["waits while a QR can be paid", { charge: pending }, { act: "wait" }],
    [
      "watches a QR of a cancelled order",
      { charge: pending, order: { state: "cancelled" } },
      { act: "wait" },
    ],
    [
      "cancels when a QR ran out",
      { charge: pending, attempt: overdue },
      { act: "cancel", reason: "expired" },
    ],
    ["waits for 3-D Secure", { charge: pending, attempt: { method: "card" } }, { act: "wait" }],
    [
      "closes a 3-D Secure charge past its time",
      { charge: pending, attempt: { method: "card", expiresAt: ago(1) } },
      { act: "expire_charge" },
    ],
    [
      "closes a 3-D Secure charge of a cancelled order",
      { charge: pending, attempt: { method: "card" }, order: { state: "cancelled" } },
      { act: "expire_charge" },
    ],
    [
      "cancels when Omise would not close a 3-D Secure charge",
      { charge: pending, attempt: { method: "card", ...overdue } },
      { act: "cancel", reason: "expired" },
    ],
    ["cancels when the payment failed", { charge: failed }, { act: "cancel", reason: "failed" }],
    [
      "cancels when the charge was reversed unbooked",
      { charge: charge({ status: "reversed", paid: false }) },
      { act: "cancel", reason: "failed" },
    ],
    [
      "keeps the order for an attempt that is still open",
      { charge: failed, anotherIsOpen: true },
      { act: "nothing" },
    ],
    [
      "has nothing to cancel without an order",
      { charge: failed, order: { state: "absent" } },
      { act: "nothing" },
    ],
    ["waits when Omise does not answer", { charge: "unclear" }, { act: "wait" }],
    [
      "waits for an attempt that somebody may be working on",
      {
        charge: "none",
        attempt: { state: "creating", chargeId: null, createdAt: ago(UNKNOWN_GRACE_MS - 1) },
      },
      { act: "wait" },
    ],
    [
      "gives up when Omise has no charge after the grace",
      { charge: "none", attempt: { state: "unknown", chargeId: null, createdAt: ago(UNKNOWN_GRACE_MS) } },
      { act: "cancel", reason: "no_charge" },
    ],
    [
      "gives up an attempt that was left behind before Omise was asked",
      { charge: "none", attempt: { state: "new", chargeId: null, createdAt: ago(NEW_GRACE_MS) } },
      { act: "cancel", reason: "no_charge" },
    ],
    [
      "waits for an attempt that was just written down",
      { charge: "none", attempt: { state: "new", chargeId: null, createdAt: ago(NEW_GRACE_MS - 1) } },
      { act: "wait" },
    ],
    ["does not believe that a known charge is gone", { charge: "none" }, { act: "wait" }],
  ];

  it.each(table)("%s", (_title, over, expected) => {
    expect(decideSettlement(facts(over))).toEqual(expected);
  });
});

describe("decideSettlement, over every combination of what it can be told", () => {
  const all = [...everything()];

  it("looks at more than ten thousand combinations", () => {
    expect(all.length).toBeGreaterThan(10_000);
  });

  it("books only what is paid, exactly, for a live order that nobody has paid", () => {
    for (const each of all) {
      const act = decideSettlement(each).act;
      const { charge: seen, attempt, order } = each;
      const bookable =
        typeof seen !== "string" &&
        seen.status === "successful" &&
        seen.paid &&
        seen.amountSatang === attempt.amountSatang &&
        seen.currency === attempt.currency &&
        seen.livemode === each.keysLive &&
        (attempt.chargeId === null || attempt.chargeId === seen.id) &&
        order.state === "live" &&
        order.paidBy === "nobody";
      expect(act === "book", JSON.stringify(each)).toBe(bookable);
    }
  });

  it("never cancels a paid order, nor while Omise does not say", () => {
    for (const each of all) {
      if (decideSettlement(each).act !== "cancel") continue;
      expect(each.order).toMatchObject({ state: "live", paidBy: "nobody" });
      expect(each.charge).not.toBe("unclear");
      if (typeof each.charge !== "string")
        expect(each.charge.status === "successful" && each.charge.paid).toBe(false);
    }
  });

  it("loses no money: whatever is paid is booked, placed, booked already or a case", () => {
    for (const each of all) {
      if (typeof each.charge === "string" || each.charge.status !== "successful" || !each.charge.paid)
        continue;
      const { act } = decideSettlement(each);
      const allowed =
        each.order.paidBy === "this" ? ["nothing", "open_case"] : ["book", "place_order", "open_case"];
      expect(allowed, JSON.stringify(each)).toContain(act);
    }
  });

  it("opens cases only for money", () => {
    for (const each of all) {
      if (decideSettlement(each).act !== "open_case") continue;
      expect(each.charge).toMatchObject({ status: "successful", paid: true });
    }
  });

  it("asks Omise to close only cards that wait", () => {
    for (const each of all) {
      if (decideSettlement(each).act !== "expire_charge") continue;
      expect(each.attempt.method).toBe("card");
      expect(typeof each.charge !== "string" && (each.charge.status === "pending" || !each.charge.paid)).toBe(
        true,
      );
    }
  });
});

function caseOf(reason: Extract<Settlement, { act: "open_case" }>["reason"]): Settlement {
  return { act: "open_case", reason };
}

function* everything(): Generator<SettlementFacts> {
  const states: AttemptState[] = [
    "new",
    "creating",
    "unknown",
    "pending",
    "successful",
    "failed",
    "expired",
    "reversed",
    "abandoned",
  ];
  const charges: SettlementFacts["charge"][] = ["none", "unclear"];
  for (const status of ["pending", "successful", "failed", "reversed", "expired"] as const) {
    charges.push(charge({ status, paid: status === "successful" }));
  }
  charges.push(
    charge({ paid: false }),
    charge({ amountSatang: 1 }),
    charge({ livemode: true }),
    charge({ id: "chrg_test_2" }),
  );
  const orders: SettlementFacts["order"][] = (["absent", "live", "cancelled"] as const).flatMap((state) =>
    (["nobody", "this", "another"] as const).flatMap((paidBy) =>
      [true, false].map((ranOut) => ({ state, paidBy, ranOut })),
    ),
  );
  const times = [ago(1), ago(LATE_REPORT_MS + 1), ago(-60_000), null];
  for (const state of states)
    for (const seen of charges)
      for (const order of orders)
        for (const expiresAt of times)
          for (const method of ["promptpay", "card"] as Method[])
            yield facts({
              attempt: { state, method, expiresAt, createdAt: ago(NEW_GRACE_MS) },
              order,
              charge: seen,
            });
}
