import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runWorkflow } from "../../../integration/books";
import { createGoods } from "../../../integration/goods";
import { createMarket } from "../../../integration/market";
import { captureByHand } from "../../../integration/placed-order";
import { proofSeeds, reportProof } from "../../../proof/proof-run";
import type { FrozenGroupOrder } from "../../modules/group-order/frozen-order";
import { GROUP_ORDER_MODULE } from "../../modules/group-order/index";
import type GroupOrderService from "../../modules/group-order/service";
import { WORLD_MODULE } from "../../modules/world/index";
import type WorldService from "../../modules/world/service";
import { createGroupsWorkflow } from "../group/create-groups";
import { reconcileOrders } from "../revenue/reconcile-orders";

const GROUPS = 6;
const OPERATIONS = 8;
const seeds = proofSeeds(3);
const tally: Record<string, number> = {};
afterAll(() =>
  reportProof("refunds", {
    columns: ["operation", "done or refused", "times"],
    rows: Object.entries(tally)
      .sort()
      .map(([key, count]) => [...key.split(": "), count]),
    remarks: [`${seeds.length} carts of 1 to ${GROUPS} groups, ${OPERATIONS} operations each`],
  }),
);

/** The same seed always gives the same numbers (mulberry32). */
function randomOf(seed: number) {
  let state = seed * 2_654_435_761;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
type Random = ReturnType<typeof randomOf>;

medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    type Offer = { productId: string; variantId: string; optionId: string };
    let offers: Offer[] = [];
    let market: Awaited<ReturnType<typeof createMarket>>;
    const pg = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const rows = async (sql: string, values: string[] = []) =>
      (await pg().raw(sql, values)).rows as Record<string, unknown>[];
    const actor = { type: "user", id: "user_proof" };
    const service = (): GroupOrderService => getContainer().resolve(GROUP_ORDER_MODULE);

    beforeAll(async () => {
      await getContainer().resolve<WorldService>(WORLD_MODULE).fix("sample");
      market = await createMarket(getContainer());
      const { result: groups } = await createGroupsWorkflow(getContainer()).run({
        input: {
          groups: Array.from({ length: GROUPS }, (_, index) => ({
            handle: `proof-${index}`,
            name: `กลุ่มทดลอง ${index}`,
            tambon_code: "210114",
            category: "beverage" as const,
            is_sample: true,
          })),
        },
      });
      for (const group of groups) {
        const goods = await createGoods(getContainer(), {
          handle: `goods-${group.handle}`,
          salesChannelId: market.salesChannelId,
          groupId: group.id,
        });
        const [row] = await rows("select shipping_option_id from enterprise_group where id = ?", [group.id]);
        offers.push({ ...goods, optionId: String(row?.shipping_option_id) });
      }
      offers = [...offers];
    });

    async function placePaidOrder(random: Random): Promise<string> {
      const chosen = offers.slice(0, 1 + random(GROUPS));
      const adjustments = (amount: number) => (amount > 0 ? [{ code: "PROOF", amount }] : []);
      const order = await getContainer()
        .resolve(Modules.ORDER)
        .createOrders({
          region_id: market.regionId,
          sales_channel_id: market.salesChannelId,
          currency_code: "thb",
          email: "proof@example.com",
          items: chosen.flatMap((offer) =>
            Array.from({ length: 1 + random(3) }, () => {
              const unit = (100 + random(90_000)) / 100;
              const quantity = 1 + random(4);
              return {
                title: "สินค้า",
                product_id: offer.productId,
                variant_id: offer.variantId,
                quantity,
                unit_price: unit,
                // A tenth off, with fractions of a satang.
                adjustments: adjustments(random(2) === 0 ? 0 : Math.round(unit * quantity * 100) / 1000),
              };
            }),
          ),
          shipping_methods: chosen.map((offer) => ({
            name: "พัสดุ",
            amount: random(9_000) / 100,
            shipping_option_id: offer.optionId,
          })),
        });
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "order", fields: ["id", "total"], filters: { id: order.id } });
      const total = Number((data[0] as { total: unknown } | undefined)?.total);
      const payment = await captureByHand(getContainer(), order.id, total);
      const method = random(2) === 0 ? "card" : "promptpay";
      await rows(
        `insert into payment_attempt (id, ref, session_id, cart_id, order_id, method, amount_satang, currency, state,
           charge_id, livemode, paid_at, settled_at)
         values ('patt_' || ?, 'ref_' || ?, ?, 'cart_' || ?, ?, ?, ?, 'thb', 'successful', 'chrg_' || ?, false, now(), now())`,
        [
          order.id,
          order.id,
          payment.sessionId,
          order.id,
          order.id,
          method,
          String(Math.round(total * 100)),
          order.id,
        ],
      );
      await runWorkflow(getContainer(), "record-payment", { order_id: order.id });
      return order.id;
    }

    async function operate(random: Random, orderId: string, part: FrozenGroupOrder, step: number) {
      const container = getContainer();
      const key = `proof:${orderId}:${step}`;
      const amountSatang = 1 + random(Math.max(1, Math.ceil(part.totalSatang * 0.7)));
      switch (random(6)) {
        case 0:
          await runWorkflow(container, "cancel-group-order-workflow", {
            group_order_id: part.id,
            reason: "staff",
            actor,
          });
          return "cancel";
        case 1: {
          const line = part.lines[random(part.lines.length)];
          if (!line) return "return";
          const quantity = 1 + random(line.quantity);
          // Core refuses to send what was sent before or went with its cancelled part; the return is tried all the same.
          await container
            .resolve(Modules.ORDER)
            .registerFulfillment({
              order_id: orderId,
              reference: "fulfillment",
              reference_id: key,
              items: [{ id: line.lineItemId, quantity: line.quantity }],
            })
            .catch(() => undefined);
          await runWorkflow(container, "return-goods-workflow", {
            group_order_id: part.id,
            items: [{ line_item_id: line.lineItemId, quantity }],
            key,
            actor,
          });
          return "return";
        }
        case 2: {
          const [payment] = await rows("select payment_id from payment_share where group_order_id = ?", [
            part.id,
          ]);
          await runWorkflow(container, "refund-payment-under-lock-workflow", {
            order_id: orderId,
            payment_id: payment?.payment_id,
            amount: amountSatang / 100,
          });
          return "core's own button";
        }
        case 3: {
          const [open] = await rows(
            "select id from suspended_refund where order_id = ? and state = 'open' limit 1",
            [orderId],
          );
          if (!open) return "assign";
          await runWorkflow(container, "assign-refund-workflow", {
            suspended_refund_id: open.id,
            group_order_id: part.id,
            actor,
          });
          return "assign";
        }
        default: {
          const refund = (name: string) =>
            runWorkflow(container, "refund-group-order-workflow", {
              group_order_id: part.id,
              wanted: { amountSatang },
              key: `${key}:${name}`,
              actor,
            });
          // Two at once, of the same share.
          await Promise.allSettled([refund("a"), refund("b")]);
          return "two refunds";
        }
      }
    }

    /** By bank: the account, the slip and the second person, then core's refund by the approval. */
    async function payByBank(orderId: string): Promise<void> {
      const open = await rows(
        "select id from bank_refund where order_id = ? and state = 'awaiting_account'",
        [orderId],
      );
      for (const { id } of open) {
        await rows(
          `update bank_refund set state = 'awaiting_approval', account_last4 = '1234', slip_file_id = 'pfile_proof',
             transferred_by = 'user_payer', transferred_on = now() where id = ?`,
          [String(id)],
        );
        await runWorkflow(getContainer(), "act-on-bank-refund-workflow", {
          bank_refund_id: id,
          act: { do: "approve" },
          actor,
        });
      }
    }

    async function checkBooks(orderId: string, seed: number, step: number): Promise<void> {
      const where = `seed ${seed}, step ${step}`;
      expect(await reconcileOrders(getContainer()), where).toEqual([]);
      const [sums] = await rows(
        `select
           (select coalesce(round(sum(r.amount) * 100), 0) from refund r join payment_share s on s.payment_id = r.payment_id
             join group_order g on g.id = s.group_order_id where g.order_id = o.id and r.deleted_at is null
               and g.id = (select min(id) from group_order where order_id = o.id)) as refunds,
           (select coalesce(sum(amount_satang), 0) from refund_share rs join group_order g on g.id = rs.group_order_id
             where g.order_id = o.id) as shared,
           (select coalesce(sum(amount_satang), 0) from suspended_refund where order_id = o.id and state = 'open') as suspended,
           (select coalesce(sum(s.refunded_satang), 0) from payment_share s join group_order g on g.id = s.group_order_id
             where g.order_id = o.id) as held,
           (select coalesce(sum(s.claimed_satang), 0) from payment_share s join group_order g on g.id = s.group_order_id
             where g.order_id = o.id) as claimed,
           (select coalesce(sum(amount_satang), 0) from refund_claim where order_id = o.id and state in ('claimed', 'unclear')) as open
         from (select ?::text as id) o`,
        [orderId],
      );
      expect(Number(sums?.refunds), where).toBe(Number(sums?.shared) + Number(sums?.suspended));
      expect(Number(sums?.held), where).toBe(Number(sums?.shared));
      expect(Number(sums?.claimed), where).toBe(Number(sums?.open));
      const over = await rows(
        `select part from (select rs.part, rs.group_order_id, sum(rs.amount_satang) as back from refund_share rs
           join group_order g on g.id = rs.group_order_id where g.order_id = ? group by 1, 2) back
         join group_order g on g.id = back.group_order_id
         left join group_order_line l on l.line_item_id = back.part
         where back.back > coalesce(l.total_satang, g.shipping_satang)`,
        [orderId],
      );
      expect(over, where).toEqual([]);
    }

    it(
      "shares, income and core's refunds agree to the satang after every step, whatever is refunded, cancelled, returned and assigned",
      async () => {
        for (const seed of seeds) {
          const random = randomOf(seed);
          const orderId = await placePaidOrder(random);
          for (let step = 1; step <= OPERATIONS; step++) {
            const parts = await service().ofOrder(orderId);
            const part = parts[random(parts.length)];
            if (!part) throw new Error("the order is not cut");
            const count = (what: string) => {
              tally[what] = (tally[what] ?? 0) + 1;
            };
            try {
              count(`${await operate(random, orderId, part, step)}: done`);
            } catch (error) {
              const { code } = error as { code?: string };
              if (!code) throw error;
              count(`refused: ${code}`);
            }
            if (random(2) === 0) await payByBank(orderId);
            await checkBooks(orderId, seed, step);
          }
        }
      },
      300_000 + seeds.length * 60_000,
    );
  },
});
