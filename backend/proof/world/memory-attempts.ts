import type { AttemptState } from "../../src/modules/payment-omise/attempt-store";
import type { AttemptRow } from "../../src/modules/payment-resolution/attempt-row";
import type { NewAttempt, PaymentAttempts } from "../../src/modules/payment-resolution/attempt-store";
import { chargeState, mayBecome, waitUntil } from "../../src/modules/payment-resolution/domain/charge-state";
import { pollWaitMs } from "../../src/modules/payment-resolution/domain/poll-wait";

const MINUTE_MS = 60_000;
/** As payment_attempt_rank() in the migration, and not derived from `mayBecome`: one has to catch the other's mistake. */
const rank: Record<AttemptState, number> = {
  new: 0,
  creating: 1,
  unknown: 2,
  pending: 3,
  abandoned: 4,
  failed: 5,
  expired: 5,
  successful: 6,
  reversed: 7,
};

/**
 * `payment_attempt` in memory, with the table's own rules: unique session, ref and charge, the guarding trigger, the two
 * checks, and one statement at a time. payment-faults.integration.test.ts holds it against the real table.
 */
export class MemoryAttempts implements PaymentAttempts {
  private readonly rows = new Map<string, AttemptRow>();

  constructor(private readonly options: { waitMinutes: number; now: () => Date }) {}

  all(): AttemptRow[] {
    return [...this.rows.values()].map((row) => ({ ...row }));
  }

  async create(attempt: NewAttempt): Promise<AttemptRow> {
    if (this.find({ sessionId: attempt.sessionId })) throw new Error("duplicate key: session_id");
    const id = `patt_${this.rows.size + 1}`;
    const { returnUri, ...given } = attempt;
    const row: AttemptRow = {
      ...given,
      id,
      ref: `ref_${id}`,
      returnUri: returnUri(`ref_${id}`),
      state: "new",
      orderId: null,
      chargeId: null,
      authorizeUri: null,
      qrUri: null,
      livemode: null,
      failureCode: null,
      expiresAt: null,
      paidAt: null,
      checkedAt: null,
      orderCancelReason: null,
      handedTo: null,
      bookedAt: null,
      settledAt: null,
      createdAt: this.options.now(),
    };
    this.rows.set(id, row);
    return { ...row };
  }

  async findBySession(sessionId: string) {
    return this.find({ sessionId });
  }

  async findById(id: string) {
    return this.find({ id });
  }

  async findByCharge(chargeId: string) {
    return this.find({ chargeId });
  }

  async listByCart(cartId: string) {
    const rows = this.all().filter((row) => row.cartId === cartId);
    return rows.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  }

  async listToWatch(limit: number) {
    const now = this.options.now().getTime();
    const isGivenUp = (row: AttemptRow) =>
      (row.state === "expired" || row.state === "abandoned") &&
      row.createdAt.getTime() > now - 2 * 24 * 60 * MINUTE_MS &&
      (row.checkedAt ?? row.createdAt).getTime() < now - 30 * MINUTE_MS;
    const isDue = ({ settledAt, checkedAt, createdAt }: AttemptRow) =>
      settledAt === null &&
      (checkedAt === null || checkedAt.getTime() + pollWaitMs(now - createdAt.getTime()) <= now);
    return this.all()
      .filter((row) => isDue(row) || isGivenUp(row))
      .sort((a, b) => (a.checkedAt?.getTime() ?? 0) - (b.checkedAt?.getTime() ?? 0))
      .slice(0, limit);
  }

  async claim(sessionId: string) {
    const row = this.find({ sessionId });
    if (row?.state !== "new") return undefined;
    const claimed = this.write(row.id, { state: "creating", cardToken: null });
    return { ...claimed, cardToken: row.cardToken };
  }

