import { expect, it } from "vitest";
import { countedEvents, type OrderMoney } from "./counted-events";

const now = new Date("2026-05-01T12:00:00Z");
const before = "2026-05-01T11:00:00Z";

it("counts captures, and refunds that stand in the order's books", () => {
  const events = countedEvents(
    money({ refunds: [at("r1", "2026-05-01T11:59:59Z")], confirmed: ["r1"] }),
    now,
  );
  expect(events.map((event) => [event.kind, event.id])).toEqual([
    ["capture", "c1"],
    ["refund", "r1"],
  ]);
});

it("waits with a fresh refund that the provider may still refuse, and counts it when it stays", () => {
  expect(countedEvents(money({ refunds: [at("r1", "2026-05-01T11:55:00Z")] }), now)).toHaveLength(1);
  expect(countedEvents(money({ refunds: [at("r1", "2026-05-01T11:45:00Z")] }), now)).toHaveLength(2);
});

it("gives no group money that came after the order was cancelled", () => {
  expect(countedEvents(money({ cancelledAt: "2026-05-01T10:59:59Z" }), now)).toEqual([]);
  expect(countedEvents(money({ cancelledAt: "2026-05-01T11:00:01Z" }), now)).toHaveLength(1);
});

function money(over: {
  cancelledAt?: string;
  refunds?: ReturnType<typeof at>[];
  confirmed?: string[];
}): OrderMoney {
  return {
    cancelledAt: over.cancelledAt ?? null,
    confirmedRefundIds: new Set(over.confirmed ?? []),
    payments: [{ id: "pay_1", captures: [at("c1", before)], refunds: over.refunds ?? [] }],
  };
}

function at(id: string, instant: string) {
  return { id, amountSatang: 100, at: instant };
}
