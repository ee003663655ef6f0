import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChargeRecord } from "./charge.js";
import {
  answerThreeDs,
  captureCharge,
  expireCharge,
  lapse,
  markFailed,
  markPaid,
  refundCharge,
  reverseCharge,
} from "./charge-transitions.js";
import { newCardCharge, newPromptPayCharge } from "./new-charge.js";
import type { Outcome } from "./outcome.js";

const NOW = 1_800_000_000_000;
const MADE = {
  seq: 1,
  nowMs: NOW,
  ids: { charge: "chrg", transaction: "trxn", payment: "paym", document: "docu", downloadKey: "KEY" },
};
const REQUEST = {
  amountSatang: 100_000,
  capture: true,
  preAuthorized: false,
  description: null,
  metadata: {},
  ip: null,
  returnUri: "https://shop.example/back",
  expiresAtMs: null,
  webhookEndpoints: [],
  pay: { kind: "token", id: "tokn" },
} as const;

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

function card(change: { capture?: boolean; threeDs?: boolean } = {}): ChargeRecord {
  const address = {
    street1: null,
    street2: null,
    city: null,
    state: null,
    postal_code: null,
    country: null,
    phone_number: null,
  };
  const accepted = {
    card: {
      id: "card",
      createdAtMs: NOW,
      brand: "Visa",
      lastDigits: "4242",
      fingerprint: "f",
      name: "A",
      expirationMonth: 1,
      expirationYear: 2030,
      securityCodeCheck: true,
      address,
    },
    scenario: { kind: "approve" },
    threeDs: change.threeDs ?? false,
  } as const;
  return value(newCardCharge({ ...REQUEST, capture: change.capture ?? true }, accepted, MADE, "card"));
}

function promptPay(): ChargeRecord {
  const source = {
    id: "src",
    seq: 1,
    createdAtMs: NOW,
    amountSatang: 100_000,
    email: null,
    name: null,
    mobileNumber: null,
    phoneNumber: null,
    chargeId: null,
  };
  return value(newPromptPayCharge(REQUEST, source, MADE));
}

const ACTIONS: Record<string, (charge: ChargeRecord, nowMs: number) => Outcome<ChargeRecord>> = {
  pay: (charge, nowMs) => markPaid(charge, nowMs, "trxn"),
  fail: (charge) => markFailed(charge, "failed_processing"),
  approve: (charge, nowMs) => answerThreeDs(charge, "approve", nowMs, "trxn"),
  decline: (charge, nowMs) => answerThreeDs(charge, "decline", nowMs, "trxn"),
  capture: (charge, nowMs) => captureCharge(charge, null, nowMs, "trxn"),
  reverse: (charge, nowMs) => reverseCharge(charge, nowMs),
  expire: (charge, nowMs) => expireCharge(charge, nowMs),
  wait: (charge, nowMs) => ({ ok: true, value: lapse(charge, nowMs) }),
};

describe("the life of a charge", () => {
  it("ends once: no action ever moves a charge out of a final state", () => {
    const starts = [() => card(), () => card({ capture: false }), () => card({ threeDs: true }), promptPay];
    const steps = fc.array(
      fc.tuple(fc.constantFrom(...Object.keys(ACTIONS)), fc.integer({ min: 1, max: 200_000_000 })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...starts), steps, (start, path) => {
        let charge = start();
        let nowMs = NOW;
        for (const [name, afterMs] of path) {
          nowMs += afterMs;
          const before = charge;
          const outcome = ACTIONS[name]?.(charge, nowMs);
          if (outcome?.ok) charge = outcome.value;
          if (before.status !== "pending") expect(charge).toBe(before);
          expect(charge.paidAtMs !== null).toBe(charge.status === "successful");
          expect(charge.capturedSatang).toBe(charge.paidAtMs === null ? null : charge.amountSatang);
        }
      }),
    );
  });

  it("refunds never exceed what was captured, and stop after fifteen", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 25 });
    fc.assert(
      fc.property(amounts, (wanted) => {
        let charge = card();
        let refundCount = 0;
        let sum = 0;
        for (const amountSatang of wanted) {
          const outcome = refundCharge(charge, { amountSatang, asVoid: false, refundCount, nowMs: NOW });
          const fits = sum + amountSatang <= 100_000 && refundCount < 15;
          expect(outcome.ok).toBe(fits);
          if (!outcome.ok) continue;
          charge = outcome.value.charge;
          refundCount += 1;
          sum += amountSatang;
        }
        expect(charge.refundedSatang).toBe(sum);
      }),
    );
  });

  it("lapses at its time and not a millisecond before", () => {
    const charge = promptPay();
    expect(lapse(charge, charge.expiresAtMs - 1)).toBe(charge);
    expect(lapse(charge, charge.expiresAtMs)).toMatchObject({
      status: "expired",
      expiredAtMs: charge.expiresAtMs,
    });
  });
});
