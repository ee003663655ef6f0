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
};

/** What the books hold of charges, and what came of comparing them with Omise. */
export interface ReconciliationLog {
  /** Charges by id, and every one that was captured since. */
  booked(chargeIds: readonly string[], since: Date): Promise<BookedCharge[]>;
  /** Those of the charges that have a payment case, open or closed. */
  inCases(chargeIds: readonly string[]): Promise<Set<string>>;
  write(run: Omit<ReconciliationRun, "id" | "ranAt">): Promise<void>;
  latest(): Promise<ReconciliationRun | undefined>;
}

export function createReconciliationLog(pg: Knex): ReconciliationLog {
  return {
    async booked(chargeIds, since) {
      const { rows } = await pg.raw(
        `select attempt.charge_id, attempt.id as attempt_id, attempt.state, attempt.order_id,
           (select round(100 * sum(capture.amount))::text from payment
              join capture on capture.payment_id = payment.id and capture.deleted_at is null
            where payment.payment_session_id = attempt.session_id and payment.deleted_at is null) as captured_satang
         from payment_attempt attempt
         where attempt.charge_id = any(?) or (attempt.booked_at is not null and attempt.created_at >= ?)`,
        [[...chargeIds], since],
      );
      return (rows as BookedRow[]).map((row) => ({
        chargeId: row.charge_id,
        attemptId: row.attempt_id,
        attemptState: row.state,
        orderId: row.order_id,
        capturedSatang: row.captured_satang === null ? null : parseSatang(row.captured_satang),
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
