import { signWebhook } from "@chumchon/omise-sandbox";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readBooks, runWorkflow } from "../../../integration/books";
import {
  cardToken,
  createPaymentShop,
  type PaymentShop,
  prepareSandbox,
  sandboxKeys,
} from "../../../integration/payment-shop";
import { onlyChargeOf } from "../../../integration/sandbox-charges";
import { type Api, Shopper } from "../../../integration/shopper";

const { sandbox, listen } = prepareSandbox();
beforeAll(listen);
afterAll(() => sandbox.close());

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PaymentShop;
    const http = api as unknown as Api;
    const newShopper = () => new Shopper(http, shop).fillCart();
    const booksOf = (shopper: Shopper) => readBooks(getContainer(), shopper.cartId);
    const pg = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);

    beforeAll(async () => {
      shop = await createPaymentShop(getContainer());
    });
    beforeEach(() => {
      sandbox.resetFaults();
      sandbox.setWebhookUrl(null);
    });

    describe("webhooks", () => {
      const hook = async () => `${(api as { defaults: { baseURL: string } }).defaults.baseURL}/hooks/omise`;
      const events = async () =>
        (await pg().raw("select key, processed_at, result from webhook_event order by received_at")).rows as {
          key: string;
          processed_at: Date | null;
          result: string | null;
        }[];
      const eventually = async (check: () => Promise<void>) => {
        for (let tries = 0; ; tries++) {
          try {
            return await check();
          } catch (error) {
            if (tries > 300) throw error;
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
        }
      };

      it.each(["normal", "twice"] as const)(
        "alone (%s) make a waiting order paid, once",
        async (webhooks) => {
          sandbox.setWebhookUrl(await hook());
          sandbox.setFaults({ webhooks });
          const shopper = await newShopper();
          await shopper.pay();
          sandbox.pay(onlyChargeOf(sandbox, shopper.cartId).id);
          await eventually(async () => {
            expect((await shopper.payment()).data.payment.state).toBe("paid");
            expect((await events()).every((event) => event.processed_at)).toBe(true);
          });
          await sandbox.webhooksSettled();
          expect(await booksOf(shopper)).toMatchObject({
            payments: 1,
            captures: 1,
            incomeSatang: 62_900,
            cases: [],
          });
          expect(new Set((await events()).map((event) => event.key)).size).toBe((await events()).length);
        },
      );

      const body = (chargeId: string, id = "evnt_test_1", key = "charge.complete") =>
        JSON.stringify({
          object: "event",
          id,
          key,
          livemode: false,
          data: { object: "charge", id: chargeId, status: "successful", paid: true, amount: 1 },
        });
      const post = async (text: string, headers: Record<string, string>) =>
        fetch(await hook(), {
          method: "POST",
          body: text,
          headers: { "content-type": "application/json", ...headers },
        });
      const signed = (text: string, at = Math.floor(Date.now() / 1000)): Record<string, string> => {
        const headers = Object.entries(signWebhook(sandboxKeys.webhookSecret, text, at));
        return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
      };

      it("without a signature, with a wrong one, changed or played back later are refused and nothing is stored", async () => {
        const shopper = await newShopper();
        await shopper.pay();
        const text = body(onlyChargeOf(sandbox, shopper.cartId).id);
        const now = Math.floor(Date.now() / 1000);
        const wrong: Record<string, string>[] = [
          {},
          { ...signed(text), "omise-signature": "0".repeat(64) },
          { ...signed(`${text} `) },
          signed(text, now - 301),
          // Further ahead than the moment it takes to come here.
          signed(text, now + 360),
          { ...signed(text), "omise-signature-timestamp": "soon" },
        ];
        for (const headers of wrong) expect((await post(text, headers)).status).toBe(401);
        expect(await events()).toEqual([]);
        // A second signature during a rotation of the secret is looked at too.
        const rotated = signed(text);
        rotated["omise-signature"] = `${"0".repeat(64)},${rotated["omise-signature"]}`;
        expect((await post(text, rotated)).status).toBe(200);
      });

      it("that say paid are not believed: the charge itself is asked", async () => {
        const shopper = await newShopper();
        await shopper.pay();
        const text = body(onlyChargeOf(sandbox, shopper.cartId).id);
        expect((await post(text, signed(text))).status).toBe(200);
        await eventually(async () => expect(await events()).toMatchObject([{ result: "wait" }]));
        expect(await booksOf(shopper)).toMatchObject({ payments: 0, incomeSatang: 0 });
      });

      it("about a charge that is none of ours change nothing", async () => {
        const text = body("chrg_test_unknown");
        expect((await post(text, signed(text))).status).toBe(200);
        await eventually(async () => expect(await events()).toMatchObject([{ result: "unknown" }]));
      });

      it("of more than 64 kB, or that are no event, are refused", async () => {
        const large = JSON.stringify({ object: "event", filler: "x".repeat(70_000) });
        expect((await post(large, signed(large))).status).toBe(413);
        const other = JSON.stringify({ hello: "world" });
        expect((await post(other, signed(other))).status).toBe(400);
      });

      it("that could not be worked off are worked off by the sweep", async () => {
        const shopper = await newShopper();
        await shopper.pay();
        const charge = onlyChargeOf(sandbox, shopper.cartId);
        sandbox.pay(charge.id);
        sandbox.setFaults({ api: [{ operation: "charge.retrieve", mode: "error_500", count: 1 }] });
        const text = body(charge.id);
        await post(text, signed(text));
        await eventually(async () => {
          const [row] = (await pg().raw("select attempts from webhook_event")).rows;
          expect(row.attempts).toBe(1);
        });
        expect((await booksOf(shopper)).payments).toBe(0);
        await pg().raw("update webhook_event set next_try_at = now()");
        await runWorkflow(getContainer(), "job-sweep-inbox", {});
        expect(await booksOf(shopper)).toMatchObject({ payments: 1, incomeSatang: 62_900 });
      });

      it("of one address that were refused too often are not looked at for a while", async () => {
        const text = body("chrg_test_any");
        const from = (address: string) => ({ "x-forwarded-for": address });
        const statuses: number[] = [];
        for (let knock = 0; knock < 40; knock++) statuses.push((await post(text, from("10.9.9.9"))).status);
        expect(statuses.slice(0, 30)).toEqual(Array(30).fill(401));
        expect(statuses.slice(30)).toEqual(Array(10).fill(429));
        const waiting = await post(text, { ...signed(text), ...from("10.9.9.9") });
        expect(Number(waiting.headers.get("retry-after"))).toBeGreaterThan(0);
        // Nobody else waits for them.
        expect((await post(text, { ...signed(text), ...from("10.9.9.8") })).status).toBe(200);
      });

      it("at core's own door find it shut", async () => {
        for (const provider of ["omise_th", "pp_omise_th", "nobody"]) {
          const answer = await http.post(`/hooks/payment/${provider}`, {}, { validateStatus: () => true });
          expect(answer.status).toBe(404);
        }
      });

      it("of a charge that the bank takes back after it was booked leave the books to staff: red, with the order", async () => {
        const shopper = await newShopper();
        await shopper.pay({ method: "card", card_token: await cardToken() });
        const booked = { payments: 1, captures: 1, incomeSatang: 62_900, reservations: 2, cases: [] };
        expect(await booksOf(shopper)).toMatchObject(booked);
        const { id } = onlyChargeOf(sandbox, shopper.cartId);
        sandbox.reverse(id);
        const text = body(id, "evnt_taken_back", "charge.reverse");
        for (let times = 0; times < 2; times++) expect((await post(text, signed(text))).status).toBe(200);
        await eventually(async () => {
          const { orderStatus, attempts } = await booksOf(shopper);
          expect({ orderStatus, attempts }).toMatchObject({
            orderStatus: "pending",
            attempts: [{ state: "reversed", settled: true }],
          });
        });
        expect(await booksOf(shopper)).toMatchObject(booked);
        await runWorkflow(getContainer(), "job-reconcile-omise", {});
        const { rows } = await pg().raw(
          "select differences from omise_reconciliation order by ran_at desc limit 1",
        );
        expect(rows[0].differences).toContainEqual(
          expect.objectContaining({ kind: "not_paid_at_omise", chargeId: id, orderId: shopper.orderId }),
        );
      });

      // The last one: from here on the sandbox lives a quarter of an hour ahead.
      it.each([
        ["failed", (id: string) => void sandbox.fail(id)],
        ["was taken back", (id: string) => void sandbox.reverse(id)],
        ["ran out", () => sandbox.advanceClock(16 * 60_000)],
      ])(
        "of a charge that %s end the order and free its stock, also when nobody polls",
        async (what, end) => {
          const shopper = await newShopper();
          await shopper.pay();
          const { id } = onlyChargeOf(sandbox, shopper.cartId);
          end(id);
          const text = body(id, `evnt_${what.replaceAll(" ", "_")}`);
          expect((await post(text, signed(text))).status).toBe(200);
          await eventually(async () =>
            expect(await booksOf(shopper)).toMatchObject({
              orderStatus: "canceled",
              reservations: 0,
              cases: [],
            }),
          );
        },
      );
    });
  },
});
