import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ILockingModule } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, describe, expect, it } from "vitest";
import { BackendProcess } from "../../../integration/backend-process";
import { createPaymentShop, levelOf, type PaymentShop, setStock } from "../../../integration/payment-shop";
import { waitUntil } from "../../../integration/wait-until";
import { takeTurn } from "../../database/job-turn";
import LeaseLockProvider from "../locking-lease/service";
import { claimPlace, locksAreShared } from "./loaders/refuse-unshared-locks";

const logOfTurns = `
  create table turn_log (name text, at timestamptz, by text);
  create function log_turn() returns trigger language plpgsql as $$
  begin
    insert into turn_log values (new.name, new.began_at, current_setting('application_name'));
    return null;
  end $$;
  create trigger log_turn after insert or update on job_turn for each row execute function log_turn();`;

medusaIntegrationTestRunner({
  testSuite: ({ getContainer, dbConfig }) => {
    let shop: PaymentShop;
    let place: { inventory_item_id: string; location_id: string };
    const inventory = () => getContainer().resolve(Modules.INVENTORY);
    const pg = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const level = () => levelOf(getContainer(), shop.honeyVariantId);
    const reserve = (quantity: number, extra: object = {}) =>
      inventory().createReservationItems([{ ...place, quantity, line_item_id: randomUUID(), ...extra }]);

    beforeAll(async () => {
      shop = await createPaymentShop(getContainer(), 10);
      const { inventory_item_id, location_id } = await level();
      place = { inventory_item_id, location_id };
    });

    type Turn = { at: Date; by: string };
    /** Who began the job of every second, and when, by the database's clock. */
    const turns = async (): Promise<Turn[]> =>
      (await pg().raw("select at, by from turn_log where name = 'follow-catalogue' order by at")).rows;

    describe("stock", () => {
      it("is never promised twice, however many promise it at once and without any lock", async () => {
        const answers = await Promise.allSettled(Array.from({ length: 25 }, () => reserve(1)));
        expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
        expect(await level()).toMatchObject({ stocked_quantity: 10, reserved_quantity: 10 });
        const { rows } = await pg().raw(
          "select count(*)::int n from reservation_item where deleted_at is null",
        );
        expect(rows[0].n).toBe(10);
      });

      it("that several lines of one order share is summed before it is promised", async () => {
        const line = { ...place, quantity: 6, line_item_id: randomUUID() };
        await expect(
          inventory().createReservationItems([line, { ...line, line_item_id: randomUUID() }]),
        ).rejects.toThrow("Not enough stock");
        expect(await level()).toMatchObject({ reserved_quantity: 0 });
      });

      it("can't be promised by a statement past every service, and says which rule refused it", async () => {
        const insert = (quantity: number) =>
          pg().raw(
            `insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
             values (?, ?, ?, ?, '{"value":"1"}')`,
            [randomUUID(), place.inventory_item_id, place.location_id, quantity],
          );
        await insert(10);
        await expect(insert(1)).rejects.toMatchObject({ constraint: "reserved_within_stock" });
        await pg().raw("update inventory_level set reserved_quantity = 0");
        expect(await level()).toMatchObject({ reserved_quantity: 10 });
      });

      it("counted down below what is promised stays as counted; nothing more is promised, and promises can be given back", async () => {
        const [kept] = await reserve(4);
        const [given] = await reserve(4);
        await setStock(getContainer(), shop.honeyVariantId, 5);
        await expect(reserve(1)).rejects.toThrow("Not enough stock");
        await inventory().softDeleteReservationItems([given?.id ?? ""]);
        await inventory().updateReservationItems([{ id: kept?.id ?? "", quantity: 3 }]);
        expect(await level()).toMatchObject({ stocked_quantity: 5, reserved_quantity: 3 });
        await reserve(2);
        await inventory().deleteReservationItems([kept?.id ?? ""]);
        expect(await level()).toMatchObject({ reserved_quantity: 2 });
        await expect(inventory().restoreReservationItems([given?.id ?? ""])).rejects.toThrow(
          "Not enough stock",
        );
      });

      it("of goods on order may be promised beyond what lies there", async () => {
        await reserve(12, { allow_backorder: true });
        expect(await level()).toMatchObject({ reserved_quantity: 12 });
        await expect(reserve(1)).rejects.toThrow("Not enough stock");
      });
    });

    it("goods that are reserved stop being held in the same statement, so that nothing is counted twice", async () => {
      await pg().raw(
        `insert into checkout_hold values ('cart_a', ?, 1, now() + interval '1 minute'),
           ('cart_b', ?, 1, now() + interval '1 minute'), ('cart_c', ?, 5, now() - interval '1 second')`,
        [place.inventory_item_id, place.inventory_item_id, place.inventory_item_id],
      );
      const free = async () =>
        Number(
          (await pg().raw("select stock_free(?, 'cart_z') as free", [place.inventory_item_id])).rows[0].free,
        );
      expect(await free()).toBe(8);
      const [order] = await getContainer()
        .resolve(Modules.ORDER)
        .createOrders([
          {
            currency_code: "thb",
            metadata: { cart_id: "cart_a" },
            items: [{ title: "honey", quantity: 1, unit_price: 250 }],
          },
        ]);
      await reserve(1, { line_item_id: order?.items?.[0]?.id });
      expect(await free()).toBe(8);
      const { rows } = await pg().raw("select cart_id from checkout_hold order by 1");
      expect(rows).toEqual([{ cart_id: "cart_b" }, { cart_id: "cart_c" }]);
    });

    it("a process with locks in memory runs alone: beside another one it refuses to start, and the other way round", async () => {
      const own = pg() as unknown as Knex;
      const leave = [await claimPlace(own, true), await claimPlace(own, true)];
      await expect(claimPlace(own, false)).rejects.toThrow("would keep its locks in memory");
      for (const each of leave) await each();
      const leaveAlone = await claimPlace(own, false);
      await expect(claimPlace(own, true)).rejects.toThrow("Another backend process");
      await expect(claimPlace(own, false)).rejects.toThrow("another one runs");
      await leaveAlone();
      await (await claimPlace(own, true))();
    });

    it("the locks of medusa-config.ts are shared by processes; core's own, in memory, are not", async () => {
      const config = getContainer().resolve(ContainerRegistrationKeys.CONFIG_MODULE) as unknown as {
        modules: Record<string, Parameters<typeof locksAreShared>[0]>;
      };
      expect(locksAreShared(config.modules[Modules.LOCKING])).toBe(true);
      expect(locksAreShared(undefined)).toBe(false);
      expect(locksAreShared({ options: { providers: [] } })).toBe(false);
    });

    it("a job begins once a period, however many processes come to it at the same moment", async () => {
      const turns = () =>
        Promise.all(Array.from({ length: 12 }, () => takeTurn(getContainer(), "a-job", 60)));
      expect((await turns()).filter(Boolean)).toHaveLength(1);
      expect((await turns()).filter(Boolean)).toHaveLength(0);
      await pg().raw("update job_turn set began_at = began_at - interval '55 seconds' where name = 'a-job'");
      expect((await turns()).filter(Boolean)).toHaveLength(1);
    });

    it("two real processes take turns at the jobs, one goes on when the other is killed, and a third with locks of its own is refused", async () => {
      const [first, second] = ["first", "second"].map(
        (name) => new BackendProcess(`${dbConfig.clientUrl}?application_name=${name}`),
      ) as [BackendProcess, BackendProcess];
      try {
        await pg().raw(logOfTurns);
        await Promise.all([first.ready(), second.ready()]);
        const third = new BackendProcess(dbConfig.clientUrl, {
          preload: join(__dirname, "../../../integration/unshared-locks.cjs"),
        });
        expect((await third.exitedWithin(60_000)).code).not.toBe(0);
        expect(third.logEnd()).toContain("would keep its locks in memory");
        await waitUntil(turns, (all) => all.length >= 5);
        await first.kill();
        const { rows } = await pg().raw("select clock_timestamp() as now");
        const afterwards = (all: Turn[]) => all.filter(({ at, by }) => by === "second" && at > rows[0].now);
        const all = await waitUntil(turns, (some) => afterwards(some).length >= 3);
        // Every second, less a tenth: two processes never do it both.
        const gaps = all.slice(1).map(({ at }, index) => Number(at) - Number(all[index]?.at));
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(899);
      } finally {
        await Promise.all([first.kill(), second.kill()]);
        await pg().raw("drop trigger log_turn on job_turn; drop function log_turn; drop table turn_log");
      }
    }, 180_000);

    it("one cart is linked to one order, also when many link it at once", async () => {
      const link = getContainer().resolve(ContainerRegistrationKeys.LINK);
      const answers = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) =>
          link.create({
            [Modules.ORDER]: { order_id: `order_${index}` },
            [Modules.CART]: { cart_id: "cart_x" },
          }),
        ),
      );
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    });

    describe("a lock", () => {
      /** As another backend process has it. */
      const other = () =>
        new LeaseLockProvider({
          logger: getContainer().resolve(ContainerRegistrationKeys.LOGGER),
          [ContainerRegistrationKeys.PG_CONNECTION]: pg(),
        });
      const locking = (): ILockingModule => getContainer().resolve(Modules.LOCKING);

      it("is held by one at a time over three processes, a hundred times at once, on few connections", async () => {
        const processes = [locking(), other(), other()];
        let inside = 0;
        let most = 0;
        let done = 0;
        const work = async () => {
          most = Math.max(most, ++inside);
          await new Promise((resolve) => setTimeout(resolve, 1));
          inside--;
          done++;
        };
        await Promise.all(
          Array.from({ length: 100 }, (_, index) =>
            processes[index % 3]?.execute(["a", "b"].slice(0, 1 + (index % 2)), work, { timeout: 60 }),
          ),
        );
        expect({ most, done }).toEqual({ most: 1, done: 100 });
      });

      it("wanted crosswise never stands still", async () => {
        const [one, two] = [other(), other()];
        await Promise.all(
          Array.from({ length: 40 }, (_, index) =>
            (index % 2 ? one : two).execute(index % 3 ? ["x", "y"] : ["y", "x"], async () => {}, {
              timeout: 30,
            }),
          ),
        );
      });

      it("taken without an owner lets one in, and its release frees it", async () => {
        const answers = await Promise.allSettled(
          Array.from({ length: 12 }, (_, index) =>
            (index % 2 ? locking() : other()).acquire("cart_1", { expire: 120 }),
          ),
        );
        expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        expect(await locking().release("cart_1")).toBe(true);
        await other().acquire("cart_1", { expire: 120 });
        await expect(locking().execute("cart_1", async () => {}, { timeout: 1 })).rejects.toThrow(
          "Timed-out",
        );
      });

      it("is left alone by who asked before its holder was heard of, and waited since", async () => {
        const holding = await pg().transaction();
        await holding.raw(
          `insert into lock_lease (key, holder, token) values ('cart_4', 'late', nextval('lock_lease_token'))`,
        );
        const asking = other().acquire("cart_4");
        const refused = expect(asking).rejects.toThrow("Failed to acquire");
        const waiting = async () =>
          (
            await pg().raw(
              `select from pg_stat_activity
               where application_name = 'market-locks' and datname = current_database() and wait_event_type = 'Lock'`,
            )
          ).rows;
        await waitUntil(waiting, (rows) => rows.length > 0);
        await pg().raw("insert into lock_holder (id) values ('late')");
        await holding.commit();
        await refused;
      });

      it("of a process that died is taken over within ten seconds", async () => {
        await pg().raw("insert into lock_holder (id) values ('dead')");
        await pg().raw(
          `insert into lock_lease (key, holder, token, expires_at)
           values ('cart_2', 'dead', nextval('lock_lease_token'), now() + interval '2 minutes')`,
        );
        const started = Date.now();
        await expect(locking().acquire("cart_2")).rejects.toThrow("Failed to acquire");
        await locking().execute("cart_2", async () => {}, { timeout: 20 });
        const seconds = (Date.now() - started) / 1000;
        process.stdout.write(`a dead process's lock was taken over after ${seconds.toFixed(1)} s\n`);
        // Six to be taken for dead, a look every moment, and what a busy machine adds.
        expect(seconds).toBeLessThan(15);
      }, 30_000);

      it("that was lost while its job ran stops the job's signal and fails, and leaves the new holder alone", async () => {
        const slow = other();
        let aborted = false;
        const job = slow.execute("cart_3", async (signal) => {
          // Another process found this one dead.
          await pg().raw(
            "update lock_lease set holder = 'other', token = nextval('lock_lease_token') where key = 'cart_3'",
          );
          await new Promise((resolve) => signal?.addEventListener("abort", resolve));
          aborted = true;
        });
        await expect(job).rejects.toThrow("was lost");
        expect(aborted).toBe(true);
        const { rows } = await pg().raw("select holder from lock_lease where key = 'cart_3'");
        expect(rows).toEqual([{ holder: "other" }]);
      });
    });
  },
});
