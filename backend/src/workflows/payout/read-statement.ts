import type { Statement } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createGroupWork } from "../../modules/group-order/group-work";
import { createPayouts } from "../../modules/group-order/payouts";

export interface StatementLine {
  readonly id: string;
  readonly kind: "order" | "refund" | "payout";
  /** Day in Bangkok, YYYY-MM-DD. */
  readonly on: string;
  readonly reference: string;
  /** Negative for what went out. */
  readonly amountSatang: number;
  /** What was held after it. */
  readonly balanceSatang: number;
}

/** What was paid in and out for one group, oldest first. @param pg the connection, or a snapshot */
export async function readStatementLines(pg: Knex, groupId: string): Promise<StatementLine[]> {
  const [moves, paid] = await Promise.all([
    createGroupWork(pg).movesOf(groupId),
    createPayouts(pg).ofGroup(groupId),
  ]);
  const rows = [
    ...moves.map(({ at, ...move }) => ({ ...move, on: toBangkokDate(at), time: at.getTime() })),
    ...paid.map((payout) => ({
      id: payout.id,
      kind: "payout" as const,
      on: payout.paidOn,
      reference: payout.bankReference,
      amountSatang: -payout.amountSatang,
      // Of a payout only the day is known: it takes what came in until that evening.
      time: Number.MAX_SAFE_INTEGER,
    })),
  ].sort((a, b) => a.on.localeCompare(b.on) || a.time - b.time || a.id.localeCompare(b.id));
  let balanceSatang = 0;
  return rows.map(({ time: _time, ...row }) => {
    balanceSatang += row.amountSatang;
    return { ...row, balanceSatang };
  });
}

/** The same as the group reads it: newest first. */
export async function readStatement(container: MedusaContainer, groupId: string): Promise<Statement> {
  const pg: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const lines = await readStatementLines(pg, groupId);
  return {
    held_satang: lines.at(-1)?.balanceSatang ?? 0,
    entries: lines
      .map((line) => ({
        ...{ id: line.id, kind: line.kind, on: line.on, reference: line.reference },
        ...{ amount_satang: line.amountSatang, balance_satang: line.balanceSatang },
      }))
      .reverse(),
  };
}
