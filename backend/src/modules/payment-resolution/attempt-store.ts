import { randomBytes } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { AttemptState, AttemptStore, Method } from "../payment-omise/attempt-store";
import type { ChargeFacts } from "../payment-omise/client/charge-facts";
import {
  type AttemptRow,
  attemptRow,
  type OrderCancelReason,
  type PaymentAttemptRecord,
} from "./attempt-row";
import { chargeState, mayBecome, waitUntil } from "./domain/charge-state";
import { LONGEST_POLL_WAIT_MS, POLL_WAIT_DIVISOR, POLLED_EVERY_RUN_MS } from "./domain/poll-wait";
import { handOver } from "./hand-over";

export type NewAttempt = {
  sessionId: string;
  cartId: string;
  method: Method;
  amountSatang: number;
  currency: string;
  locale: "th" | "en";
  cardToken: string | null;
  /** Given the attempt's ref, where the bank sends the payer back to. */
  returnUri: (ref: string) => string;
  /** Keyed hashes; null: not known. */
  shopperKey: string | null;
  addressKey: string | null;
};

export type WaitingLimits = { perShopper: number; perAddress: number };

/** Somebody has as many orders waiting for their payment as one may have. Nothing was written. */
export class TooManyWaitingError extends Error {
  constructor(readonly by: "shopper" | "address") {
    super(`too many orders of one ${by} wait for their payment`);
    this.name = "TooManyWaitingError";
  }
}

/** The provider's memory, and what settling needs of it. Every write is committed by itself, before it returns. */
export interface PaymentAttempts extends AttemptStore {
  /** @throws TooManyWaitingError when it would begin one waiting order more than `limits` allow */
  create(attempt: NewAttempt, limits?: WaitingLimits): Promise<AttemptRow>;
  findBySession(sessionId: string): Promise<AttemptRow | undefined>;
  recordCharge(sessionId: string, charge: ChargeFacts): Promise<AttemptRow>;
  findById(id: string): Promise<AttemptRow | undefined>;
  findByCharge(chargeId: string): Promise<AttemptRow | undefined>;
  /** Newest first. */
  listByCart(cartId: string): Promise<AttemptRow[]>;
  /**
   * Those with something left to do, and those given up whose payer may still have paid; the older, the rarer
   * (`pollWaitMs`). Who waits longest comes first.
   */
  listToWatch(limit: number): Promise<AttemptRow[]>;
  /** Gives up an attempt that is still `new`; from then on Omise is not asked for it. @returns whether it was. */
  giveUpNew(sessionId: string): Promise<boolean>;
  abandon(id: string): Promise<AttemptRow>;
  markChecked(id: string): Promise<void>;
  markBooked(id: string, orderId: string): Promise<void>;
  markOrder(id: string, orderId: string): Promise<void>;
  markCancelled(id: string, reason: OrderCancelReason): Promise<void>;
  markSettled(id: string): Promise<void>;
  /**
   * A paid charge goes over from the attempt of an order that could not take it to a new one of the same amount.
   * @returns whether it is there now; false when it went to another attempt before.
   */
  handOver(fromId: string, toId: string): Promise<boolean>;
}

