import type { Attempt, Method } from "../../src/modules/payment-omise/attempt-store";
import OmisePaymentProvider from "../../src/modules/payment-omise/service";
import { MemoryAttempts } from "../world/memory-attempts";
import { OmiseWorld, type SeenCharge } from "../world/omise-world";
import { Random } from "../world/random";
import { type FaultTally, wireFaults } from "../world/wire-fault";

const SECOND_MS = 1_000;
const STEPS = 12;
/** Of one card payment: at most two refunds, each asked for until it is known what became of it. */
const MAX_TRIES = 8;

export type Outcome = {
  charges: number;
  refunds: number;
  /** What went wrong, in words; empty when nothing did. */
  faults: string[];
};

type Kind = "promptpay" | "card" | "card_3ds" | "card_declined";
const cardNumbers: Record<Exclude<Kind, "promptpay">, string> = {
  card: "4242424242424242",
  card_3ds: "5454545454545454",
  card_declined: "4111111111140011",
};

/**
 * One intention to pay, brought to Omise through the real provider while requests and answers are lost at random: the
 * provider is asked again and again, also twice at once, as core, the poller and impatient shoppers do. Afterwards the
 * wire is whole, and provider and Omise have to agree.
 */
export class Schedule {
  private readonly random: Random;
  private readonly clock = { nowMs: Date.UTC(2026, 10, 26, 3, 0, 0) };
  private readonly world: OmiseWorld;
  private readonly attempts: MemoryAttempts;
  private readonly provider: OmisePaymentProvider;
  private readonly sessionId: string;
  private readonly kind: Kind;
  private readonly amountSatang: number;
  private isStormy = false;

  constructor(
    private readonly seed: number,
    tally: FaultTally,
    { retriesBlindly = false } = {},
  ) {
    this.random = new Random(seed);
    const now = () => new Date(this.clock.nowMs);
    this.sessionId = `payses_${seed}`;
    this.kind = this.random.pick(["promptpay", "promptpay", "card", "card_3ds", "card_declined"] as const);
    this.amountSatang = this.random.between(2_000, 500_000);
    this.world = new OmiseWorld(`seed-${seed}`, {
      clock: this.clock,
      tally,
      retriesBlindly,
      strike: () => (this.isStormy && this.random.chance(0.4) ? this.random.pick(wireFaults) : undefined),
    });
    this.attempts = new MemoryAttempts({ waitMinutes: 30, now });
    const logger = { warn() {}, info() {}, error() {}, debug() {} };
    const options = {
      ...this.world.clientConfig,
      attempts: () => this.attempts,
      approvals: () => ({ use: async () => false }),
      qrMinutes: 15,
      now,
    };
    this.provider = new OmisePaymentProvider({ logger }, options);
  }

  async run(): Promise<Outcome> {
    try {
      await this.writeDownAttempt();
      this.isStormy = true;
      await this.press();
      for (let step = 0; step < STEPS; step++) await this.step();
      this.isStormy = false;
      await this.comeToRest();
      const faults = this.checkCharge();
      const { refunds, problems } = await this.refund();
      return { charges: this.ownCharges().length, refunds, faults: [...faults, ...problems] };
    } finally {
      await this.world.close();
    }
  }

  private async writeDownAttempt(): Promise<void> {
    const method: Method = this.kind === "promptpay" ? "promptpay" : "card";
    await this.attempts.create({
      sessionId: this.sessionId,
      cartId: "cart_1",
      method,
      amountSatang: this.amountSatang,
      currency: "thb",
      locale: "th",
      cardToken: this.kind === "promptpay" ? null : await this.makeToken(cardNumbers[this.kind]),
      returnUri: (ref) => `https://shop.test/return?attempt=${ref}`,
      shopperKey: null,
      addressKey: null,
    });
  }

  private async makeToken(number: string): Promise<string> {
    const card = {
      name: "SOMSRI",
      number,
      expiration_month: 12,
      expiration_year: 2035,
      security_code: "123",
    };
    const token = (await this.world.client().tokens.create({ card })) as { id: string };
    return token.id;
  }

  private input() {
    const data = { session_id: this.sessionId };
    return { data, context: { idempotency_key: this.sessionId } };
  }

