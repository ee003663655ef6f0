import { authorizeAttempt } from "../../src/modules/payment-omise/authorize-attempt";
import { chargeFacts } from "../../src/modules/payment-omise/client/charge-facts";
import type { OmiseClient } from "../../src/modules/payment-omise/client/omise-types";
import type { AttemptRow } from "../../src/modules/payment-resolution/attempt-row";
import type { PaymentAttempts } from "../../src/modules/payment-resolution/attempt-store";
import { type Asked, askForCharge, askOmise, expireCharge } from "../../src/workflows/payment/ask-omise";
import type { PaidOrder } from "../../src/workflows/payment/order-of-cart";
import type { SettlementPorts } from "../../src/workflows/payment/settlement-ports";
import { type Task, withTurns } from "./scheduler";
import type { ShopTables, SimulatedOrder } from "./shop-tables";

export type SimulatedCart = {
  id: string;
  amountSatang: number;
  quantity: number;
  /** The payment session that core would complete with. */
  sessionId: string | null;
};

type World = {
  client: OmiseClient;
  attempts: PaymentAttempts;
  tables: ShopTables;
  carts: Map<string, SimulatedCart>;
  now: () => Date;
  warn: (message: string) => void;
};

export const QR_MINUTES = 15;

/**
 * What one task of the backend does to the world: the settlement's ports, and Medusa's part in them. Every statement
 * and every request stands behind a turn, so that a kill or another task may come in between.
 */
export class BackendProcess {
  readonly ports: SettlementPorts;
  readonly client: OmiseClient;
  private readonly attempts: PaymentAttempts;

  /** @param believed a planted mistake: the charge as an event's body tells it, taken for what Omise says. */
  constructor(
    private readonly task: Task,
    private readonly world: World,
    believed?: Asked,
  ) {
    this.attempts = withTurns(task, "attempts", world.attempts);
    const charges = withTurns(task, "omise", world.client.charges, { answers: true });
    this.client = { ...world.client, charges };
    this.ports = {
      attempts: this.attempts,
      cases: withTurns(task, "cases", world.tables.caseBook),
      keysLive: false,
      now: world.now,
      askOmise: async (attempt) => believed ?? askOmise(this.client, attempt),
      askForCharge: async (chargeId) => believed ?? askForCharge(this.client, chargeId),
      expireCharge: (chargeId) => expireCharge(this.client, chargeId),
      orderOfCart: (cartId) => this.orderOfCart(cartId),
      bookPayment: (attempt, orderId) => this.bookPayment(attempt, orderId),
      cancelUnpaidOrder: ({ orderId }) => this.cancelUnpaidOrder(orderId),
      placeOrderOfPaidCart: (attempt) => this.placeOrderOfPaidCart(attempt),
      warn: world.warn,
    };
  }

  /**
   * Core's cart completion: order and link, then stock, then the payment; what fails is taken back.
   * @returns whether the order stands.
   */
  async completeCart(cart: SimulatedCart, sessionId: string): Promise<boolean> {
    const { tables } = this.world;
    await this.task.turn("insert order");
    const order = tables.insertOrder(cart.id, cart.amountSatang, cart.quantity);
    await this.task.turn("reserve stock");
    if (!tables.reserve(order)) return this.takeBack(order);
    const attempt = await authorizeAttempt(
      {
        client: this.client,
        attempts: this.attempts,
        logger: { warn: this.world.warn } as Parameters<typeof authorizeAttempt>[0]["logger"],
        qrMinutes: QR_MINUTES,
        now: this.world.now,
      },
      sessionId,
    );
    const isRefused = !attempt || ["failed", "expired", "abandoned", "reversed"].includes(attempt.state);
    return isRefused ? this.takeBack(order) : true;
  }

  private async takeBack(order: SimulatedOrder): Promise<false> {
    await this.task.turn("take order back");
    this.world.tables.end(order, "removed");
    return false;
  }

  private async orderOfCart(cartId: string): Promise<PaidOrder | undefined> {
    await this.task.turn("read order");
    const { tables } = this.world;
    const order = tables.orderOf(cartId);
    if (!order) return undefined;
    return {
      id: order.id,
      displayId: 1,
      status: order.state === "cancelled" ? "canceled" : "pending",
      paymentStatus: "",
      cancelled: order.state === "cancelled",
      paidSessionIds: tables.paidSessionsOf(order.id),
    };
  }

  /** Core's payment, capture and transaction of the order, then income: as book-payment.ts, one row at a time. */
  private async bookPayment(attempt: AttemptRow, orderId: string): Promise<void> {
    const { tables } = this.world;
    const { sessionId, amountSatang } = attempt;
    await this.task.turn("read books");
    if (!tables.paidSessionsOf(orderId).includes(sessionId)) {
      for (const table of ["captures", "transactions"] as const) {
        await this.task.turn(`insert ${table}`);
        tables.insertMoney(table, { key: sessionId, orderId, sessionId, amountSatang });
      }
    }
    await this.task.turn("post income");
    tables.insertMoney("income", { key: `capture:${sessionId}`, orderId, sessionId, amountSatang });
    await this.attempts.markBooked(attempt.id, orderId);
  }

  private async cancelUnpaidOrder(orderId: string): Promise<void> {
    const { tables } = this.world;
    await this.task.turn("read order to cancel");
    if (tables.paidSessionsOf(orderId).length > 0) throw new Error(`${orderId} is paid`);
    await this.task.turn("cancel order");
    const order = tables.order(orderId);
    if (order.state === "live") tables.end(order, "cancelled");
  }

  private async placeOrderOfPaidCart(attempt: AttemptRow): Promise<boolean> {
    const cart = this.world.carts.get(attempt.cartId);
    if (cart?.sessionId !== attempt.sessionId) return false;
    return this.completeCart(cart, attempt.sessionId);
  }
}

/** A charge as the body of an event tells it. */
export function believedCharge(body: string): Asked {
  return chargeFacts(JSON.parse(body));
}
