import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { RefundPart } from "./domain/refund-parts";
import type { NamedPart } from "./domain/share-payments";
import {
  type NewClaim,
  type RefundClaimRecord,
  type RefundClaimRow,
  refundClaimRow,
} from "./refund-claim-row";

/** The share as the claim's parts were computed from it; a share that changed since has to be read again. */
export interface SeenShare {
  readonly capturedSatang: number;
  readonly refundedSatang: number;
  readonly claimedSatang: number;
}

/** Claims on shares, and whose every refund is. Each act is one transaction. */
export interface RefundBook {
  /**
   * Takes hold of an amount before money moves: never more than the share holds, whoever else claims at the same time.
   * @returns the claim (an earlier one of the same key too); "changed" when the share is not as it was seen.
   */
  claim(claim: NewClaim, seen: SeenShare): Promise<RefundClaimRow | "changed">;
  find(id: string): Promise<RefundClaimRow | undefined>;
  findByKey(key: string): Promise<RefundClaimRow | undefined>;
  ofOrder(orderId: string): Promise<RefundClaimRow[]>;
  /** Claims that have not ended and were last asked about before so many seconds; those by bank wait for people. */
  listOpen(olderThanSeconds: number, limit: number): Promise<RefundClaimRow[]>;
  seenShare(groupOrderId: string, paymentId: string): Promise<SeenShare | undefined>;
  markUnclear(id: string, problem: string): Promise<void>;
  /** Gives the amount back to its share: no money has moved. */
  release(id: string, problem: string): Promise<void>;
  /** The claim has become core's refund `refundId`. Doing it again changes nothing. */
  settle(id: string, refundId: string): Promise<void>;
  /** Says whose a refund is that nobody claimed. @returns false when the share does not hold as much. */
  assign(refund: UnclaimedRefund, parts: readonly RefundPart[]): Promise<boolean>;
  /** What each refund of these payments was taken from. */
  partsOf(paymentIds: readonly string[]): Promise<Map<string, NamedPart[]>>;
}

export interface UnclaimedRefund {
  readonly refundId: string;
  readonly paymentId: string;
  readonly groupOrderId: string;
}

const DELIVERY = "delivery";

export function createRefundBook(pg: Knex): RefundBook {
  const one = async (where: string, value: string) => {
    const { rows } = await pg.raw<{ rows: RefundClaimRecord[] }>(
      `select * from refund_claim where ${where}`,
      [value],
    );
    return rows[0] && refundClaimRow(rows[0]);
  };
  return {
    async claim(claim, seen) {
      const { rows } = await pg.raw<{ rows: RefundClaimRecord[] }>(CLAIM, bindingsOf(claim, seen));
      if (rows[0]) return refundClaimRow(rows[0]);
      return (await one("key = ?", claim.key)) ?? "changed";
    },
    find: (id) => one("id = ?", id),
    findByKey: (key) => one("key = ?", key),
    async ofOrder(orderId) {
      const { rows } = await pg.raw<{ rows: RefundClaimRecord[] }>(
        "select * from refund_claim where order_id = ? order by created_at, id",
        [orderId],
      );
      return rows.map(refundClaimRow);
    },
    async listOpen(olderThanSeconds, limit) {
      const { rows } = await pg.raw<{ rows: RefundClaimRecord[] }>(
        `select * from refund_claim where state in ('claimed', 'unclear') and via <> 'bank'
         and coalesce(asked_at, created_at) < now() - make_interval(secs => ?) order by created_at limit ?`,
        [olderThanSeconds, limit],
      );
      return rows.map(refundClaimRow);
    },
    async seenShare(groupOrderId, paymentId) {
      const { rows } = await pg.raw<{ rows: Record<"captured" | "refunded" | "claimed", string>[] }>(
        `select captured_satang captured, refunded_satang refunded, claimed_satang claimed from payment_share
         where group_order_id = ? and payment_id = ?`,
        [groupOrderId, paymentId],
      );
      const row = rows[0];
      return (
        row && {
          capturedSatang: parseSatang(row.captured),
          refundedSatang: parseSatang(row.refunded),
          claimedSatang: parseSatang(row.claimed),
        }
      );
    },
    async markUnclear(id, problem) {
      await pg.raw(
        `update refund_claim set state = 'unclear', problem = ?, asked_at = now(), updated_at = now()
         where id = ? and state in ('claimed', 'unclear')`,
        [problem.slice(0, 500), id],
      );
    },
    async release(id, problem) {
      await pg.raw(RELEASE, [problem.slice(0, 500), id]);
    },
    settle: (id, refundId) => settle(pg, id, refundId),
    assign: (refund, parts) => assign(pg, refund, parts),
    async partsOf(paymentIds) {
      const { rows } = await pg.raw<{ rows: ShareRecord[] }>(
        "select * from refund_share where payment_id = any(?) order by refund_id, group_order_id, part",
        [[...paymentIds]],
      );
      const parts = new Map<string, NamedPart[]>();
      for (const row of rows) parts.set(row.refund_id, [...(parts.get(row.refund_id) ?? []), partOf(row)]);
      return parts;
    },
  };
}

