import type { ClaimStatus } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type Claim, type ClaimRow, SELECT_CLAIMS, toClaim } from "./claim-rows";
import type { ActorKey } from "./domain/claim-rules";

export interface ClaimFilters {
  readonly status?: ClaimStatus | undefined;
  readonly groupId?: string | undefined;
  readonly channel?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Leaves out what this actor took part in claiming. */
  readonly notClaimedBy?: ActorKey | undefined;
  /** Only what this actor has made. */
  readonly createdBy?: ActorKey | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface ClaimPage {
  readonly claims: Claim[];
  readonly count: number;
  /** Of all that match, whatever the page. */
  readonly totalSatang: number;
}

/** A page of claims: those that wait in the order in which they came, all others newest sale first. */
export async function readClaimPage(knex: Knex, filters: ClaimFilters): Promise<ClaimPage> {
  const { where, bindings } = conditionsOf(filters);
  const counted = await knex.raw<{ rows: { count: number; total: string }[] }>(
    `select count(*)::int as count, coalesce(sum(amount_satang), 0) as total from income_claim ${where}`,
    bindings,
  );
  const order = filters.status === "submitted" ? "submitted_at, id" : "income_claim.sold_on desc, id desc";
  const { rows } = await knex.raw<{ rows: ClaimRow[] }>(
    `${SELECT_CLAIMS} ${where} order by ${order} limit ? offset ?`,
    [...bindings, filters.limit, filters.offset],
  );
  return {
    claims: rows.map(toClaim),
    count: counted.rows[0]?.count ?? 0,
    totalSatang: parseSatang(counted.rows[0]?.total ?? 0),
  };
}

export interface WaitingClaims {
  readonly count: number;
  readonly totalSatang: number;
  /** Of them, those that this person may decide. */
  readonly toVerify: number;
}

/** What waits for a decision. @param by decides nothing that they took part in claiming */
export async function countWaiting(knex: Knex, by: ActorKey | null): Promise<WaitingClaims> {
  const { rows } = await knex.raw<{ rows: { count: number; total: string; to_verify: number }[] }>(
    `select count(*)::int as count, coalesce(sum(amount_satang), 0) as total,
       count(*) filter (where ?::text is null or not (?::text = any(claimants)))::int as to_verify
     from income_claim where status = 'submitted'`,
    [by, by] as never,
  );
  const [row] = rows;
  if (!row) throw new Error("A count of nothing has a row too");
  return { count: row.count, totalSatang: parseSatang(row.total), toVerify: row.to_verify };
}

/** Claims that somebody verified or rejected since then, as the groups are told of it. */
export async function readDecidedSince(knex: Knex, since: Date): Promise<Claim[]> {
  const { rows } = await knex.raw<{ rows: ClaimRow[] }>(
    `${SELECT_CLAIMS} where status in ('verified', 'rejected') and decided_at >= ? order by decided_at, id`,
    [since],
  );
  return rows.map(toClaim);
}

function conditionsOf(filters: ClaimFilters): { where: string; bindings: (string | number)[] } {
  const conditions: [string, string | undefined][] = [
    ["status = ?", filters.status],
    ["group_id = ?", filters.groupId],
    ["channel = ?", filters.channel],
    ["income_claim.sold_on >= ?::date", filters.from],
    ["income_claim.sold_on <= ?::date", filters.to],
    ["not (? = any(claimants))", filters.notClaimedBy],
    ["created_by = ?", filters.createdBy],
  ];
  const given = conditions.filter((each): each is [string, string] => each[1] !== undefined);
  return {
    where: given.length > 0 ? `where ${given.map(([sql]) => sql).join(" and ")}` : "",
    bindings: given.map(([, value]) => value),
  };
}