  /** The button, core's retry and the poller all come here; sometimes two at once. */
  private async press(): Promise<void> {
    const times = this.random.chance(0.3) ? 2 : 1;
    await Promise.all(Array.from({ length: times }, () => this.provider.authorizePayment(this.input())));
  }

  private async step(): Promise<void> {
    switch (this.random.between(1, 6)) {
      case 1:
      case 2:
        return this.press();
      case 3:
        return this.letTimePass(this.random.between(1, 300) * SECOND_MS);
      case 4:
        return this.payerActs();
      case 5:
        await this.provider.getPaymentStatus(this.input());
        return;
      default:
        // Core does this to the losers of races, with the winner's data: no charge may be touched by it.
        await this.provider.cancelPayment(this.input());
        if (this.random.chance(0.3)) await this.provider.deletePayment(this.input());
    }
  }

  private async letTimePass(ms: number): Promise<void> {
    this.clock.nowMs += ms;
    await this.world.letLateOnesArrive();
  }

  private payerActs(): void {
    const [charge] = this.ownCharges();
    if (charge?.status !== "pending") return;
    const pays = this.random.chance(0.7);
    if (charge.source) pays ? this.world.sandbox.pay(charge.id) : this.world.sandbox.fail(charge.id);
    else this.world.sandbox.answerThreeDs(charge.id, pays ? "approve" : "decline");
  }

  private async comeToRest(): Promise<void> {
    await this.letTimePass(60 * SECOND_MS);
    for (let round = 0; round < 3; round++) await this.provider.authorizePayment(this.input());
  }

  private ownCharges(): SeenCharge[] {
    return this.world.charges().filter((charge) => charge.metadata.session_id === this.sessionId);
  }

  private attempt(): Attempt {
    const attempt = this.attempts.all()[0];
    if (!attempt) throw new Error("no attempt");
    return attempt;
  }

  /** One charge at most, and the attempt knows it and its state. */
  private checkCharge(): string[] {
    const charges = this.ownCharges();
    const { chargeId, state } = this.attempt();
    const problems: string[] = [];
    if (this.world.charges().length !== charges.length) problems.push("a charge of nobody");
    if (charges.length > 1) problems.push(`${charges.length} charges for one intention`);
    const [charge] = charges;
    if (charge && chargeId !== charge.id) problems.push(`lost charge (${charge.status}), attempt ${state}`);
    if (!charge && chargeId) problems.push("a charge that Omise does not have");
    if (charge && chargeId === charge.id && state !== charge.status) {
      problems.push(`attempt ${state}, charge ${charge.status}`);
    }
    return problems;
  }

  private async refund(): Promise<{ refunds: number; problems: string[] }> {
    const [charge] = this.ownCharges();
    if (charge?.status !== "successful" || charge.source) return { refunds: 0, problems: [] };
    for (const { id } of this.attempts.all()) await this.attempts.markBooked(id, "order_1");
    const parts = this.random.chance(0.5) ? [charge.amount] : [1_000, charge.amount - 1_000];
    const problems: string[] = [];
    this.isStormy = true;
    for (const [index, amountSatang] of parts.entries()) {
      if (!(await this.refundUntilKnown(`ref_${this.seed}_${index}`, amountSatang))) {
        problems.push(`refund ${index} never came to an end`);
      }
    }
    const refunded = this.ownCharges()[0]?.refunded_amount;
    if (refunded !== charge.amount) problems.push(`refunded ${refunded} of ${charge.amount}`);
    return { refunds: parts.length, problems };
  }

  /**
   * The same refund, asked for until its answer is heard. After an unclear answer whoever asks again waits, because what
   * Omise does late would otherwise meet a second request for the same thing.
   */
  private async refundUntilKnown(refundKey: string, amountSatang: number): Promise<boolean> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      // The last tries meet a wire that is whole: nothing is to stay unclear for ever.
      if (tries === MAX_TRIES - 2) this.isStormy = false;
      try {
        await this.provider.refundPayment({
          data: { session_id: this.sessionId },
          amount: amountSatang / 100,
          context: { idempotency_key: refundKey },
        });
        this.isStormy = true;
        return true;
      } catch {
        await this.letTimePass(120 * SECOND_MS);
      }
    }
    return false;
  }
}
