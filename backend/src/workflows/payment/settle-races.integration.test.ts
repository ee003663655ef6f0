import { signWebhook } from "@chumchon/omise-sandbox";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Books, letTimePass, pollCharges, readBooks } from "../../../integration/books";
import { freePort } from "../../../integration/free-port";
import { OmiseGate } from "../../../integration/omise-gate";
import {
  createPaymentShop,
  type PaymentShop,
  prepareSandbox,
  sandboxKeys,
} from "../../../integration/payment-shop";
import { onlyChargeOf, type SandboxCharge } from "../../../integration/sandbox-charges";
import { type Api, Shopper } from "../../../integration/shopper";
import { waitUntil } from "../../../integration/wait-until";
import { proofSeeds, reportProof } from "../../../proof/proof-run";

/** Three are enough for every moment; six for every moment with each of the two first. */
const ROUNDS = proofSeeds(3).length;
const GOODS_SATANG = 62_900;
const gatePort = freePort();
const { sandbox, port, listen } = prepareSandbox(gatePort);
const gate = new OmiseGate(gatePort, port);
beforeAll(async () => {
  await listen();
  await gate.listen();
});
afterAll(async () => {
  await gate.close();
  await sandbox.close();
});

/** Whoever may want to settle the payment of an order. */
const actors = ["webhook", "poller", "page", "cancel", "expiry"] as const;
type Actor = (typeof actors)[number];
const pairings = actors.flatMap((one, index) =>
  actors.slice(index + 1).map((other, more) => [one, other, index + more] as const),
);

/** When the payer pays: before anybody looks, while the first waits for Omise, or when all is over. */
const moments = ["before", "between", "after"] as const;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const http = api as unknown as Api;
    let shop: PaymentShop;
    let eventNumber = 0;
    const tally: Record<string, number> = {};

    beforeAll(async () => {
      shop = await createPaymentShop(getContainer(), 10_000);
    });
    afterAll(() => {
      const rows = Object.entries(tally)
        .sort()
        .map(([outcome, count]) => [...outcome.split(": "), count]);
      reportProof("races", { columns: ["pair", "end", "times"], rows, remarks: [`${ROUNDS} rounds a pair`] });
    });

    const acts: Record<Actor, (shopper: Shopper, charge: SandboxCharge) => Promise<void>> = {
      async webhook(_shopper, charge) {
        const id = `evnt_test_race_${++eventNumber}`;
        const data = { object: "charge", id: charge.id };
        const text = JSON.stringify({ object: "event", id, key: "charge.complete", data });
        const url = `${(api as { defaults: { baseURL: string } }).defaults.baseURL}/hooks/omise`;
        const signature = signWebhook(sandboxKeys.webhookSecret, text, Math.floor(Date.now() / 1000));
        const headers = { "content-type": "application/json", ...signature };
        await fetch(url, { method: "POST", body: text, headers });
        const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        const tried = async () =>
          (await pg.raw("select attempts from webhook_event where event_id = ?", [id])).rows[0]?.attempts ??
          0;
        await waitUntil(tried, (attempts) => Number(attempts) > 0, 30_000);
      },
      poller: () => pollCharges(getContainer()),
      page: async (shopper) => void (await shopper.check()),
      cancel: async (shopper) => void (await shopper.cancel()),
      expiry: () => pollCharges(getContainer()),
    };

    async function race(first: Actor, second: Actor, moment: (typeof moments)[number]) {
      const shopper = await new Shopper(http, shop).fillCart();
      await shopper.pay();
      const charge = onlyChargeOf(sandbox, shopper.cartId);
      // With an expiry in play the QR's time is over and Omise still takes the money, as it happens.
      const isOver = first === "expiry" || second === "expiry";
      await letTimePass(getContainer(), shopper.cartId, isOver ? 30 : 1);
      if (moment === "before") sandbox.pay(charge.id);
      const held = gate.hold("response", (_method, path) => path === `/charges/${charge.id}`);
      const one = acts[first](shopper, charge);
      await held.arrived;
      const other = acts[second](shopper, charge);
      await new Promise((resolve) => setTimeout(resolve, 30));
      if (moment === "between") sandbox.pay(charge.id);
      held.release();
      await Promise.all([one, other]);
      if (moment === "after") sandbox.pay(charge.id);
      // Nobody sent a webhook for the last of it: what was given up is looked at again every half hour for two days.
      await letTimePass(getContainer(), shopper.cartId, 31);
      await pollCharges(getContainer());
      const books = await readBooks(getContainer(), shopper.cartId);
      const paid = onlyChargeOf(sandbox, shopper.cartId).paid;
      return outcomeOf(books, charge.amount, paid);
    }

    describe("settle", () => {
      it.each(pairings)(
        "comes to consistent books when %s and %s race, whoever is first and whenever the payer pays",
        async (one, other, index) => {
          sandbox.setFaults({ linger: true });
          for (let round = 0; round < ROUNDS; round++) {
            const moment = moments[round % moments.length] ?? "before";
            const turned = (Math.floor(round / moments.length) + index) % 2 === 1;
            const [first, second] = turned ? [other, one] : [one, other];
            const outcome = await race(first, second, moment);
            const key = `${one} × ${other}: ${outcome}`;
            tally[key] = (tally[key] ?? 0) + 1;
          }
        },
        300_000,
      );

      it("takes a webhook that comes before the answer to making the charge", async () => {
        for (let round = 0; round < ROUNDS; round++) {
          const shopper = await new Shopper(http, shop).fillCart();
          const held = gate.hold("response", (method, path) => method === "POST" && path === "/charges");
          const placing = shopper.pay();
          await held.arrived;
          const charge = onlyChargeOf(sandbox, shopper.cartId);
          sandbox.pay(charge.id);
          const webhook = acts.webhook(shopper, charge);
          await new Promise((resolve) => setTimeout(resolve, 30));
          held.release();
          await Promise.all([placing, webhook]);
          const books = await readBooks(getContainer(), shopper.cartId);
          expect(outcomeOf(books, charge.amount, true)).toBe("paid");
        }
      }, 120_000);
    });
  },
});

/** Names the one of three consistent ends that the books show; anything else fails the test. */
function outcomeOf(books: Books, amountSatang: number, chargePaid: boolean): "paid" | "case" | "ended" {
  if (books.payments > 0) {
    expect(chargePaid).toBe(true);
    expect(books).toEqual({
      orderStatus: "pending",
      attempts: [{ state: "successful", settled: true, booked: true, token: false }],
      payments: 1,
      captures: 1,
      transactionSatang: amountSatang,
      reservations: 2,
      groupOrders: ["paid", "paid"],
      incomeSatang: GOODS_SATANG,
      cases: [],
    });
    return "paid";
  }
  expect(books).toMatchObject({
    orderStatus: "canceled",
    attempts: [{ settled: true, booked: false }],
    captures: 0,
    transactionSatang: 0,
    reservations: 0,
    groupOrders: ["cancelled", "cancelled"],
    incomeSatang: 0,
  });
  expect(books.cases).toHaveLength(chargePaid ? 1 : 0);
  return chargePaid ? "case" : "ended";
}
