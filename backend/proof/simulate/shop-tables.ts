import type { CaseBook, NewCase } from "../../src/modules/payment-resolution/case-book";

export type SimulatedOrder = {
  id: string;
  cartId: string;
  amountSatang: number;
  quantity: number;
  state: "live" | "cancelled" | "removed";
  reserved: number;
};

export type SimulatedRefund = {
  key: string;
  orderId: string;
  sessionId: string;
  amountSatang: number;
  state: "claimed" | "done" | "refused";
  askedAtMs: number;
};

type Money = { key: string; orderId: string; sessionId: string; amountSatang: number };

/**
 * The rows that Medusa and we keep about orders and money, each method one statement. What the database refuses is
 * refused here: one order a cart, one payment and capture a session, one income entry a capture, one case a charge and
 * reason, no more reserved than there is. `uniqueKeys: false` plants the mistake of having left those keys out.
 */
export class ShopTables {
  readonly orders: SimulatedOrder[] = [];
  readonly captures: Money[] = [];
  readonly transactions: Money[] = [];
  readonly income: Money[] = [];
  readonly refunds: SimulatedRefund[] = [];
  readonly cases: NewCase[] = [];
  readonly events = new Map<string, { chargeId: string; body: string; isDone: boolean }>();
  reserved = 0;

  constructor(
    readonly stocked: number,
    private readonly uniqueKeys: boolean,
  ) {}

  insertOrder(cartId: string, amountSatang: number, quantity: number): SimulatedOrder {
    if (
      this.uniqueKeys &&
      this.orders.some((order) => order.cartId === cartId && order.state !== "removed")
    ) {
      throw new Error("duplicate key: order_cart (cart_id)");
    }
    const id = `order_${this.orders.length + 1}`;
    const order: SimulatedOrder = { id, cartId, amountSatang, quantity, state: "live", reserved: 0 };
    this.orders.push(order);
    return order;
  }

  orderOf(cartId: string): SimulatedOrder | undefined {
    return this.orders.find((order) => order.cartId === cartId && order.state !== "removed");
  }

  order(id: string): SimulatedOrder {
    const order = this.orders.find((each) => each.id === id);
    if (!order) throw new Error(`no order ${id}`);
    return order;
  }

  /** A conditional update with its CHECK. @returns false when there is not enough. */
  reserve(order: SimulatedOrder): boolean {
    if (order.state !== "live") return false;
    if (this.reserved + order.quantity > this.stocked) return false;
    this.reserved += order.quantity;
    order.reserved += order.quantity;
    return true;
  }

  end(order: SimulatedOrder, state: "cancelled" | "removed"): void {
    this.reserved -= order.reserved;
    order.reserved = 0;
    order.state = state;
  }

  /** @returns whether the row is new; a key that exists already is left as it is. */
  insertMoney(table: "captures" | "transactions" | "income", row: Money): boolean {
    if (this.uniqueKeys && this[table].some(({ key }) => key === row.key)) return false;
    this[table].push(row);
    return true;
  }

  claimRefund(refund: SimulatedRefund): boolean {
    if (this.refunds.some(({ key }) => key === refund.key)) return false;
    this.refunds.push(refund);
    return true;
  }

  paidSessionsOf(orderId: string): string[] {
    const inBooks = this.transactions.filter((row) => row.orderId === orderId);
    return [...new Set(inBooks.map(({ sessionId }) => sessionId))];
  }

  storeEvent(id: string, chargeId: string, body: string): void {
    if (this.uniqueKeys && this.events.has(id)) return;
    this.events.set(this.events.has(id) ? `${id}+` : id, { chargeId, body, isDone: false });
  }

  readonly caseBook: Pick<CaseBook, "open"> = {
    open: async (newCase) => {
      const same = ({ chargeId, reason }: NewCase) =>
        chargeId === newCase.chargeId && reason === newCase.reason;
      if (this.uniqueKeys && this.cases.some(same)) return false;
      this.cases.push(newCase);
      return true;
    },
  };
}
