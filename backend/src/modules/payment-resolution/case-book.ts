import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
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
  /** Opens a case once per charge and reason. @returns whether it is new. */
  open(newCase: NewCase): Promise<boolean>;
}

export function createCaseBook(pg: Knex): CaseBook {
  return {
    async open(newCase) {
      const { rows } = await pg.raw(
        `insert into payment_case (id, reason, charge_id, amount_satang, currency, livemode, paid_at, attempt_id, cart_id,
           order_id, method) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        ],
      );
      return rows.length === 1;
    },
  };
}
