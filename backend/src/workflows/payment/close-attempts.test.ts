import { expect, it } from "vitest";
import { WaitingOrder } from "../../../proof/world/waiting-order";
import { cancelWaitingOrder } from "./close-attempts";
import { settleAttempt } from "./settle-attempt";

const cancel = { orderId: "order_1", reason: "shopper" } as const;

it("an order is ended although the process dies between giving up its attempt and cancelling it", async () => {
  const world = new WaitingOrder();
  const attempt = await world.newAttempt("payses_1");
  const dies = { ...world.ports, cancelUnpaidOrder: () => Promise.reject(new Error("killed")) };
  await expect(cancelWaitingOrder(dies, "cart_1", cancel)).rejects.toThrow("killed");
  world.letPass(31);
  for (const { id } of await world.attempts.listToWatch(10)) await settleAttempt(world.ports, id);
  expect(world.isCancelled).toBe(true);
  const after = await world.attempts.findById(attempt.id);
  expect(after).toMatchObject({ state: "abandoned", settledAt: world.ports.now() });
});

it("an order whose payment is known is not cancelled because Omise does not answer at this moment", async () => {
  const world = new WaitingOrder();
  await world.newAttempt("payses_1");
  await world.attempts.recordCharge("payses_1", world.charge("chrg_1", "successful"));
  const silent = { ...world.ports, askOmise: async () => "unclear" as const };
  expect(await cancelWaitingOrder(silent, "cart_1", cancel)).toBe("unclear");
  expect(world.isCancelled).toBe(false);
});
