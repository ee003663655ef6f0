import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldParts } from "./held-parts";
import { type HeldPart, refundParts } from "./refund-parts";
import { returnedSatang } from "./returned-satang";

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
const held: HeldPart[] = [
  { lineId: "l1", heldSatang: 10_000 },
  { lineId: "l2", heldSatang: 5_000 },
  { lineId: null, heldSatang: 4_500 },
];
const anyHeld = fc
  .array(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: 5 })
  .chain((lines) =>
    fc
      .integer({ min: 0, max: 20_000 })
      .map((delivery): HeldPart[] => [
        ...lines.map((heldSatang, index) => ({ lineId: `l${index}`, heldSatang })),
        { lineId: null, heldSatang: delivery },
      ]),
  );

describe("refundParts", () => {
  it("takes an amount without lines from the goods first, then from the delivery", () => {
    expect(refundParts(held, { amountSatang: 3_001 })).toEqual({
      ok: true,
      amountSatang: 3_001,
      parts: [
        { lineId: "l1", amountSatang: 2_001 },
        { lineId: "l2", amountSatang: 1_000 },
      ],
    });
    expect(refundParts(held, { amountSatang: 15_100 })).toMatchObject({
      parts: [{ amountSatang: 10_000 }, { amountSatang: 5_000 }, { lineId: null, amountSatang: 100 }],
    });
  });

  it("takes what is named, and nothing else", () => {
    expect(refundParts(held, { parts: [{ lineId: null, amountSatang: 500 }] })).toMatchObject({
      amountSatang: 500,
      parts: [{ lineId: null, amountSatang: 500 }],
    });
  });

  it.each([
    [{ amountSatang: 19_501 }, "more_than_held"],
    [{ amountSatang: 0 }, "not_an_amount"],
    [{ amountSatang: 1.5 }, "not_an_amount"],
    [{ parts: [] }, "not_an_amount"],
    [{ parts: [{ lineId: "l2", amountSatang: 5_001 }] }, "more_than_held"],
    [
      {
        parts: [
          { lineId: "l2", amountSatang: 3_000 },
          { lineId: "l2", amountSatang: 3_000 },
        ],
      },
      "more_than_held",
    ],
    [{ parts: [{ lineId: "l9", amountSatang: 1 }] }, "unknown_line"],
  ] as const)("refuses %o: %s", (wanted, reason) => {
    expect(refundParts(held, wanted)).toEqual({ ok: false, reason });
  });

  it("says that nothing is left", () => {
    expect(refundParts([{ lineId: "l1", heldSatang: 0 }], "all")).toEqual({
      ok: false,
      reason: "nothing_left",
    });
  });

  it("sums to the amount and never takes more than a part holds, whatever is asked", () => {
    fc.assert(
      fc.property(anyHeld, fc.integer({ min: 1, max: 1_600_000 }), (parts, amountSatang) => {
        const total = sum(parts.map((part) => part.heldSatang));
        const found = refundParts(parts, { amountSatang });
        expect(found.ok).toBe(total > 0 && amountSatang <= total);
        if (!found.ok) return;
        expect(sum(found.parts.map((part) => part.amountSatang))).toBe(amountSatang);
        for (const part of found.parts) {
          const own = parts.find((each) => each.lineId === part.lineId);
          expect(part.amountSatang).toBeLessThanOrEqual(own?.heldSatang ?? 0);
        }
      }),
    );
  });
});

describe("heldParts", () => {
  it("leaves out what is refunded and what a claim has taken", () => {
    const due = { id: "g1", lines: [{ id: "l1", totalSatang: 900 }], shippingSatang: 100 };
    const move = { eventId: "e", paymentId: "p1", groupOrderId: "g1" };
    const parts = heldParts(
      due,
      "p1",
      [
        { ...move, kind: "capture", lineId: "l1", amountSatang: 900 },
        { ...move, kind: "capture", lineId: null, amountSatang: 100 },
        { ...move, kind: "refund", lineId: "l1", amountSatang: 200 },
        { ...move, kind: "capture", lineId: "l1", amountSatang: 5, paymentId: "p2" },
      ],
      [
        { groupOrderId: "g1", paymentId: "p1", parts: [{ lineId: "l1", amountSatang: 300 }] },
        { groupOrderId: "g2", paymentId: "p1", parts: [{ lineId: "l1", amountSatang: 300 }] },
      ],
    );
    expect(parts).toEqual([
      { lineId: "l1", heldSatang: 400 },
      { lineId: null, heldSatang: 100 },
    ]);
  });
});

describe("returnedSatang", () => {
  it("gives exactly the line's total when all of it comes back, in any number of steps", () => {
    const steps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), steps, (totalSatang, pieces) => {
        const line = { totalSatang, quantity: sum(pieces) };
        let before = 0;
        let back = 0;
        for (const quantity of pieces) {
          back += returnedSatang(line, before, quantity);
          before += quantity;
        }
        expect(back).toBe(totalSatang);
      }),
    );
  });

  it("refuses more pieces than were bought", () => {
    expect(() => returnedSatang({ totalSatang: 100, quantity: 2 }, 1, 2)).toThrow(RangeError);
  });
});
