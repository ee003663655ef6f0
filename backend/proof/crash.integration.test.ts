import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BackendProcess } from "../integration/backend-process";
import { type Books, letTimePass, pollCharges, readBooks, runWorkflow } from "../integration/books";
import { cardToken, createPaymentShop, type PaymentShop, prepareSandbox } from "../integration/payment-shop";
import { chargesOf } from "../integration/sandbox-charges";
import { type Api, Shopper } from "../integration/shopper";
import { points } from "./crash/crash-points.cjs";
import { isLongRun, proofSeeds, reportProof } from "./proof-run";

const GOODS_SATANG = 62_900;
const folder = mkdtempSync(join(tmpdir(), "crash-"));
const preload = join(__dirname, "crash", "crash-preload.cjs");

/** All of them in a long run, as often as there are seeds; a few that differ most in `npm test`. */
const short = [
  "before link of cart and order",
  "after making the charge",
  "before order transaction",
  "after income",
];
const names: string[] = points.map(({ name }) => name);
const rounds = proofSeeds(1).flatMap((seed) => (isLongRun() ? names : short).map((name) => ({ name, seed })));

const { sandbox, listen } = prepareSandbox();
beforeAll(listen);
afterAll(() => sandbox.close());

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: PaymentShop;
    const rows: (string | number)[][] = [];
    const http = api as unknown as Api;

    beforeAll(async () => {
      shop = await createPaymentShop(getContainer(), 1_000);
    });
    afterAll(() => {
      reportProof("crash", {
        columns: [
          "killed",
          "seed",
          "signal",
          "paid charges",
          "became",
          "income satang",
          "seconds until clear",
        ],
        rows,
        remarks: [`${new Set(rows.map(([name]) => name)).size} different points were reached.`],
      });
    });

    /** What runs after a restart: the poller and the sweeps, until nothing of this cart is open. */
    async function afterRestart(cartId: string): Promise<void> {
      for (let look = 0; look < 3; look++) {
        await letTimePass(getContainer(), cartId, 6);
        await pollCharges(getContainer());
        await runWorkflow(getContainer(), "job-sweep-group-orders", {});
      }
    }

    it("there are at least 25 points between pressing pay and income", () => {
      expect(new Set(names).size).toBeGreaterThanOrEqual(25);
      for (const name of short) expect(names).toContain(name);
    });

    describe("a process killed", () => {
      it.each(rounds)(
        "at $name leaves a paid charge with one order or one case (seed $seed)",
        async ({ name, seed }) => {
          const doomed = new BackendProcess(dbConfig.clientUrl, { preload });
          const shopper = await new Shopper(http, shop).fillCart();
          const card_token = await cardToken();
          await doomed.ready();
          const marker = join(folder, `${seed}-${name.replaceAll(" ", "-")}`);
          await doomed.tell({ crashAt: name, marker });
          await shopper.through(doomed.api).tryToPay({ method: "card", card_token });
          const exit = await doomed.exitedWithin(60_000);
          expect(existsSync(marker) && readFileSync(marker, "utf8")).toBe(name);
          expect(exit.signal).toBe("SIGKILL");

          const began = performance.now();
          shopper.through(http);
          if (seed % 2 === 0) {
            // Every other shopper presses the button again at once, with a new card token.
            await shopper.tryToPay({ method: "card", card_token: await cardToken() });
          }
          await afterRestart(shopper.cartId);
          const seconds = (performance.now() - began) / 1_000;
          const books = await readBooks(getContainer(), shopper.cartId);
          const paid = chargesOf(sandbox, shopper.cartId).filter((charge) => charge.paid).length;
          const became = outcomeOf(books, paid);
          rows.push([name, seed, exit.signal ?? "", paid, became, books.incomeSatang, seconds.toFixed(1)]);
        },
        240_000,
      );
    });
  },
});

function outcomeOf(books: Books, paid: number): string {
  expect(paid).toBeLessThanOrEqual(1);
  expect(books.attempts.every(({ settled, token }) => settled && !token)).toBe(true);
  if (paid === 1 && books.cases.length === 0) {
    expect(books).toMatchObject({
      orderStatus: "pending",
      payments: 1,
      captures: 1,
      reservations: 2,
      groupOrders: ["paid", "paid"],
      incomeSatang: GOODS_SATANG,
    });
    return "order";
  }
  expect(books).toMatchObject({ captures: 0, incomeSatang: 0, reservations: 0 });
  expect(books.cases).toHaveLength(paid);
  expect(["none", "canceled"]).toContain(books.orderStatus);
  return paid === 1 ? "case" : "nothing was charged";
}
