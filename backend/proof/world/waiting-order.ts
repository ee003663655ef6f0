import type { SettlementPorts } from "../../src/workflows/payment/settlement-ports";
import { MemoryAttempts } from "./memory-attempts";

/** One order that waits for its payment, with attempts that keep the table's rules and a clock that stands still. */
export class WaitingOrder {
  nowMs = Date.UTC(2026, 10, 26, 3, 0, 0);
  isCancelled = false;
  readonly attempts = new MemoryAttempts({ waitMinutes: 30, now: () => new Date(this.nowMs) });
  readonly order = { id: "order_1", displayId: 1, status: "pending", paymentStatus: "", paidSessionIds: [] };

  /** Everything that settling does, against this order; Omise has no charge unless told. */
  readonly ports: SettlementPorts = {
    attempts: this.attempts,
    cases: { open: async () => true },
    keysLive: false,
    now: () => new Date(this.nowMs),
    askOmise: async () => "none",
    askForCharge: async () => "none",
    expireCharge: async () => "none",
    orderOfCart: async () => ({ ...this.order, cancelled: this.isCancelled }),
    bookPayment: async () => {},
    cancelUnpaidOrder: async () => {
      this.isCancelled = true;
    },
    placeOrderOfPaidCart: async () => false,
    warn: () => {},
  };

  newAttempt(sessionId: string) {
    return this.attempts.create({
      sessionId,
      cartId: "cart_1",
      method: "promptpay",
      amountSatang: 10_000,
      currency: "thb",
      locale: "th",
      cardToken: null,
      returnUri: () => "https://shop.test/return",
      shopperKey: null,
      addressKey: null,
    });
  }

  letPass(minutes: number): void {
    this.nowMs += minutes * 60_000;
  }

  charge(id: string, status: "pending" | "successful", expiresInMinutes = 15) {
    return {
      id,
      status,
      paid: status === "successful",
      amountSatang: 10_000,
      refundedSatang: 0,
      currency: "thb",
      livemode: false,
      sessionId: null,
      authorizeUri: null,
      qrUri: null,
      failureCode: null,
      createdAt: new Date(this.nowMs),
      paidAt: status === "successful" ? new Date(this.nowMs) : null,
      expiresAt: new Date(this.nowMs + expiresInMinutes * 60_000),
    };
  }
}
