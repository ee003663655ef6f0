import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { type CaseRecord, type CaseRow, type CaseWork, type ClosedWith, caseRow } from "./case-row";
import type { CaseReason } from "./domain/decide-settlement";

export type NewCase = {
  reason: CaseReason;
  chargeId: string;
  amountSatang: number;
  currency: string;
  livemode: boolean;
  paidAt: Date | null;
  attemptId: string | null;
  cartId: string | null;
  orderId: string | null;
  method: string | null;
};

/** Money that no order can take. */
export interface CaseBook {
  /** Opens a case once per charge and reason, and one at a time per charge: it is one money. @returns whether it is new. */
  open(newCase: NewCase): Promise<boolean>;
  find(id: string): Promise<CaseRow | undefined>;
  /** Somebody takes it on; whoever took it last has it. @returns whether it is still open. */
  take(id: string, ownerId: string): Promise<boolean>;
  /** Begins one way of closing it, unless another has begun; beginning the same again goes on with it. */
  begin(id: string, work: CaseWork): Promise<CaseRow | undefined>;
  /** It did not work: the case is free for another way. */
  stop(id: string, work: CaseWork, problem: string): Promise<void>;
  noteProblem(id: string, problem: string): Promise<void>;
  close(id: string, closing: Closing): Promise<boolean>;
  /** The charge of a case has gone over to another attempt, whose order could not be placed. */
  follow(fromAttemptId: string, toAttemptId: string): Promise<void>;
  /** Refunds at Omise whose end nobody heard, tried last before so many seconds. */
  listUnfinished(olderThanSeconds: number, limit: number): Promise<CaseRow[]>;
}

export type Closing = {
  with: ClosedWith;
  by: string | null;
  newOrderId?: string | null;
  omiseRefundId?: string | null;
  note?: string | null;
};

/** Older than this, an open case is red on the staff overview. */
export const CASE_IS_LATE_MS = 2 * 24 * 60 * 60 * 1000;

export function createCaseBook(pg: Knex): CaseBook {
  const table = () => pg<CaseRecord>("payment_case");
  return {
    async open(newCase) {
      const { rows } = await pg.raw(
        `insert into payment_case (id, reason, charge_id, amount_satang, currency, livemode, paid_at, attempt_id, cart_id,
           order_id, method) select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
         where not exists (select 1 from payment_case where charge_id = ? and state = 'open')
         on conflict (charge_id, reason) do nothing returning id`,
        [
          generateEntityId(undefined, "pcase"),
          newCase.reason,
          newCase.chargeId,
          newCase.amountSatang,
          newCase.currency,
          newCase.livemode,
          newCase.paidAt,
          newCase.attemptId,
          newCase.cartId,
          newCase.orderId,
          newCase.method,
          newCase.chargeId,
        ],
      );
      return rows.length === 1;
    },
    async find(id) {
      const record = await table().where({ id }).first();
      return record && caseRow(record);
    },
    async take(id, ownerId) {
      const changed = await table()
        .where({ id, state: "open" })
        .update({ owner_id: ownerId, owned_at: pg.fn.now(), updated_at: pg.fn.now() } as never);
      return changed === 1;
    },
    async begin(id, work) {
      const { rows } = await pg.raw<{ rows: CaseRecord[] }>(
        `update payment_case set work = ?, work_at = now(), problem = null, updated_at = now()
         where id = ? and state = 'open' and (work is null or work = ?) returning *`,
        [work, id, work],
      );
      return rows[0] && caseRow(rows[0]);
    },
    async stop(id, work, problem) {
      await table()
        .where({ id, state: "open", work })
        .update({ work: null, problem: problem.slice(0, 500), updated_at: pg.fn.now() } as never);
    },
    async noteProblem(id, problem) {
      await table()
        .where({ id })
        .update({ problem: problem.slice(0, 500), work_at: pg.fn.now() } as never);
    },
    async close(id, closing) {
      const changed = await table()
        .where({ id, state: "open" })
        .update({
          state: "closed",
          closed_at: pg.fn.now(),
          closed_by: closing.by,
          closed_with: closing.with,
          new_order_id: closing.newOrderId ?? null,
          omise_refund_id: closing.omiseRefundId ?? null,
          closing_note: closing.note ?? null,
          problem: null,
          updated_at: pg.fn.now(),
        } as never);
      return changed === 1;
    },
    async follow(fromAttemptId, toAttemptId) {
      await table()
        .where({ attempt_id: fromAttemptId, state: "open" })
        .update({ attempt_id: toAttemptId, updated_at: pg.fn.now() } as never);
    },
    async listUnfinished(olderThanSeconds, limit) {
      const { rows } = await pg.raw<{ rows: CaseRecord[] }>(
        `select * from payment_case where state = 'open' and work in ('refund', 'order')
         and work_at < now() - make_interval(secs => ?) order by work_at limit ?`,
        [olderThanSeconds, limit],
      );
      return rows.map(caseRow);
    },
  };
}