interface ShareRecord {
  refund_id: string;
  group_order_id: string;
  part: string;
  amount_satang: string;
}

const partOf = (row: ShareRecord): NamedPart => ({
  groupOrderId: row.group_order_id,
  lineId: row.part === DELIVERY ? null : row.part,
  amountSatang: parseSatang(row.amount_satang),
});

/** The conditional update is the bound: of two claims that saw the same share, one finds it changed. */
const CLAIM = `
  with share as (
    update payment_share set claimed_satang = claimed_satang + :amount, updated_at = now()
    where group_order_id = :groupOrder and payment_id = :payment
      and captured_satang = :captured and refunded_satang = :refunded and claimed_satang = :claimed
      and captured_satang - refunded_satang - claimed_satang >= :amount
      and not exists (select 1 from refund_claim where key = :key)
    returning id)
  insert into refund_claim (id, key, order_id, group_order_id, payment_id, amount_satang, parts, via, reason, note,
    omise_refund_id, requested_by)
  select :id, :key, :order, :groupOrder, :payment, :amount, cast(:parts as jsonb), :via, :reason, :note, :found, :by from share
  returning *`;

function bindingsOf(claim: NewClaim, seen: SeenShare) {
  return {
    id: generateEntityId(undefined, "rclm"),
    key: claim.key,
    order: claim.orderId,
    groupOrder: claim.groupOrderId,
    payment: claim.paymentId,
    amount: claim.amountSatang,
    parts: JSON.stringify(claim.parts),
    via: claim.via,
    reason: claim.reason,
    note: claim.note,
    found: claim.omiseRefundId,
    by: claim.requestedBy,
    captured: seen.capturedSatang,
    refunded: seen.refundedSatang,
    claimed: seen.claimedSatang,
  };
}

const RELEASE = `
  with ended as (
    update refund_claim set state = 'released', problem = ?, ended_at = now(), updated_at = now()
    where id = ? and state in ('claimed', 'unclear') returning *)
  update payment_share share set claimed_satang = claimed_satang - ended.amount_satang, updated_at = now()
  from ended where share.group_order_id = ended.group_order_id and share.payment_id = ended.payment_id`;

async function settle(pg: Knex, id: string, refundId: string): Promise<void> {
  await pg.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: RefundClaimRecord[] }>(
      `update refund_claim set state = 'refunded', refund_id = ?, problem = null, ended_at = now(), updated_at = now()
       where id = ? and state in ('claimed', 'unclear') returning *`,
      [refundId, id],
    );
    if (!rows[0]) return;
    const claim = refundClaimRow(rows[0]);
    await insertShares(transaction, { ...claim, refundId }, claim.parts);
    await transaction.raw(
      `update payment_share set claimed_satang = claimed_satang - ?, refunded_satang = refunded_satang + ?,
         updated_at = now() where group_order_id = ? and payment_id = ?`,
      [claim.amountSatang, claim.amountSatang, claim.groupOrderId, claim.paymentId],
    );
  });
}

async function assign(pg: Knex, refund: UnclaimedRefund, parts: readonly RefundPart[]): Promise<boolean> {
  const amount = parts.reduce((sum, part) => sum + part.amountSatang, 0);
  return pg.transaction(async (transaction) => {
    const { rows: shares } = await transaction.raw<{ rows: unknown[] }>(
      "select id from payment_share where group_order_id = ? and payment_id = ? for update",
      [refund.groupOrderId, refund.paymentId],
    );
    const earlier = await transaction("refund_share").where({ refund_id: refund.refundId }).first();
    if (earlier) return true;
    const { rows } = await transaction.raw<{ rows: unknown[] }>(
      `update payment_share set refunded_satang = refunded_satang + ?, updated_at = now()
       where group_order_id = ? and payment_id = ? and captured_satang - refunded_satang - claimed_satang >= ? returning id`,
      [amount, refund.groupOrderId, refund.paymentId, amount],
    );
    if (shares.length === 0 || rows.length === 0) return false;
    await insertShares(transaction, refund, parts);
    return true;
  });
}

async function insertShares(pg: Knex, refund: UnclaimedRefund, parts: readonly RefundPart[]): Promise<void> {
  await pg("refund_share").insert(
    parts.map((part) => ({
      id: generateEntityId(undefined, "rshr"),
      refund_id: refund.refundId,
      payment_id: refund.paymentId,
      group_order_id: refund.groupOrderId,
      part: part.lineId ?? DELIVERY,
      amount_satang: String(part.amountSatang),
    })),
  );
}
