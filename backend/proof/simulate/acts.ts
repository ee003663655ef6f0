import { refundCharge } from "../../src/modules/payment-omise/refund-charge";
import { cancelWaitingOrder, settleEarlierAttempts } from "../../src/workflows/payment/close-attempts";
import { type AttemptKey, findAttempt, openStrayCase } from "../../src/workflows/payment/find-attempt";
import { settleAttempt } from "../../src/workflows/payment/settle-attempt";
import { believedCharge, type SimulatedCart } from "./backend-process";
import type { Payers } from "./payers";
import type { Task } from "./scheduler";
import type { SimulatedRefund } from "./shop-tables";
import type { SimulatedWorld } from "./simulated-world";

const SECOND_MS = 1_000;
const STORM_MINUTES = 40;
/** How long after an unclear answer a refund is asked for again. */
const REFUND_GRACE_MS = 300_000;
const cards = ["4242424242424242", "5454545454545454", "4111111111140011"] as const;

/** What shoppers, jobs, webhooks and staff set going in the backend. */
export class Acts {
  private sessions = 0;

  constructor(
    private readonly world: SimulatedWorld,
    private readonly payers: Payers,
  ) {}

  start(): void {
    const { random, scheduler } = this.world;
    const shoppers = random.between(1, 4);
    for (let shopper = 1; shopper <= shoppers; shopper++) {
      scheduler.at(random.between(0, 600) * SECOND_MS, () => this.shop(`cart_${shopper}`));
    }
    for (let second = 30; second < STORM_MINUTES * 60; second += random.between(30, 240)) {
      scheduler.at(second * SECOND_MS, () => this.poll());
    }
    // What Omise does late comes soon, or after whoever asked has given it up.
    const lateSeconds = random.pick([45, 200]);
    for (let second = 5; second < STORM_MINUTES * 60; second += lateSeconds) {
      scheduler.at(second * SECOND_MS, () => void this.world.omise.letLateOnesArrive());
    }
  }

  /** The poller, the sweep of the inbox and the refunds that are not at their end. */
  poll(): void {
    this.payers.meetNewCharges();
    this.spawn("poller", async (task) => {
      const { attempts } = this.world.backend(task).ports;
      for (const attempt of await attempts.listToWatch(200)) {
        await this.settle(task, { attempt_id: attempt.id }).catch(async (error: unknown) => {
          this.world.scheduler.note(`poller: ${attempt.id}: ${String(error)}`);
          await attempts.markChecked(attempt.id);
        });
      }
    });
    this.spawn("inbox", (task) => this.workOffEvents(task));
    this.spawn("refunds", (task) => this.askForOpenRefunds(task));
  }

  private spawn(name: string, work: (task: Task) => Promise<void>): void {
    this.world.scheduler.spawn(name, this.world.process(), work);
  }

  /** One shopper: pays, perhaps twice at once, looks at the page, perhaps cancels or asks for the money back. */
  private shop(cartId: string): void {
    const { random, scheduler, carts } = this.world;
    const quantity = random.between(1, 2);
    const amountSatang = quantity * random.between(3_000, 40_000);
    const cart = { id: cartId, amountSatang, quantity, sessionId: null };
    carts.set(cartId, cart);
    const isCard = random.chance(0.4);
    const press = () => this.spawn(`pay ${cartId}`, (task) => this.pay(task, cart, isCard));
    press();
    if (random.chance(0.4)) press();
    for (let look = random.between(0, 3); look > 0; look--) {
      scheduler.at(random.between(1, 1_200) * SECOND_MS, () => {
        this.payers.meetNewCharges();
        this.spawn(`page ${cartId}`, (task) => this.settle(task, { session_id: cart.sessionId ?? "none" }));
      });
    }
    if (random.chance(0.3)) {
      scheduler.at(random.between(1, 1_500) * SECOND_MS, () => this.cancel(cart));
    }
    // Declined, sold out or cut off: the button is pressed once more.
    if (random.chance(0.5)) scheduler.at(random.between(30, 900) * SECOND_MS, press);
    if (random.chance(0.5)) scheduler.at(random.between(600, 2_300) * SECOND_MS, () => this.refund(cart));
  }

