import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PaymentAttemptRecord } from "./attempt-row";

/** The old attempt lets go first: a charge's id is unique, and at every moment one attempt has it. */
export async function handOver(pg: Knex, fromId: string, toId: string): Promise<boolean> {
  return pg.transaction(async (transaction) => {
    const from = await transaction<PaymentAttemptRecord>("payment_attempt")
      .where({ id: fromId })
      .forUpdate()
      .first();
    if (from?.handed_to) return from.handed_to === toId;
    if (!from?.charge_id || from.state !== "successful") return false;
    await transaction("payment_attempt")
      .where({ id: fromId })
      .update({ handed_to: toId, charge_id: null, settled_at: transaction.fn.now() });
    const taken = await transaction("payment_attempt")
      .where({
        id: toId,
        state: "new",
        method: from.method,
        amount_satang: from.amount_satang,
        currency: from.currency,
      })
      .update({
        taken_from: fromId,
        charge_id: from.charge_id,
        livemode: from.livemode,
        paid_at: from.paid_at,
        card_token: null,
        state: "successful",
      });
    if (taken !== 1) throw new Error(`payment_attempt ${toId} can't take the charge of ${fromId}`);
    return true;
  });
}