/** @param pg the application's PostgreSQL connection (Knex). */
export function createAttemptStore(
  pg: Knex,
  { waitMinutes, now = () => new Date() }: { waitMinutes: number; now?: () => Date },
): PaymentAttempts {
  const table = () => pg<PaymentAttemptRecord>("payment_attempt");

  async function findOne(where: Partial<PaymentAttemptRecord>): Promise<AttemptRow | undefined> {
    const record = await table().where(where).first();
    return record ? attemptRow(record) : undefined;
  }

  async function mustFind(where: Partial<PaymentAttemptRecord>): Promise<AttemptRow> {
    const found = await findOne(where);
    if (!found) throw new Error(`There is no payment_attempt with ${JSON.stringify(where)}`);
    return found;
  }

  /** Moves forward only; what another process made more final in the meantime stays. */
  async function advance(
    sessionId: string,
    target: AttemptState,
    facts: Record<string, unknown>,
  ): Promise<AttemptRow> {
    await table()
      .where({ session_id: sessionId })
      .whereIn("state", [...mayBecome[target]])
      .update({
        ...facts,
        state: target,
        card_token: null,
        settled_at: null,
        updated_at: pg.fn.now(),
      } as never);
    return mustFind({ session_id: sessionId });
  }

  async function mark(id: string, facts: Record<string, unknown>): Promise<void> {
    await table()
      .where({ id })
      .update({ ...facts, updated_at: pg.fn.now() } as never);
  }

  return {
    findBySession: (sessionId) => findOne({ session_id: sessionId }),
    findById: (id) => findOne({ id }),
    findByCharge: (chargeId) => findOne({ charge_id: chargeId }),

    async create(attempt, limits) {
      const ref = randomBytes(24).toString("base64url");
      const id = generateEntityId(undefined, "patt");
      const record = {
        id,
        ref,
        session_id: attempt.sessionId,
        cart_id: attempt.cartId,
        method: attempt.method,
        amount_satang: String(attempt.amountSatang),
        currency: attempt.currency,
        locale: attempt.locale,
        card_token: attempt.cardToken,
        return_uri: attempt.returnUri(ref),
        state: "new" as const,
        shopper_key: attempt.shopperKey,
        address_key: attempt.addressKey,
      };
      await pg.transaction(async (trx) => {
        if (limits) await keepWithinLimits(trx, attempt, limits);
        await trx("payment_attempt").insert(record);
      });
      return mustFind({ id });
    },

    async claim(sessionId) {
      // The token leaves the table in the statement that hands it out.
      const result = await pg.raw(
        `with taken as (select id, card_token from payment_attempt where session_id = ? and state = 'new' for update)
         update payment_attempt attempt set state = 'creating', card_token = null, updated_at = now()
         from taken where attempt.id = taken.id and attempt.state = 'new'
         returning attempt.*, taken.card_token as taken_token`,
        [sessionId],
      );
      const record = result.rows[0] as (PaymentAttemptRecord & { taken_token: string | null }) | undefined;
      return record ? { ...attemptRow(record), cardToken: record.taken_token } : undefined;
    },

    async recordCharge(sessionId, charge) {
      const attempt = await mustFind({ session_id: sessionId });
      if (attempt.chargeId && attempt.chargeId !== charge.id) {
        throw new Error(
          `payment_attempt ${attempt.id} is of charge ${attempt.chargeId}, not of ${charge.id}`,
        );
      }
      // What the shopper was told first stays.
      const expiresAt =
        attempt.expiresAt ?? waitUntil(attempt.method, charge.expiresAt, attempt.createdAt, waitMinutes);
      const target = chargeState(charge, expiresAt, now());
      const from = [...mayBecome[target]];
      await table()
        .where({ id: attempt.id })
        .update({
          charge_id: charge.id,
          authorize_uri: charge.authorizeUri,
          qr_uri: charge.qrUri,
          failure_code: charge.failureCode,
          livemode: charge.livemode,
          expires_at: expiresAt,
          paid_at: charge.paidAt,
          checked_at: now(),
          card_token: null,
          // One statement: a charge is never written down without the state that it stands for.
          state: pg.raw("case when state = any(?) then ? else state end", [from, target]),
          settled_at: pg.raw("case when state = any(?) then null else settled_at end", [from]),
          updated_at: pg.fn.now(),
        } as never);
      return mustFind({ id: attempt.id });
    },

    recordUnclear: (sessionId, reason) =>
      advance(sessionId, "unknown", { failure_code: reason, checked_at: now() }),

    recordRefused: (sessionId, code) =>
      advance(sessionId, "failed", { failure_code: code, checked_at: now() }),

    async abandonNew(sessionId) {
      await table()
        .where({ session_id: sessionId, state: "new" })
        .update({ state: "abandoned", card_token: null, settled_at: now(), updated_at: now() } as never);
    },

    async giveUpNew(sessionId) {
      const changed = await table()
        .where({ session_id: sessionId, state: "new" })
        .update({ state: "abandoned", card_token: null, updated_at: now() } as never);
      return changed === 1;
    },

    async abandon(id) {
      const { sessionId } = await mustFind({ id });
      return advance(sessionId, "abandoned", { checked_at: now() });
    },

    async listByCart(cartId) {
      const records = await table().where({ cart_id: cartId }).orderBy("created_at", "desc");
      return records.map(attemptRow);
    },

    async listToWatch(limit) {
      const records = await table()
        .whereRaw(
          `(settled_at is null and (checked_at is null or checked_at
             + least(?, greatest(0, extract(epoch from now() - created_at) - ?) / ?) * interval '1 second' <= now()))
           or (state in ('expired', 'abandoned') and created_at > now() - interval '2 days'
             and coalesce(checked_at, created_at) < now() - ? * interval '1 second')`,
          [
            LONGEST_POLL_WAIT_MS / 1_000,
            POLLED_EVERY_RUN_MS / 1_000,
            POLL_WAIT_DIVISOR,
            LONGEST_POLL_WAIT_MS / 1_000,
          ],
        )
        .orderBy("checked_at", "asc", "first")
        .limit(limit);
      return records.map(attemptRow);
    },

    markChecked: (id) => mark(id, { checked_at: now() }),
    markOrder: (id, orderId) => mark(id, { order_id: orderId }),
    markBooked: (id, orderId) => mark(id, { order_id: orderId, booked_at: now() }),
    markCancelled: (id, reason) => mark(id, { order_cancel_reason: reason }),
    markSettled: (id) => mark(id, { settled_at: now() }),
    handOver: (fromId, toId) => handOver(pg, fromId, toId),
  };
}

/** Counts and writes are one: two presses at the same moment see each other. */
async function keepWithinLimits(trx: Knex, attempt: NewAttempt, limits: WaitingLimits): Promise<void> {
  const bounds = [
    { by: "shopper", key: attempt.shopperKey, most: limits.perShopper },
    { by: "address", key: attempt.addressKey, most: limits.perAddress },
  ] as const;
  for (const { by, key, most } of bounds) {
    if (!key) continue;
    await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`waiting:${by}:${key}`]);
    const { rows } = await trx.raw(
      `select count(distinct cart_id)::int as waiting from payment_attempt
       where ${by}_key = ? and cart_id <> ? and settled_at is null and order_cancel_reason is null
         and state in ('new', 'creating', 'unknown', 'pending')`,
      [key, attempt.cartId],
    );
    if (rows[0].waiting >= most) throw new TooManyWaitingError(by);
  }
}
