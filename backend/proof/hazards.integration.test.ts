import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, describe, expect, it } from "vitest";
import { coreApi } from "../integration/core-routes";
import { createPaymentShop, levelOf } from "../integration/payment-shop";
import { coreDoors, doorsTable } from "./core-doors";

const root = join(__dirname, "../..");
const document = join(root, "docs/hazards.md");
const [open, close] = ["<!-- doors -->", "<!-- /doors -->"];
/** The hazards that touch money or stock, by their numbers; the rest of the list is about privacy and access. */
const numbers = [...Array.from({ length: 26 }, (_, index) => index + 1), 36, 40, 41];

const medusa = createRequire(createRequire(__filename).resolve("@medusajs/medusa/package.json"));
/** A shipped file of core; what is still a hazard there is read, not remembered. */
function core(packageName: string, file: string): string {
  const shipped =
    packageName === "@medusajs/medusa" ? join(coreApi, "..") : dirname(medusa.resolve(packageName));
  return readFileSync(join(shipped, file), "utf8");
}
const flows = (file: string) => core("@medusajs/core-flows", file);

medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    let place: { inventory_item_id: string; location_id: string };
    const pg = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);

    beforeAll(async () => {
      const shop = await createPaymentShop(getContainer(), 10);
      const { inventory_item_id, location_id } = await levelOf(getContainer(), shop.honeyVariantId);
      place = { inventory_item_id, location_id };
    });

    describe("docs/hazards.md", () => {
      it("lists every door of core to money and stock, with what stands in front of it", () => {
        const text = readFileSync(document, "utf8");
        const [before = "", rest = ""] = text.split(open);
        const [listed = "", after = ""] = rest.split(close);
        if (process.env.WRITE_DOORS) {
          writeFileSync(document, `${before}${open}\n${doorsTable()}\n${close}${after}`);
          return;
        }
        const rows = listed.split("\n").flatMap((line) => {
          const [, door, , guard] =
            line.split(" | ").length === 3 ? line.split("|").map((cell) => cell.trim()) : [];
          return door?.startsWith("`") ? [{ door: door.replaceAll("`", ""), guard: guard ?? "" }] : [];
        });
        const doors = coreDoors();
        const hint = "run again with WRITE_DOORS=1 and read what has changed";
        expect(
          rows.map(({ door }) => door),
          hint,
        ).toEqual(doors.map(({ door }) => door));
        // A guard that came in since is welcome; one that is gone is not.
        const gone = rows.filter(({ guard }, index) =>
          guard.split(", ").some((each) => !doors[index]?.guard.split(", ").includes(each)),
        );
        expect(gone, hint).toEqual([]);
      });

      it("names no door that nobody guards", () => {
        const doors = coreDoors();
        expect(doors.length).toBeGreaterThan(120);
        expect(doors.filter(({ guard }) => guard === "NOTHING")).toEqual([]);
      });

      it("names every hazard of money or stock, and tests that exist", () => {
        const rows = readFileSync(document, "utf8")
          .split("\n")
          .flatMap((line) => {
            const cells = line.split("|").map((cell) => cell.trim());
            return /^\d+$/.test(cells[1] ?? "") ? [cells] : [];
          });
        expect(rows.map(([, number]) => Number(number))).toEqual(numbers);
        for (const cells of rows) {
          const tests = [...(cells[5] ?? "").matchAll(/`([^`]+)`: “([^”]+)”/g)];
          expect(tests.length, `hazard ${cells[1]} has no test`).toBeGreaterThan(0);
          for (const [, file = "", title = ""] of tests) {
            const path = join(root, file);
            expect(existsSync(path) && readFileSync(path, "utf8").includes(title), `${file}: ${title}`).toBe(
              true,
            );
          }
        }
      });
    });

    describe("untouched core 2.21.2, with our guards taken away,", () => {
      const line = (quantity: number) => ({ ...place, quantity, line_item_id: randomUUID() });
      const reserve = (lines: object[]) =>
        getContainer()
          .resolve(Modules.INVENTORY)
          .createReservationItems(lines as ReturnType<typeof line>[]);
      const promised = async () => {
        const { rows } = await pg().raw(
          "select coalesce(sum(quantity), 0)::int n from reservation_item where deleted_at is null and inventory_item_id = ?",
          [place.inventory_item_id],
        );
        return rows[0].n as number;
      };
      /** Every trigger and unique index of ours on a table of core. */
      async function unguard(table: string): Promise<number> {
        const triggers = await pg().raw(
          "select tgname as name from pg_trigger where tgrelid = ?::regclass and not tgisinternal",
          [table],
        );
        for (const { name } of triggers.rows) await pg().raw(`drop trigger "${name}" on "${table}"`);
        return triggers.rows.length;
      }

      it("promises more than there is when many promise at once (1) and when two lines share an item (3)", async () => {
        expect(await unguard("reservation_item")).toBeGreaterThan(0);
        await unguard("inventory_level");
        await reserve([line(6), line(6)]);
        expect(await promised(), "two lines of six of a stock of ten").toBe(12);
        await pg().raw("delete from reservation_item");
        await pg().raw("update inventory_level set reserved_quantity = 0, raw_reserved_quantity = null");
        await Promise.allSettled(Array.from({ length: 25 }, () => reserve([line(1)])));
        expect(await promised(), "25 at once of a stock of ten").toBeGreaterThan(10);
      });

      it("lets one cart become two orders (5)", async () => {
        const link = (orderId: string) =>
          pg().raw("insert into order_cart (order_id, cart_id, id) values (?, 'cart_of_two', ?)", [
            orderId,
            randomUUID(),
          ]);
        await link("order_1");
        await expect(link("order_2")).rejects.toThrow(/unique|duplicate/i);
        const { rows } = await pg().raw(
          `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
           where indrelid = 'order_cart'::regclass and indisunique and not indisprimary`,
        );
        const ours = (rows as { name: string; definition: string }[]).filter(({ definition }) =>
          /\(cart_id\)/.test(definition),
        );
        expect(ours).toHaveLength(1);
        for (const { name } of ours) await pg().raw(`drop index ${name}`);
        await link("order_2");
      });
    });

    describe("the shipped code of core 2.21.2", () => {
      const webhookRoute = core("@medusajs/medusa", "api/hooks/payment/[provider]/route.js");
      const webhookSubscriber = core("@medusajs/medusa", "subscribers/payment-webhook.js");
      const completeCart = flows("cart/workflows/complete-cart.js");
      const promotions = core("@medusajs/promotion", "services/promotion-module.js");

      it("acknowledges a webhook that it keeps in memory only (3 of the ten, 10, 23), of any provider (11)", () => {
        expect(webhookRoute).toMatch(/delay: options\.webhook_delay \|\| 5000/);
        expect(webhookRoute).toMatch(/res\.sendStatus\(200\)/);
        expect(webhookRoute).not.toMatch(/listPaymentProviders|retrieveProvider/);
      });

      it("drops webhooks of failed and cancelled payments (12) and those without a session (36, cured)", () => {
        expect(webhookSubscriber).toMatch(/PaymentActions\.FAILED \|\|/);
        expect(webhookSubscriber).toMatch(/if \(!processedEvent\.data\?\.session_id\) \{\s+return;/);
      });

      it("does not compare what is charged with what the cart costs (13)", () => {
        const validate = flows("cart/steps/validate-cart-payments.js");
        expect(validate).toMatch(/paymentsToProcess/);
        expect(validate).not.toMatch(/\.(raw_)?amount\b/);
      });

      it("skips locks inside another workflow (7) and keeps a dead one for two minutes (6)", () => {
        expect(flows("locking/steps/acquire-lock.js")).toMatch(
          /isSubWorkflow && !data\.executeOnSubWorkflow[\s\S]{0,80}skip\(\)/,
        );
        expect(completeCart).toMatch(/TWO_MINUTES/);
      });

      it("reserves stock beside steps that are not taken back when it fails (4, 22): order.placed among them", () => {
        expect(completeCart).toMatch(
          /parallelize\)\([\s\S]{0,400}reserveInventoryStep[\s\S]{0,300}OrderWorkflowEvents\.PLACED/,
        );
      });

      it("locks rows while a capture or refund is counted (15, cured) and a promotion is used (25), not while it is given back", () => {
        expect(core("@medusajs/payment", "services/payment-module.js")).toMatch(
          /SET LOCAL lock_timeout = '3s'/,
        );
        const register = promotions.slice(promotions.indexOf("async registerUsage"));
        const revert = register.slice(register.indexOf("async revertUsage"));
        expect(register.slice(0, register.indexOf("async revertUsage"))).toMatch(/forUpdate\(\)/);
        expect(revert.slice(0, revert.indexOf("\n    async ", 20))).not.toMatch(/forUpdate/);
      });

      it("refunds by itself when an order fails after its charge (40) and when a paid order is cancelled (41)", () => {
        expect(flows("cart/steps/compensate-payment-if-needed.js")).toMatch(
          /refundPaymentAndRecreatePaymentSessionWorkflow/,
        );
        expect(flows("order/workflows/cancel-order.js")).toMatch(/refundCapturedPaymentsWorkflow/);
      });
    });
  },
});
