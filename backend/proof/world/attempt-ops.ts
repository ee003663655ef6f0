import type { ChargeFacts } from "../../src/modules/payment-omise/client/charge-facts";
import type { AttemptRow } from "../../src/modules/payment-resolution/attempt-row";
import type { PaymentAttempts } from "../../src/modules/payment-resolution/attempt-store";
import { Random } from "./random";

const sessions = ["one", "two", "three"] as const;
const statuses = ["pending", "successful", "failed", "expired", "reversed"] as const;

/**
 * Does the same random things to a store of attempts as often as it is called with the same seed.
 * @returns after each act its answer, or that it was refused, and every row; without what differs by nature.
 */
export async function exerciseAttempts(attempts: PaymentAttempts, seed: number): Promise<string[]> {
  const random = new Random(seed);
  const prefix = `store_${seed}`;
  for (const [index, name] of sessions.entries()) {
    await attempts.create({
      sessionId: `${prefix}_${name}`,
      cartId: `${prefix}_cart_${index % 2}`,
      method: index === 1 ? "card" : "promptpay",
      amountSatang: 2_000 + index,
      currency: "thb",
      locale: "th",
      cardToken: index === 1 ? "tokn_test_1" : null,
      returnUri: () => "https://shop.test/return",
      shopperKey: null,
      addressKey: null,
    });
  }
  const log: string[] = [];
  for (let act = 0; act < 25; act++) {
    const row = await attempts.findBySession(`${prefix}_${random.pick(sessions)}`);
    if (!row) throw new Error("an attempt is gone");
    const said = await one(attempts, random, row, prefix).catch(() => "refused");
    const rows = await Promise.all(sessions.map((name) => attempts.findBySession(`${prefix}_${name}`)));
    log.push(JSON.stringify([act, said, rows.map(comparable)]));
  }
  return log;
}

async function one(attempts: PaymentAttempts, random: Random, row: AttemptRow, prefix: string) {
  switch (random.between(1, 10)) {
    case 1:
    case 2:
      return comparable(await attempts.claim(row.sessionId));
    case 3:
    case 4:
    case 5:
      return comparable(await attempts.recordCharge(row.sessionId, charge(random, prefix)));
    case 6:
      return comparable(await attempts.recordUnclear(row.sessionId, "timeout"));
    case 7:
      return comparable(await attempts.recordRefused(row.sessionId, "invalid_charge"));
    case 8:
      return random.chance(0.5) ? attempts.giveUpNew(row.sessionId) : attempts.abandonNew(row.sessionId);
    case 9:
      return comparable(await attempts.abandon(row.id));
    default:
      return random.chance(0.5)
        ? attempts.markSettled(row.id)
        : attempts.markOrder(row.id, `order_${random.between(1, 2)}`);
  }
}

function charge(random: Random, prefix: string): ChargeFacts {
  const status = random.pick(statuses);
  return {
    id: `chrg_${prefix}_${random.between(1, 3)}`,
    status,
    paid: status === "successful" && random.chance(0.9),
    amountSatang: 2_000,
    refundedSatang: 0,
    currency: "thb",
    livemode: false,
    sessionId: null,
    authorizeUri: null,
    qrUri: null,
    failureCode: null,
    createdAt: new Date(),
    paidAt: status === "successful" ? new Date() : null,
    expiresAt: new Date(Date.now() + 15 * 60_000),
  };
}

function comparable(row: Partial<AttemptRow> | undefined) {
  if (!row) return null;
  const { sessionId, state, chargeId, cardToken, failureCode, orderId, livemode, settledAt, paidAt } = row;
  const marks = { settled: Boolean(settledAt), paid: Boolean(paidAt) };
  return { sessionId, state, chargeId, cardToken, failureCode, orderId, livemode, ...marks };
}
