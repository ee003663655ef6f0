import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { BookedCharge, Difference } from "./domain/compare-charges";

export type ReconciliationRun = {
  id: string;
  ranAt: Date;
  since: Date;
  charges: number;
  paidCharges: number;
  paidSatang: number;
  differences: Difference[];
  /** Why nothing could be compared. */
  failure: string | null;
};

type BookedRow = {
  charge_id: string;
  attempt_id: string;
  state: string;
  order_id: string | null;
  captured_satang: string | null;
  refunded_satang: string;
  refund_is_open: boolean;
};

/** What the books hold of charges, and what came of comparing them with Omise. */
export interface ReconciliationLog {
  /** Charges by id, and every one that was captured, or given back from, since. */
  booked(chargeIds: readonly string[], since: Date): Promise<BookedCharge[]>;
  /** Those of the charges that have a payment case, open or closed. */
  inCases(chargeIds: readonly string[]): Promise<Set<string>>;
  write(run: Omit<ReconciliationRun, "id" | "ranAt">): Promise<void>;
  latest(): Promise<ReconciliationRun | undefined>;
}

/** What left through Omise: not what was paid back by bank, but also what is on the suspense list and no group's yet. */
const refundedThroughOmise = `(
  coalesce((select round(100 * sum(refund.amount)) from payment
      join refund on refund.payment_id = payment.id and refund.deleted_at is null
    where payment.payment_session_id = attempt.session_id and payment.deleted_at is null
      and not exists (select 1 from refund_claim claim where claim.refund_id = refund.id and claim.via = 'bank')), 0)
  + coalesce((select sum(waiting.amount_satang) from payment
      join suspended_refund waiting on waiting.payment_id = payment.id and waiting.state = 'open'
        and waiting.omise_refund_id is not null
    where payment.payment_session_id = attempt.session_id and payment.deleted_at is null), 0))::bigint::text`;

export function createReconciliationLog(pg: Knex): ReconciliationLog {
  return {
    async booked(chargeIds, since) {
      const { rows } = await pg.raw(
        `select attempt.charge_id, attempt.id as attempt_id, attempt.state, attempt.order_id,
           (select round(100 * sum(capture.amount))::text from payment
              join capture on capture.payment_id = payment.id and capture.deleted_at is null
            where payment.payment_session_id = attempt.session_id and payment.deleted_at is null) as captured_satang,
           ${refundedThroughOmise} as refunded_satang,
           exists (select 1 from payment join refund_claim claim on claim.payment_id = payment.id
             where payment.payment_session_id = attempt.session_id and payment.deleted_at is null
               and claim.state in ('claimed', 'unclear')) as refund_is_open
         from payment_attempt attempt
         where attempt.charge_id = any(?) or (attempt.booked_at is not null and (attempt.created_at >= ?
           or exists (select 1 from payment join refund on refund.payment_id = payment.id
             where payment.payment_session_id = attempt.session_id and refund.created_at >= ?)))`,
        [[...chargeIds], since, since],
      );
      return (rows as BookedRow[]).map((row) => ({
        chargeId: row.charge_id,
        attemptId: row.attempt_id,
        attemptState: row.state,
        orderId: row.order_id,
        capturedSatang: row.captured_satang === null ? null : parseSatang(row.captured_satang),
        refundedSatang: parseSatang(row.refunded_satang),
        refundIsOpen: row.refund_is_open,
      }));
    },

    async inCases(chargeIds) {
      const { rows } = await pg.raw("select charge_id from payment_case where charge_id = any(?)", [
        [...chargeIds],
      ]);
      return new Set((rows as { charge_id: string }[]).map((row) => row.charge_id));
    },

    async write(run) {
      await pg.raw(
        `insert into omise_reconciliation (id, since, charges, paid_charges, paid_satang, differences, failure)
         values (?, ?, ?, ?, ?, ?::jsonb, ?)`,
        [
          generateEntityId(undefined, "recon"),
          run.since,
          run.charges,
          run.paidCharges,
          run.paidSatang,
          JSON.stringify(run.differences),
          run.failure as string,
        ],
      );
      await pg.raw("delete from omise_reconciliation where ran_at < now() - interval '400 days'");
    },

    async latest() {
      const { rows } = await pg.raw(
        "select * from omise_reconciliation order by ran_at desc, id desc limit 1",
      );
      const row = rows[0];
      if (!row) return undefined;
      return {
        id: row.id,
        ranAt: row.ran_at,
        since: row.since,
        charges: row.charges,
        paidCharges: row.paid_charges,
        paidSatang: parseSatang(row.paid_satang),
        differences: row.differences,
        failure: row.failure,
      };
    },
  };
}