  async recordCharge(sessionId: string, charge: Parameters<PaymentAttempts["recordCharge"]>[1]) {
    const attempt = this.mustFind({ sessionId });
    if (attempt.chargeId && attempt.chargeId !== charge.id) {
      throw new Error(`payment_attempt ${attempt.id} is of another charge than ${charge.id}`);
    }
    const { waitMinutes, now } = this.options;
    const expiresAt =
      attempt.expiresAt ?? waitUntil(attempt.method, charge.expiresAt, attempt.createdAt, waitMinutes);
    const target = chargeState(charge, expiresAt, now());
    const moves = mayBecome[target].includes(attempt.state);
    return this.write(attempt.id, {
      chargeId: charge.id,
      authorizeUri: charge.authorizeUri,
      qrUri: charge.qrUri,
      failureCode: charge.failureCode,
      livemode: charge.livemode,
      expiresAt,
      paidAt: charge.paidAt,
      checkedAt: now(),
      cardToken: null,
      ...(moves ? { state: target, settledAt: null } : {}),
    });
  }

  async recordUnclear(sessionId: string, reason: string) {
    return this.advance(sessionId, "unknown", { failureCode: reason });
  }

  async recordRefused(sessionId: string, code: string) {
    return this.advance(sessionId, "failed", { failureCode: code });
  }

  async abandonNew(sessionId: string) {
    const row = this.find({ sessionId });
    const settledAt = this.options.now();
    if (row?.state === "new") this.write(row.id, { state: "abandoned", cardToken: null, settledAt });
  }

  async giveUpNew(sessionId: string) {
    const row = this.find({ sessionId });
    if (row?.state !== "new") return false;
    this.write(row.id, { state: "abandoned", cardToken: null });
    return true;
  }

  async abandon(id: string) {
    return this.advance(this.mustFind({ id }).sessionId, "abandoned", {});
  }

  async markChecked(id: string) {
    this.write(id, { checkedAt: this.options.now() });
  }

  async markOrder(id: string, orderId: string) {
    this.write(id, { orderId });
  }

  async markBooked(id: string, orderId: string) {
    this.write(id, { orderId, bookedAt: this.options.now() });
  }

  async markCancelled(id: string, orderCancelReason: NonNullable<AttemptRow["orderCancelReason"]>) {
    this.write(id, { orderCancelReason });
  }

  async markSettled(id: string) {
    this.write(id, { settledAt: this.options.now() });
  }

  /** Staff's to do, and no part of these worlds. */
  async handOver(): Promise<boolean> {
    throw new Error("nobody hands a charge over here");
  }

  private advance(sessionId: string, target: AttemptState, facts: Partial<AttemptRow>): AttemptRow {
    const row = this.mustFind({ sessionId });
    if (!mayBecome[target].includes(row.state)) return row;
    const checkedAt = this.options.now();
    return this.write(row.id, { ...facts, checkedAt, state: target, cardToken: null, settledAt: null });
  }

  private find(where: Partial<AttemptRow>): AttemptRow | undefined {
    const wanted = Object.entries(where) as [keyof AttemptRow, unknown][];
    const found = [...this.rows.values()].find((row) => wanted.every(([key, value]) => row[key] === value));
    return found && { ...found };
  }

  private mustFind(where: Partial<AttemptRow>): AttemptRow {
    const found = this.find(where);
    if (!found) throw new Error(`There is no payment_attempt with ${JSON.stringify(where)}`);
    return found;
  }

  /** One statement: the trigger and the constraints have their say, or nothing happens. */
  private write(id: string, facts: Partial<AttemptRow>): AttemptRow {
    const old = this.mustFind({ id });
    const row = { ...old, ...facts };
    if (row.state !== old.state && rank[row.state] <= rank[old.state]) {
      throw new Error(`payment_attempt ${id} can not go from ${old.state} to ${row.state}`);
    }
    if (
      (old.chargeId !== null && row.chargeId !== old.chargeId) ||
      (old.orderId !== null && row.orderId !== old.orderId)
    ) {
      throw new Error(`payment_attempt ${id} keeps its session, cart, order, amount and charge`);
    }
    if (row.cardToken !== null && row.state !== "new") throw new Error("payment_attempt_token_is_used_once");
    if (["pending", "successful", "reversed"].includes(row.state) && row.chargeId === null) {
      throw new Error("payment_attempt_money_has_a_charge");
    }
    const twin = row.chargeId !== null && this.find({ chargeId: row.chargeId });
    if (twin && twin.id !== id) throw new Error("duplicate key: charge_id");
    this.rows.set(id, row);
    return { ...row };
  }
}
