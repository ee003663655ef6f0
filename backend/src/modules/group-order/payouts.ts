import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

export type PayoutState = "recorded" | "approved" | "cancelled";
export type Payout = {
  id: string;
  groupId: string;
  amountSatang: number;
  /** YYYY-MM-DD. */
  paidOn: string;
  bankReference: string;
  slipFileId: string;
  state: PayoutState;
  recordedBy: string;
  recordedAt: Date;
  approvedAt: Date | null;
};
export type NewPayout = Pick<
  Payout,
  "groupId" | "amountSatang" | "paidOn" | "bankReference" | "slipFileId" | "recordedBy"
> & { requestKey: string };
export type Balance = {
  groupId: string;
  receivedSatang: number;
  paidOutSatang: number;
  /** Less refunds on their way and payouts that wait for approval; below 0 when refunds came after a payout. */
  availableSatang: number;
};
export type PayoutOutcome =
  | { ok: true; payout: Payout; isNew: boolean }
  | { ok: false; reason: "above_held" | "reference_used" | "key_reused" | "own" | "decided" | "not_found" };

/** Writes what belongs to an act in the act's own transaction. */
export type PayoutJournal = (transaction: Knex, payout: Payout) => Promise<void>;

/** What CPA pays out to groups. One act at a time a group: two payouts can't both spend what is held. */
export interface Payouts {
  record(payout: NewPayout, journal: PayoutJournal): Promise<PayoutOutcome>;
  /** By somebody else than who recorded it; again bounded by what is held then. */
  approve(id: string, by: string, journal: PayoutJournal): Promise<PayoutOutcome>;
  cancel(id: string, journal: PayoutJournal): Promise<PayoutOutcome>;
  list(page: { state?: PayoutState | undefined; limit: number; offset: number }): Promise<{
    payouts: Payout[];
    count: number;
  }>;
  /** Approved ones of a group, the newest first. */
  ofGroup(groupId: string): Promise<Payout[]>;
  balances(groupId?: string): Promise<Balance[]>;
}

export function createPayouts(pg: Knex): Payouts {
  const underLock = <T>(groupId: string, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
    pg.transaction(async (trx) => {
      await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`payout:${groupId}`]);
      return work(trx);
    });
  const decide = async (
    id: string,
    act: (trx: Knex.Transaction, payout: Payout) => Promise<PayoutOutcome>,
  ) => {
    const seen = await pg<Row>("group_payout").where({ id }).first("group_id");
    if (!seen) return { ok: false as const, reason: "not_found" as const };
    return underLock(seen.group_id, async (trx) => act(trx, toPayout(await readRow(trx, { id }))));
  };
  return {
    record(payout, journal) {
      return underLock(payout.groupId, (trx) => recordIn(trx, payout, journal));
    },
    approve(id, by, journal) {
      return decide(id, async (trx, payout) => {
        if (payout.recordedBy === by) return { ok: false, reason: "own" };
        if (payout.state === "approved") return { ok: true, payout, isNew: false };
        if (payout.state === "cancelled") return { ok: false, reason: "decided" };
        // Its own amount is taken off already.
        if ((await availableOf(trx, payout.groupId)) < 0) return { ok: false, reason: "above_held" };
        return changed(trx, id, { state: "approved", approved_by: by, approved_at: trx.fn.now() }, journal);
      });
    },
    cancel(id, journal) {
      return decide(id, async (trx, payout) => {
        if (payout.state === "cancelled") return { ok: true, payout, isNew: false };
        if (payout.state === "approved") return { ok: false, reason: "decided" };
        return changed(trx, id, { state: "cancelled" }, journal);
      });
    },
    async list({ state, limit, offset }) {
      const where = state ? { state } : {};
      const rows: Row[] = await pg("group_payout")
        .where(where)
        .orderBy([
          { column: "recorded_at", order: "desc" },
          { column: "id", order: "desc" },
        ])
        .limit(limit)
        .offset(offset)
        .select("*", pg.raw("paid_on::text as paid_on"));
      const [counted] = await pg("group_payout").where(where).count<{ count: string }[]>("* as count");
      return { payouts: rows.map(toPayout), count: Number(counted?.count ?? 0) };
    },
    async ofGroup(groupId) {
      const rows: Row[] = await pg("group_payout")
        .where({ group_id: groupId, state: "approved" })
        .orderBy([
          { column: "group_payout.paid_on", order: "desc" },
          { column: "id", order: "desc" },
        ])
        .select("*", pg.raw("paid_on::text as paid_on"));
      return rows.map(toPayout);
    },
    balances: (groupId) => balancesIn(pg, groupId),
  };
}

