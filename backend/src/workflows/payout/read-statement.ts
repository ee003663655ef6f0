import type { Statement } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type GroupOrderService from "../../modules/group-order/service";

/** What was paid in and out for one group, newest first, with what was held after each. */
export async function readStatement(container: MedusaContainer, groupId: string): Promise<Statement> {
  const { payouts, work }: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const [moves, paid] = await Promise.all([work.movesOf(groupId), payouts.ofGroup(groupId)]);
  const rows = [
    ...moves.map(({ at, ...move }) => ({ ...move, on: toBangkokDate(at) })),
    ...paid.map((payout) => ({
      id: payout.id,
      kind: "payout" as const,
      on: payout.paidOn,
      reference: payout.bankReference,
      amountSatang: -payout.amountSatang,
    })),
  ].sort((a, b) => a.on.localeCompare(b.on) || b.amountSatang - a.amountSatang || a.id.localeCompare(b.id));
  let balance = 0;
  const entries = rows.map((row) => {
    balance += row.amountSatang;
    return {
      id: row.id,
      kind: row.kind,
      on: row.on,
      reference: row.reference,
      amount_satang: row.amountSatang,
      balance_satang: balance,
    };
  });
  return { held_satang: balance, entries: entries.reverse() };
}