  /** As pay-cart.ts, under the lock. */
  private async pay(task: Task, cart: SimulatedCart, isCard: boolean): Promise<void> {
    await this.world.withCartLock(task, cart.id, async () => {
      const backend = this.world.backend(task);
      const { ports } = backend;
      if (await ports.orderOfCart(cart.id)) return;
      const isInTheDark = await settleEarlierAttempts(ports, cart.id);
      if (isInTheDark || (await ports.orderOfCart(cart.id))) return;
      const sessionId = `payses_${++this.sessions}`;
      await ports.attempts.create({
        sessionId,
        cartId: cart.id,
        method: isCard ? "card" : "promptpay",
        amountSatang: cart.amountSatang,
        currency: "thb",
        locale: "th",
        cardToken: isCard ? await this.makeToken() : null,
        returnUri: (ref) => `https://shop.test/return?attempt=${ref}`,
        shopperKey: null,
        addressKey: null,
      });
      cart.sessionId = sessionId;
      await backend.completeCart(cart, sessionId);
      this.payers.meetNewCharges();
      const order = await ports.orderOfCart(cart.id);
      const attempt = await ports.attempts.findBySession(sessionId);
      if (!attempt) throw new Error("the attempt is gone");
      if (order && !["new", "abandoned", "failed"].includes(attempt.state)) {
        await ports.attempts.markOrder(attempt.id, order.id);
        if (attempt.state === "successful") await settleAttempt(ports, attempt.id);
      } else if (attempt.state === "failed") await ports.attempts.markSettled(attempt.id);
      else if (attempt.state === "new") await ports.attempts.abandonNew(sessionId);
    });
  }

  /** The shopper's browser asks the vault itself: nothing of ours can be cut off there. */
  private async makeToken(): Promise<string> {
    const { omise, random, scheduler } = this.world;
    const wasStormy = scheduler.isStormy;
    scheduler.isStormy = false;
    const card = { name: "SOMSRI", number: random.pick(cards), expiration_month: 12, expiration_year: 2035 };
    const token = await omise.client().tokens.create({ card: { ...card, security_code: "123" } });
    scheduler.isStormy = wasStormy;
    return (token as { id: string }).id;
  }

  /** As settle.ts: the only door to money. */
  private async settle(task: Task, key: AttemptKey, believedBody?: string): Promise<void> {
    const believed = believedBody === undefined ? undefined : believedCharge(believedBody);
    const { ports } = this.world.backend(task, believed);
    const found = await findAttempt(ports, key);
    if (typeof found === "string") {
      if (found === "unclear") throw new Error("Omise did not answer");
      return;
    }
    const { attempt, stray } = found;
    await this.world.withCartLock(task, attempt.cartId, async () => {
      if (stray) await openStrayCase(ports, attempt, stray);
      await settleAttempt(ports, attempt.id);
    });
  }

  private async workOffEvents(task: Task): Promise<void> {
    for (const event of this.world.tables.events.values()) {
      if (event.isDone) continue;
      const body = this.world.planted === "no re-fetch" ? event.body : undefined;
      try {
        await this.settle(task, { charge_id: event.chargeId }, body);
        event.isDone = true;
      } catch (error) {
        this.world.scheduler.note(`inbox: ${String(error)}`);
      }
    }
  }

  private cancel(cart: SimulatedCart): void {
    this.spawn(`cancel ${cart.id}`, async (task) => {
      await this.world.withCartLock(task, cart.id, async () => {
        const { ports } = this.world.backend(task);
        const order = await ports.orderOfCart(cart.id);
        if (order) await cancelWaitingOrder(ports, cart.id, { orderId: order.id, reason: "shopper" });
      });
    });
  }

  /** A card payment is given back, claimed in the database before money moves. */
  private refund(cart: SimulatedCart): void {
    this.spawn(`refund ${cart.id}`, async (task) => {
      const { tables, attempts } = this.world;
      await task.turn("claim refund");
      const order = tables.orderOf(cart.id);
      const paid = attempts.all().find(({ sessionId, method, state }) => {
        const isInBooks = order && tables.paidSessionsOf(order.id).includes(sessionId);
        return isInBooks && method === "card" && state === "successful";
      });
      if (!order || !paid) return;
      const refund: SimulatedRefund = {
        key: `ref_${order.id}`,
        orderId: order.id,
        sessionId: paid.sessionId,
        amountSatang: Math.ceil(order.amountSatang / 2),
        state: "claimed",
        askedAtMs: this.world.clock.nowMs,
      };
      if (tables.claimRefund(refund)) await this.askForRefund(task, refund);
    });
  }

  private async askForOpenRefunds(task: Task): Promise<void> {
    const { tables, clock } = this.world;
    for (const refund of tables.refunds) {
      const isDue = refund.state === "claimed" && clock.nowMs >= refund.askedAtMs + REFUND_GRACE_MS;
      if (!isDue) continue;
      await task.turn("claim the next try");
      if (clock.nowMs < refund.askedAtMs + REFUND_GRACE_MS) continue;
      refund.askedAtMs = clock.nowMs;
      await this.askForRefund(task, refund).catch((error: unknown) => {
        this.world.scheduler.note(`refunds: ${String(error)}`);
      });
    }
  }

  private async askForRefund(task: Task, refund: SimulatedRefund): Promise<void> {
    const { client } = this.world.backend(task);
    const attempt = await this.world.attempts.findBySession(refund.sessionId);
    if (!attempt?.chargeId) throw new Error("a refund without a charge");
    await refundCharge(client, {
      chargeId: attempt.chargeId,
      amountSatang: refund.amountSatang,
      refundKey: refund.key,
    });
    await task.turn("record refund");
    refund.state = "done";
  }
}
