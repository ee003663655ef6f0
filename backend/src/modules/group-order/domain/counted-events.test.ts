import { expect, it } from "vitest";
import { countedEvents, type OrderMoney, type RefundMade } from "./counted-events";

const now = new Date("2026-05-01T12:00:00Z");
const before = "2026-05-01T11:00:00Z";

it("counts captures, and refunds that stand in the order's books", () => {
  const events = countedEvents(
    money({ refunds: [at("r1", "2026-05-01T11:59:59Z")], confirmed: ["r1"] }),
    new Map(),
    now,
  );
  expect(events.map((event) => [event.kind, event.id])).toEqual([
    ["capture", "c1"],
    ["refund", "r1"],
  ]);
});

it("waits with a fresh refund that the provider may still refuse, and counts it when it stays", () => {
  expect(countedEvents(money({ refunds: [at("r1", "2026-05-01T11:55:00Z")] }), new Map(), now)).toHaveLength(
    1,
  );
  expect(countedEvents(money({ refunds: [at("r1", "2026-05-01T11:45:00Z")] }), new Map(), now)).toHaveLength(
    2,
  );
});

it("never counts a refund of a claim by time: Omise is asked first", () => {
  const refunds = [{ ...at("r1", "2026-05-01T11:00:00Z"), claimId: "rclm_1" }];
  expect(countedEvents(money({ refunds }), new Map(), now)).toHaveLength(1);
  expect(countedEvents(money({ refunds, confirmed: ["r1"] }), new Map(), now)).toHaveLength(2);
});

it("gives no group money that came after the order was cancelled", () => {
  expect(countedEvents(money({ cancelledAt: "2026-05-01T10:59:59Z" }), new Map(), now)).toEqual([]);
  expect(countedEvents(money({ cancelledAt: "2026-05-01T11:00:01Z" }), new Map(), now)).toHaveLength(1);
});

function money(over: { cancelledAt?: string; refunds?: RefundMade[]; confirmed?: string[] }): OrderMoney {
  return {
    cancelledAt: over.cancelledAt ?? null,
    confirmedRefundIds: new Set(over.confirmed ?? []),
    payments: [{ id: "pay_1", captures: [at("c1", before)], refunds: over.refunds ?? [] }],
  };
}

function at(id: string, instant: string): RefundMade {
  return { id, amountSatang: 100, at: instant, claimId: null };
}
