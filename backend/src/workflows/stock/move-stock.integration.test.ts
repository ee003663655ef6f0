import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  cardToken,
  createPaymentShop,
  levelOf,
  type PaymentShop,
  prepareSandbox,
  setStock,
} from "../../../integration/payment-shop";
import { createPortalMember } from "../../../integration/portal";
import { Shopper } from "../../../integration/shopper";
import { createStaff } from "../../../integration/staff";
import { proofSeeds, reportProof } from "../../../proof/proof-run";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type GroupOrderService from "../../modules/group-order/service";

/** "Conflicted, retry" of core and "busy" of ours: nothing was done, and whoever asks again gets an answer. */
const isRetry = (status: number, code: unknown) =>
  (status === 409 && code === "invalid_state_error") || (status === 429 && code === "busy");
/** `pnpm proof stock` lets them run for two minutes. */
const SECONDS = proofSeeds(20).length;
type Answer = { status: number; data: { code?: unknown } };
const { sandbox, listen } = prepareSandbox();

/** The table of `pnpm proof stock`. */
function reportRace(tally: Record<string, unknown>): void {
  const counted = Object.entries(tally).filter(([, value]) => typeof value === "number");
  reportProof("stock", {
    columns: ["what", "count"],
    rows: [["seconds", SECONDS], ...(counted as [string, number][])],
    remarks: [
      "on hand = start + movements − sent; reserved = ordered − sent − cancelled; never below reserved",
    ],
  });
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PaymentShop;
    let itemId = "";
    let member: Awaited<ReturnType<typeof createPortalMember>>;
    let colleague: Awaited<ReturnType<typeof createPortalMember>>;
    let keys = 0;
    const key = () => `request-key-${++keys}`;
    const level = async () => {
      const { stocked_quantity, reserved_quantity } = await levelOf(getContainer(), shop.honeyVariantId);
      return { onHand: Number(stocked_quantity), reserved: Number(reserved_quantity) };
    };
    const move = (body: object, who = member) =>
      api.post(`/portal/stock/${itemId}/movements`, { request_key: key(), ...body }, who.options);

    beforeAll(async () => {
      await listen();
      shop = await createPaymentShop(getContainer(), 20);
    });
    afterAll(() => sandbox.close());

    beforeEach(async () => {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
      const { data } = await query.graph({ entity: "enterprise_group", fields: ["id", "handle"] });
      const groupId = data.find(({ handle }) => handle === "honey")?.id ?? "";
      member = await createPortalMember(getContainer(), { groupId, phone: "+66811111111", name: "ป้าแดง" });
      colleague = await createPortalMember(getContainer(), {
        groupId,
        phone: "+66811111112",
        role: "seller",
      });
      itemId = (await levelOf(getContainer(), shop.honeyVariantId)).inventory_item_id;
      await setStock(getContainer(), shop.honeyVariantId, 20);
    });

    describe("a movement", () => {
      it("adds, receives, writes off, counts and is undone once, with who did it in the history", async () => {
        expect((await move({ kind: "adjust", by: -3 })).data.item.on_hand).toBe(17);
        expect((await move({ kind: "receive", pieces: 12 })).data.item.on_hand).toBe(29);
        const broken = await move({ kind: "write_off", pieces: 4, reason: "broken" }, colleague);
        expect(broken.data).toMatchObject({ delta: -4, item: { on_hand: 25, free: 25 } });
        expect((await move({ kind: "count", counted: 40 })).data.delta).toBe(15);
        const undo = () =>
          api.post(
            `/portal/stock-movements/${broken.data.movement_id}/undo`,
            { request_key: key() },
            member.options,
          );
        expect((await undo()).data.item.on_hand).toBe(44);
        expect((await undo()).data.code).toBe("already_undone");
        const { data } = await api.get(`/portal/stock/${itemId}`, member.options);
        const history = data.history.map(
          (each: { kind: string; delta: number; by: string; undone: boolean }) => [
            each.kind,
            each.delta,
            each.by,
            each.undone,
          ],
        );
        expect(history.slice(0, 3)).toEqual([
          ["undo", 4, "ป้าแดง", false],
          ["count", 15, "ป้าแดง", false],
          ["write_off", -4, "สมาชิก +66811111112", true],
        ]);
      });

      it("that arrives twice, or five times at once, moves once", async () => {
        const twice = { kind: "receive", pieces: 5, request_key: "the-same-request" };
        const answers = await Promise.all(Array.from({ length: 5 }, () => move(twice)));
        expect(new Set(answers.map(({ data }) => data.movement_id)).size).toBe(1);
        expect((await level()).onHand).toBe(25);
      });

      it("is refused where it is nonsense, and says so; nothing moves", async () => {
        const bad: object[] = [
          { kind: "adjust", by: 0 },
          { kind: "adjust", by: 1_000_000_000 },
          { kind: "receive", pieces: -1 },
          { kind: "receive", pieces: "สิบ" },
          { kind: "write_off", pieces: 1 },
          { kind: "count", counted: -1 },
          { kind: "steal", pieces: 1 },
        ];
        for (const body of bad) expect([body, (await move(body)).status]).toEqual([body, 400]);
        expect((await move({ kind: "receive", pieces: 99_999 })).data.code).toBe("too_many_pieces");
        expect((await move({ kind: "adjust", by: -21 })).data.code).toBe("below_reserved");
        expect((await level()).onHand).toBe(20);
      });

      it("never takes what a shopper was promised, and a threshold says when it runs low", async () => {
        const shopper = await new Shopper(api, shop).fillCart([
          { variant_id: shop.honeyVariantId, quantity: 18 },
        ]);
        expect((await shopper.tryToPay()).status).toBe(200);
        const refused = await move({ kind: "adjust", by: -3 });
        expect([refused.status, refused.data.details]).toEqual([409, { on_hand: 20, reserved: 18 }]);
        expect((await move({ kind: "write_off", pieces: 2, reason: "fair" })).data.item.state).toBe("out");
        const path = `/portal/stock/${itemId}/threshold`;
        await move({ kind: "receive", pieces: 8 });
        expect((await api.post(path, { pieces: 8 }, member.options)).data.item.state).toBe("low");
        expect((await api.get("/portal/today", member.options)).data).toMatchObject({
          low_stock: 1,
          out_of_stock: 0,
        });
      });
    });

    it(`eight clients who move, buy, send and cancel for ${SECONDS} s lose and invent nothing`, async () => {
      await setStock(getContainer(), shop.honeyVariantId, 6);
      const before = await level();
      const end = Date.now() + SECONDS * 1000;
      const tally = {
        moved: 0,
        sum: 0,
        ordered: 0,
        fulfilled: 0,
        cancelled: 0,
        conflicts: 0,
        refused: 0,
        other: [] as string[],
      };
      /** On a busy machine it goes on until each has happened; the test's own limit ends it otherwise. */
      const isOn = () =>
        tally.other.length === 0 &&
        (Date.now() < end ||
          [tally.moved, tally.fulfilled, tally.cancelled, tally.conflicts].some((count) => count === 0));
      const paid: string[] = [];
      const admin = await createStaff(getContainer(), api, "race@example.com", "all");
      const partOf = async (orderId: string) => {
        const service: GroupOrderService = getContainer().resolve(GROUP_ORDER_MODULE);
        return (await service.ofOrder(orderId))[0]?.id ?? "";
      };
      const cancelPart = async (orderId: string): Promise<Answer> =>
        api.post(`/admin/group-orders/${await partOf(orderId)}/cancel`, { reason: "staff" }, admin.options);
      const sendPart = async (orderId: string): Promise<Answer> => {
        const path = `/portal/orders/${await partOf(orderId)}/advance`;
        let answer: Answer = { status: 200, data: {} };
        for (const to of ["accepted", "packed", "shipped"]) {
          const parcel = to === "shipped" ? { carrier: "jt", tracking_number: "820012345678" } : {};
          answer = await api.post(path, { to, ...parcel }, member.options);
          // Steps that were taken before a retry have moved on: the next one says what is so.
          if (answer.status !== 200 && answer.data.code !== "order_moved_on") return answer;
        }
        return answer;
      };
      const mover = async (seed: number) => {
        for (let n = seed; isOn(); n++) {
          const by = [2, -1, 1, -3, 1, -1][n % 6] ?? 1;
          const { status, data } = await move({ kind: "adjust", by }, n % 2 ? member : colleague);
          if (status === 200) [tally.moved, tally.sum] = [tally.moved + 1, tally.sum + data.delta];
          else if (data.code === "below_reserved") tally.conflicts++;
          else if (isRetry(status, data.code)) tally.refused++;
          else tally.other.push(`${status} ${JSON.stringify(data)}`);
        }
      };
      const buyer = async () => {
        while (isOn()) {
          const shopper = new Shopper(api, shop);
          try {
            await shopper.fillCart([{ variant_id: shop.honeyVariantId, quantity: 1 }]);
          } catch (error) {
            if (!/sold_out|insufficient/i.test(String(error))) tally.other.push(String(error));
            tally.conflicts++;
            await move({ kind: "receive", pieces: 1 }).then(({ data }: { data: { delta: number } }) => {
              tally.sum += data.delta;
            });
            continue;
          }
          const byCard = tally.ordered % 2 === 0;
          const body = byCard ? { method: "card", card_token: await cardToken() } : undefined;
          const { status, data } = await shopper.tryToPay(body);
          if (status === 200) {
            tally.ordered++;
            if (byCard) paid.push(shopper.orderId);
          } else if (data.code === "sold_out") tally.conflicts++;
          else if (isRetry(status, data.code)) tally.refused++;
          else tally.other.push(`${status} ${JSON.stringify(data)}`);
        }
      };
      /** Sends two of three paid orders; the third is cancelled by staff. A retry starts the same act again. */
      const sender = async (first: number) => {
        for (let n = first; isOn(); n++) {
          const orderId = paid.shift();
          if (!orderId) await new Promise((resolve) => setTimeout(resolve, 20));
          else if (n % 3 === 0) await finish(() => cancelPart(orderId), "cancelled");
          else await finish(() => sendPart(orderId), "fulfilled");
        }
      };
      const finish = async (act: () => Promise<Answer>, count: "fulfilled" | "cancelled") => {
        for (let tries = 0; tries < 20; tries++) {
          const { status, data } = await act();
          if (status === 200) return void tally[count]++;
          if (!isRetry(status, data.code)) return void tally.other.push(`${status} ${JSON.stringify(data)}`);
          tally.refused++;
        }
        tally.other.push(`${count}: never got an answer`);
      };
      await Promise.all([
        ...[0, 1, 2].map(mover),
        ...[0, 1, 2].map(() => buyer()),
        ...[0, 1].map((first) => sender(first)),
      ]);
      reportRace(tally);
      expect(tally.other).toEqual([]);
      const after = await level();
      expect(after.onHand).toBe(before.onHand + tally.sum - tally.fulfilled);
      expect(after.reserved).toBe(before.reserved + tally.ordered - tally.fulfilled - tally.cancelled);
      expect(after.onHand).toBeGreaterThanOrEqual(after.reserved);
      for (const done of [tally.ordered, tally.fulfilled, tally.cancelled]) expect(done).toBeGreaterThan(0);
      expect(tally.moved).toBeGreaterThan(0);
      expect(tally.conflicts).toBeGreaterThan(0);
    }, 300_000);
  },
});
