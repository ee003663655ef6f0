import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { dayOf, daysAsked, withinDays } from "./tables/days";

/** Money that goes back, whoever began it. */
export interface RefundLine {
  /** Day in Bangkok, YYYY-MM-DD: when it ended, or began. */
  readonly day: string;
  /** Of the group order, or of the order where no group is named. */
  readonly number: string | null;
  readonly groupId: string | null;
  readonly way: "omise" | "bank" | "found" | "core";
  readonly reason: "cancelled" | "returned" | "goodwill" | "found" | "unclaimed" | "case";
  readonly ends: "open" | "done" | "released";
  readonly amountSatang: number;
  readonly note: string | null;
}

export interface RefundsAsked {
  readonly ends?: string | undefined;
  readonly group_id?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Each refund once: claims of ours; what core's own button gave back of a group's part; what waits for somebody to say
 * whose it is; and payments that no order could take.
 */
const REFUNDS = `
  select claim.id, coalesce(claim.ended_at, claim.created_at) as at, part.number, part.group_id, claim.via as way,
    claim.reason, case claim.state when 'refunded' then 'done' when 'released' then 'released' else 'open' end as ends,
    claim.amount_satang, coalesce(claim.note, claim.problem) as note
  from refund_claim claim join group_order part on part.id = claim.group_order_id
  union all
  select share.refund_id, coalesce(max(listed.refunded_at), min(share.created_at)), part.number, part.group_id, 'core',
    'unclaimed', 'done', sum(share.amount_satang), null
  from refund_share share
    join group_order part on part.id = share.group_order_id
    left join suspended_refund listed on listed.refund_id = share.refund_id
  where not exists (select 1 from refund_claim claim where claim.refund_id = share.refund_id)
  group by share.refund_id, part.id, part.number, part.group_id
  union all
  select waiting.id, waiting.refunded_at, '#' || placed.display_id, null,
    case waiting.source when 'core' then 'core' else 'found' end, 'unclaimed', 'done', waiting.amount_satang, null
  from suspended_refund waiting left join "order" placed on placed.id = waiting.order_id
  where waiting.state = 'open'
  union all
  select kase.id, coalesce(kase.closed_at, kase.opened_at), '#' || placed.display_id, null,
    case when coalesce(kase.closed_with, kase.work) = 'refund' then 'omise' else 'bank' end, 'case',
    case kase.state when 'closed' then 'done' else 'open' end, kase.amount_satang, kase.closing_note
  from payment_case kase left join "order" placed on placed.id = kase.order_id
  where kase.closed_with in ('refund', 'manual_refund')
    or (kase.state = 'open' and kase.work in ('refund', 'bank_refund'))`;

/** Oldest first. */
export async function readRefunds(pg: Knex, asked: RefundsAsked): Promise<RefundLine[]> {
  const { ends = null, group_id = null } = asked;
  const { rows } = await pg.raw<{ rows: RefundRow[] }>(
    `select *, ${dayOf("at")}::text as day from (${REFUNDS}) refund
     where (?::text is null or ends = ?) and (?::text is null or group_id = ?)
       and ${withinDays("at")}
     order by at, id`,
    [ends, ends, group_id, group_id, ...daysAsked(asked)],
  );
  return rows.map((row) => ({
    ...{ day: row.day, number: row.number, groupId: row.group_id, way: row.way, reason: row.reason },
    ...{ ends: row.ends, amountSatang: parseSatang(row.amount_satang), note: row.note },
  }));
}

interface RefundRow {
  readonly day: string;
  readonly number: string | null;
  readonly group_id: string | null;
  readonly way: RefundLine["way"];
  readonly reason: RefundLine["reason"];
  readonly ends: RefundLine["ends"];
  readonly amount_satang: string;
  readonly note: string | null;
}
