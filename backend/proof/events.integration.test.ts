import { signWebhook } from "@chumchon/omise-sandbox";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { letTimePass, pollCharges, readBooks, runWorkflow } from "../integration/books";
import { freePort } from "../integration/free-port";
import { OmiseGate } from "../integration/omise-gate";
import {
  createPaymentShop,
  type PaymentShop,
  prepareSandbox,
  sandboxKeys,
} from "../integration/payment-shop";
import { onlyChargeOf, type SandboxCharge } from "../integration/sandbox-charges";
import { type Api, Shopper } from "../integration/shopper";
import { proofSeeds, reportProof } from "./proof-run";
import { Random } from "./world/random";

const DAY_MINUTES = 1_440;
/** Without any event a payment is in the books after so long at the latest. */
const NEVER_LATER_MINUTES = 5;
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

/** How the news of a payment comes, or does not come. */
const ways = [
  "never",
  "once",
  "five times",
  "in reversed order",
  "a day late",
  "before our own answer",
  "with another amount in its body",
  "with another currency in its body",
  "as live in its body",
  "forged before it is true",
  "without a valid signature",
] as const;
type Way = (typeof ways)[number];

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const http = api as unknown as Api;
    let shop: PaymentShop;
    let eventNumber = 0;
    const tally: Record<string, Record<string, number>> = {};

    beforeAll(async () => {
      shop = await createPaymentShop(getContainer(), 10_000);
    });
    afterAll(() => {
      const rows = Object.entries(tally).map(([way, ends]) => [way, JSON.stringify(ends)]);
      reportProof("events", { columns: ["the event comes", "ends"], rows, remarks: [] });
    });

    const hook = () => `${(api as { defaults: { baseURL: string } }).defaults.baseURL}/hooks/omise`;

    /** Sends an event and works it off. `lie` is what its body says of the charge and the charge does not. */
    async function send(charge: SandboxCharge, key = "charge.complete", lie: object = {}, isSigned = true) {
      const id = `evnt_${++eventNumber}`;
      await deliver(id, charge, key, lie, isSigned);
      return id;
    }

    async function deliver(id: string, charge: SandboxCharge, key: string, lie: object, isSigned: boolean) {
      const body = JSON.stringify({ object: "event", id, key, livemode: false, data: { ...charge, ...lie } });
      const signedText = isSigned ? body : `${body} `;
      const signature = signWebhook(sandboxKeys.webhookSecret, signedText, Math.floor(Date.now() / 1000));
      const headers = { "content-type": "application/json", ...signature };
      const { status } = await fetch(hook(), { method: "POST", body, headers });
      expect(status).toBe(isSigned ? 200 : 401);
      // The route answers before the work is done; the sweep does whatever is left of it.
      await runWorkflow(getContainer(), "job-sweep-inbox", {});
    }

    /** A shopper orders, pays, and the news comes this way. */
    async function happen(way: Way, random: Random): Promise<Shopper> {
      const shopper = await new Shopper(http, shop).fillCart();
      if (way === "before our own answer") return payBeforeAnswer(shopper);
      await shopper.pay();
      const charge = () => onlyChargeOf(sandbox, shopper.cartId);
      const paid = { ...charge(), status: "successful", paid: true };
      if (way === "forged before it is true") {
        await send(charge(), "charge.complete", paid);
        expect((await readBooks(getContainer(), shopper.cartId)).payments).toBe(0);
      }
      // With no news at all the poller has looked at it a moment before, at any age that a QR may have.
      if (way === "never") {
        await letTimePass(getContainer(), shopper.cartId, random.between(0, 14));
        await pollCharges(getContainer());
      }
      sandbox.pay(charge().id);
      if (way === "never") await letTimePass(getContainer(), shopper.cartId, NEVER_LATER_MINUTES);
      if (way === "in reversed order") {
        await send(charge());
        await send({ ...charge(), status: "pending", paid: false }, "charge.create");
      } else if (way === "once") await send(charge());
      else if (way === "five times") {
        const id = await send(charge());
        const again = Array.from({ length: 4 }, () => deliver(id, charge(), "charge.complete", {}, true));
        await Promise.all(again);
      } else if (way === "a day late") {
        await pollCharges(getContainer());
        await letTimePass(getContainer(), shopper.cartId, DAY_MINUTES);
        await send(charge());
      } else if (way === "with another amount in its body")
        await send(charge(), "charge.complete", { amount: 1 });
      else if (way === "with another currency in its body") {
        await send(charge(), "charge.complete", { currency: random.pick(["usd", "jpy"]) });
      } else if (way === "as live in its body") await send(charge(), "charge.complete", { livemode: true });
      else if (way === "without a valid signature") await send(charge(), "charge.complete", {}, false);
      return shopper;
    }

    async function payBeforeAnswer(shopper: Shopper): Promise<Shopper> {
      const held = gate.hold("response", (method, path) => method === "POST" && path === "/charges");
      const placing = shopper.pay();
      await held.arrived;
      const charge = onlyChargeOf(sandbox, shopper.cartId);
      sandbox.pay(charge.id);
      const news = send(charge);
      await new Promise((resolve) => setTimeout(resolve, 30));
      held.release();
      await Promise.all([placing, news]);
      return shopper;
    }

    describe("the news of a payment", () => {
      it("leads to the same books whenever, however often and however false it comes, and also when it never comes", async () => {
        for (const seed of proofSeeds(1)) {
          const random = new Random(seed);
          for (const way of ways) {
            const shopper = await happen(way, random);
            const amount = onlyChargeOf(sandbox, shopper.cartId).amount;
            // One look of the poller (15 s, see env.ts) is all that it takes when no news came.
            await pollCharges(getContainer());
            expect(await readBooks(getContainer(), shopper.cartId), `seed ${seed}: ${way}`).toEqual({
              orderStatus: "pending",
              attempts: [{ state: "successful", settled: true, booked: true, token: false }],
              payments: 1,
              captures: 1,
              transactionSatang: amount,
              reservations: 2,
              groupOrders: ["paid", "paid"],
              incomeSatang: GOODS_SATANG,
              cases: [],
            });
            count(way, "paid once");
          }
        }
      });

      it("of a charge that is itself another one is a payment case, however it comes", async () => {
        for (const seed of proofSeeds(1)) {
          for (const times of [0, 1, 5]) {
            const shopper = await new Shopper(http, shop).fillCart();
            await shopper.pay();
            const charge = () => onlyChargeOf(sandbox, shopper.cartId);
            sandbox.tamper(charge().id, charge().amount + 100 + seed);
            sandbox.pay(charge().id);
            for (let copy = 0; copy < times; copy++) await send(charge());
            await pollCharges(getContainer());
            const books = await readBooks(getContainer(), shopper.cartId);
            expect(books).toMatchObject({ payments: 0, incomeSatang: 0, cases: ["amount_mismatch"] });
            count(`${times} times, of a charge with another amount`, "one case");
          }
        }
      });
    });

    function count(way: string, end: string) {
      const ends = tally[way] ?? {};
      tally[way] = { ...ends, [end]: (ends[end] ?? 0) + 1 };
    }
  },
});