async function recordIn(
  trx: Knex.Transaction,
  payout: NewPayout,
  journal: PayoutJournal,
): Promise<PayoutOutcome> {
  const known = await trx<Row>("group_payout").where({ request_key: payout.requestKey }).first("id");
  if (known) {
    const before = toPayout(await readRow(trx, { id: known.id }));
    const isSame = before.groupId === payout.groupId && before.amountSatang === payout.amountSatang;
    return isSame ? { ok: true, payout: before, isNew: false } : { ok: false, reason: "key_reused" };
  }
  if ((await availableOf(trx, payout.groupId)) < payout.amountSatang) {
    return { ok: false, reason: "above_held" };
  }
  const id = generateEntityId(undefined, "gpay");
  const written = await trx("group_payout")
    .insert({
      id,
      group_id: payout.groupId,
      amount_satang: String(payout.amountSatang),
      paid_on: payout.paidOn,
      bank_reference: payout.bankReference,
      slip_file_id: payout.slipFileId,
      recorded_by: payout.recordedBy,
      request_key: payout.requestKey,
    })
    .onConflict()
    .ignore()
    .returning("id");
  if (written.length === 0) return { ok: false, reason: "reference_used" };
  const made = toPayout(await readRow(trx, { id }));
  await journal(trx, made);
  return { ok: true, payout: made, isNew: true };
}

async function changed(
  trx: Knex.Transaction,
  id: string,
  columns: Record<string, unknown>,
  journal: PayoutJournal,
): Promise<PayoutOutcome> {
  await trx("group_payout").where({ id }).update(columns);
  const payout = toPayout(await readRow(trx, { id }));
  await journal(trx, payout);
  return { ok: true, payout, isNew: true };
}

const availableOf = async (trx: Knex, groupId: string) =>
  (await balancesIn(trx, groupId))[0]?.availableSatang ?? 0;

async function balancesIn(pg: Knex, groupId?: string): Promise<Balance[]> {
  const { rows } = await pg.raw<{
    rows: Record<"group_id" | "received" | "claimed" | "paid" | "waiting", string>[];
  }>(
    `select s."group_id", s."received", s."claimed", coalesce(p."paid", 0) as "paid", coalesce(p."waiting", 0) as "waiting"
     from (
       select o."group_id", sum("captured_satang" - "refunded_satang") as "received", sum("claimed_satang") as "claimed"
       from "payment_share" join "group_order" o on o."id" = "payment_share"."group_order_id"
       where ?::text is null or o."group_id" = ? group by 1) s
     left join (
       select "group_id", sum("amount_satang") filter (where "state" = 'approved') as "paid",
         sum("amount_satang") filter (where "state" = 'recorded') as "waiting"
       from "group_payout" group by 1) p using ("group_id")
     order by s."received" - coalesce(p."paid", 0) desc, s."group_id"`,
    [groupId ?? null, groupId ?? null],
  );
  return rows.map((row) => {
    const [received, claimed, paid, waiting] = [row.received, row.claimed, row.paid, row.waiting].map(
      parseSatang,
    );
    return {
      groupId: row.group_id,
      receivedSatang: received ?? 0,
      paidOutSatang: paid ?? 0,
      availableSatang: (received ?? 0) - (claimed ?? 0) - (paid ?? 0) - (waiting ?? 0),
    };
  });
}

type Row = {
  id: string;
  group_id: string;
  amount_satang: string;
  paid_on: string;
  bank_reference: string;
  slip_file_id: string;
  state: PayoutState;
  recorded_by: string;
  recorded_at: Date;
  approved_at: Date | null;
  request_key: string;
};

async function readRow(trx: Knex, where: { id: string }): Promise<Row> {
  const row = await trx("group_payout").where(where).first("*", trx.raw("paid_on::text as paid_on"));
  if (!row) throw new Error(`payout ${where.id} is gone`);
  return row;
}

const toPayout = (row: Row): Payout => ({
  id: row.id,
  groupId: row.group_id,
  amountSatang: parseSatang(row.amount_satang),
  paidOn: row.paid_on,
  bankReference: row.bank_reference,
  slipFileId: row.slip_file_id,
  state: row.state,
  recordedBy: row.recorded_by,
  recordedAt: new Date(row.recorded_at),
  approvedAt: row.approved_at && new Date(row.approved_at),
});
