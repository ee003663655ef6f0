import { expect, it } from "vitest";
import { MemoryAttempts } from "../../../proof/world/memory-attempts";
import { cancelWaitingOrder } from "./close-attempts";
import { settleAttempt } from "./settle-attempt";
import type { SettlementPorts } from "./settlement-ports";

/** An order that was placed by a process which died before it asked Omise, and the acts that end it. */
async function orderLeftBehind() {
  let nowMs = Date.UTC(2026, 10, 26, 3, 0, 0);
  const now = () => new Date(nowMs);
  const attempts = new MemoryAttempts({ waitMinutes: 30, now });
  const attempt = await attempts.create({
    sessionId: "payses_1",
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
  const order = { id: "order_1", displayId: 1, status: "pending", paymentStatus: "", paidSessionIds: [] };
  let cancelled = false;
  const ports: SettlementPorts = {
    attempts,
    cases: { open: async () => true },
    keysLive: false,
    now,
    askOmise: async () => "none",
    askForCharge: async () => "none",
    expireCharge: async () => "none",
    orderOfCart: async () => ({ ...order, cancelled }),
    bookPayment: async () => {},
    cancelUnpaidOrder: async () => {
      cancelled = true;
    },
    placeOrderOfPaidCart: async () => false,
    warn: () => {},
  };
  const letPass = (minutes: number) => {
    nowMs += minutes * 60_000;
  };
  return { ports, attempts, attemptId: attempt.id, letPass, isCancelled: () => cancelled };
}

const cancel = { orderId: "order_1", reason: "shopper" } as const;

it("an order is ended although the process dies between giving up its attempt and cancelling it", async () => {
  const { ports, attempts, attemptId, letPass, isCancelled } = await orderLeftBehind();
  const dies = { ...ports, cancelUnpaidOrder: () => Promise.reject(new Error("killed")) };
  await expect(cancelWaitingOrder(dies, "cart_1", cancel)).rejects.toThrow("killed");
  letPass(31);
  for (const { id } of await attempts.listToWatch(10)) await settleAttempt(ports, id);
  expect(isCancelled()).toBe(true);
  expect(await attempts.findById(attemptId)).toMatchObject({ state: "abandoned", settledAt: ports.now() });
});

it("an attempt that counts as settled does not keep an unpaid order waiting", async () => {
  const { ports, attempts, attemptId, isCancelled } = await orderLeftBehind();
  await attempts.abandonNew("payses_1");
  await settleAttempt(ports, attemptId);
  expect(isCancelled()).toBe(true);
});
