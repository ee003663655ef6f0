import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BackendProcess } from "../integration/backend-process";
import {
  createPaymentShop,
  levelOf,
  type PaymentShop,
  prepareSandbox,
  setStock,
} from "../integration/payment-shop";
import { chargesOf } from "../integration/sandbox-charges";
import { type Api, Shopper } from "../integration/shopper";
import { payAtOnce, percentile } from "./load/pay-at-once";
import { isLongRun, proofSeeds, reportProof } from "./proof-run";

const long = isLongRun();
const seeds = proofSeeds(1);
const numbersOfProcesses = long ? [1, 2] : [2];
const crowd = long
  ? { buyers: 200, stock: 50, leastInFlight: 100 }
  : { buyers: 40, stock: 10, leastInFlight: 40 };
const repeated = long ? { carts: 50, presses: 10 } : { carts: 4, presses: 10 };

const { sandbox, listen } = prepareSandbox();
beforeAll(listen);
afterAll(() => sandbox.close());

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: PaymentShop;
    const processes: BackendProcess[] = [];
    const rows: (string | number)[][] = [];
    const http = api as unknown as Api;
    const pg = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);

    beforeAll(async () => {
      shop = await createPaymentShop(getContainer(), 0);
    });
    afterAll(async () => {
      await Promise.all(processes.map((each) => each.kill()));
      reportProof("load", {
        columns: [
          ...["seed", "processes", "buyers", "stock", "most in flight", "orders", "reservations", "charges"],
          ...["sold out", "busy (429)", "5xx", "p50 ms", "p95 ms"],
        ],
        rows,
        remarks: ["p50 and p95: from the press to a definite answer, with every wait for a full shop in it."],
      });
    });

    /** The runner restores its database for every test, so each test starts processes of its own. */
    async function start(count: number): Promise<Api[]> {
      const started = Array.from({ length: count }, () => new BackendProcess(dbConfig.clientUrl));
      processes.push(...started);
      await Promise.all(started.map((each) => each.ready()));
      return started.map((each) => each.api);
    }

    /** Each buyer has an address and a browser of their own. */
    async function fillCarts(count: number, quantity = 1): Promise<Shopper[]> {
      const shoppers: Shopper[] = [];
      const lines = [{ variant_id: shop.honeyVariantId, quantity }];
      for (let index = 0; index < count; index++) {
        const shopper = new Shopper(http, shop);
        shopper.behind = { shopper: `buyer-${index}`, address: `10.1.${index >> 8}.${index & 255}` };
        shoppers.push(await shopper.fillCart(lines));
      }
      return shoppers;
    }

    async function count(sql: string): Promise<number> {
      return Number((await pg().raw(`select count(*) n from ${sql}`)).rows[0]?.n);
    }

    describe.each(numbersOfProcesses)("with %i backend processes", (number) => {
      it.each(seeds)(
        "a crowd gets exactly what is in stock, everybody a clear answer (seed %i)",
        async (seed) => {
          await setStock(getContainer(), shop.honeyVariantId, crowd.buyers);
          const shoppers = await fillCarts(crowd.buyers);
          await setStock(getContainer(), shop.honeyVariantId, crowd.stock);
          const apis = await start(number);
          const result = await payAtOnce(shoppers, apis, seed);

          const orders = await count(`"order" where status <> 'canceled' and deleted_at is null`);
          const reservations = await count("reservation_item where deleted_at is null");
          const charges = shoppers.flatMap(({ cartId }) => chargesOf(sandbox, cartId)).length;
          const soldOut = result.refusals.filter((code) => code === "sold_out").length;
          const [p50, p95] = [percentile(result.milliseconds, 50), percentile(result.milliseconds, 95)];
          rows.push([
            ...[seed, number, crowd.buyers, crowd.stock, result.mostInFlight, orders, reservations, charges],
            ...[soldOut, result.busy, result.serverErrors.length, p50, p95],
          ]);
          const level = await levelOf(getContainer(), shop.honeyVariantId);
          expect(result.serverErrors).toEqual([]);
          expect({
            orders,
            reservations,
            charges,
            soldOut,
            reserved: Number(level.reserved_quantity),
          }).toEqual({
            orders: crowd.stock,
            reservations: crowd.stock,
            charges: crowd.stock,
            soldOut: crowd.buyers - crowd.stock,
            reserved: crowd.stock,
          });
          expect(result.mostInFlight).toBeGreaterThanOrEqual(crowd.leastInFlight);
        },
        600_000,
      );
    });

    it("a cart whose button is pressed many times at once over two processes becomes one order with one charge", async () => {
      await setStock(getContainer(), shop.honeyVariantId, 1_000);
      const shoppers = await fillCarts(repeated.carts);
      const apis = await start(2);
      const presses = shoppers.flatMap((shopper) => Array.from({ length: repeated.presses }, () => shopper));
      const result = await payAtOnce(presses, apis, seeds[0] ?? 1);
      expect(result.serverErrors).toEqual([]);
      expect(await count(`"order" where status <> 'canceled' and deleted_at is null`)).toBe(repeated.carts);
      expect(await count("order_cart where deleted_at is null")).toBe(repeated.carts);
      expect(shoppers.map(({ cartId }) => chargesOf(sandbox, cartId).length)).toEqual(
        Array(repeated.carts).fill(1),
      );
      expect(new Set(result.orderIds).size).toBe(repeated.carts);
      expect(result.orderIds).toHaveLength(presses.length);
    }, 600_000);
  },
});
