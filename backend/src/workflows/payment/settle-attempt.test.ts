import { expect, it } from "vitest";
import { WaitingOrder } from "../../../proof/world/waiting-order";
import { settleAttempt } from "./settle-attempt";

it("an attempt that counts as settled does not keep an unpaid order waiting", async () => {
  const world = new WaitingOrder();
  const { id } = await world.newAttempt("payses_1");
  await world.attempts.abandonNew("payses_1");
  await settleAttempt(world.ports, id);
  expect(world.isCancelled).toBe(true);
});

it("an attempt that fails does not end an order whose other attempt is paid and not booked yet", async () => {
  const world = new WaitingOrder();
  const failed = await world.newAttempt("payses_1");
  await world.newAttempt("payses_2");
  await world.attempts.recordCharge("payses_2", world.charge("chrg_2", "successful"));
  await world.attempts.recordRefused("payses_1", "failed_processing");
  await settleAttempt(world.ports, failed.id);
  expect(world.isCancelled).toBe(false);
});

it("an attempt is never settled as still waiting, however slowly the look goes", async () => {
  const world = new WaitingOrder();
  const { id } = await world.newAttempt("payses_1");
  const charge = world.charge("chrg_1", "pending");
  world.letPass(24.9);
  const slow = {
    ...world.ports,
    askOmise: async () => charge,
    orderOfCart: (cartId: string) => {
      world.letPass(0.2);
      return world.ports.orderOfCart(cartId);
    },
  };
  for (let look = 0; look < 2; look++) {
    await settleAttempt(slow, id);
    const after = await world.attempts.findById(id);
    expect(after?.state === "pending" && after.settledAt !== null).toBe(false);
  }
  expect(await world.attempts.findById(id)).toMatchObject({ state: "expired", settledAt: world.ports.now() });
});
