import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import type { ILockingProvider, Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { KeyQueues } from "./key-queues";
import { createLeaseTable, type Lease, type LeaseTable } from "./lease-table";
import { LOCK_TIMEOUT } from "./lock-timeout";

const BEAT_MS = 1_500;
/** Waiting for another process: short at first, for most locks are held for milliseconds. */
const FIRST_LOOK_MS = 8;
const LAST_LOOK_MS = 60;
/**
 * When nobody says how long. Core's own providers give up after five seconds, which its reservations meet when many
 * buy the same thing on a busy machine; whoever waits here has its place in the line already.
 */
const DEFAULT_TIMEOUT_SECONDS = 30;

type Cradle = { logger: Logger } & Record<string, unknown>;
type Held = { lease: Lease; lost: AbortController };

/**
 * Locks for any number of backend processes, in PostgreSQL. A lease belongs to a process that beats: when it dies,
 * others take over within seconds. Connections come from a pool of its own, and none is held while a job runs.
 * Core's locking-postgres holds one of the application's connections a lock, which the job then waits for, and its
 * `acquire` without an owner lets two in.
 */
export default class LeaseLockProvider implements ILockingProvider {
  static identifier = "lease";

  private readonly holder = `${process.pid}-${randomUUID()}`;
  private readonly logger: Logger;
  private readonly leases: LeaseTable;
  private readonly queues = new KeyQueues();
  /** Leases of jobs that run now, by token. */
  private readonly held = new Map<string, Held>();
  /** Leases that core took by `acquire`: they live as long as this process or until they expire. */
  private acquiredUntil = 0;
  private lastBeat = 0;
  private beating: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(cradle: Cradle) {
    this.logger = cradle.logger;
    this.leases = createLeaseTable(ownPool(cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex));
  }

  /** @throws when the keys were not free in time, or when the lock was lost while the job ran */
  async execute<T>(
    keys: string | string[],
    job: (signal?: AbortSignal) => Promise<T>,
    args?: { timeout?: number; expire?: number },
  ): Promise<T> {
    const wanted = [keys].flat();
    const end = Date.now() + 1_000 * Math.max(args?.timeout ?? DEFAULT_TIMEOUT_SECONDS, 1);
    const leave = await this.queues.enter(wanted, () => end - Date.now());
    if (!leave) throw new Error(LOCK_TIMEOUT);
    try {
      const leases = await this.waitFor(wanted, end);
      return await this.runHolding(leases, job);
    } finally {
      leave();
    }
  }

  /** @throws at once when a key is held; the same owner may take its own again */
  async acquire(keys: string | string[], args?: { ownerId?: string | null; expire?: number }): Promise<void> {
    await this.beatIfDue();
    const wanted = { keys: [keys].flat(), holder: this.holder, owner: args?.ownerId ?? null };
    const leases = await this.leases.take({ ...wanted, expireSeconds: args?.expire });
    if (!leases) throw new Error(`Failed to acquire lock for key "${wanted.keys.join('", "')}"`);
    const until = args?.expire ? Date.now() + args.expire * 1_000 : Number.MAX_SAFE_INTEGER;
    this.acquiredUntil = Math.max(this.acquiredUntil, until);
    this.keepBeating();
  }

  async release(keys: string | string[], args?: { ownerId?: string | null }): Promise<boolean> {
    const wanted = [...new Set([keys].flat())];
    return (await this.leases.release(wanted, args?.ownerId ?? null)) === wanted.length;
  }

  releaseAll(args?: { ownerId?: string | null }): Promise<void> {
    return this.leases.releaseAll(args?.ownerId ?? undefined);
  }

  private async waitFor(keys: string[], end: number): Promise<Lease[]> {
    const owner = `execute:${randomUUID()}`;
    for (let pause = FIRST_LOOK_MS; ; pause = Math.min(LAST_LOOK_MS, pause * 1.6)) {
      await this.beatIfDue();
      const leases = await this.leases.take({ keys, holder: this.holder, owner });
      if (leases) return leases;
      if (Date.now() >= end) throw new Error(LOCK_TIMEOUT);
      await sleep(pause * (0.6 + 0.8 * Math.random()));
    }
  }

  private async runHolding<T>(leases: Lease[], job: (signal?: AbortSignal) => Promise<T>): Promise<T> {
    const lost = new AbortController();
    for (const lease of leases) this.held.set(lease.token, { lease, lost });
    this.keepBeating();
    try {
      const result = await job(lost.signal);
      lost.signal.throwIfAborted();
      return result;
    } finally {
      for (const { token } of leases) this.held.delete(token);
      await this.giveBack(leases);
    }
  }

  /** A lease that can't be given back now ends with this process or is taken back by the next beat's reader. */
  private async giveBack(leases: Lease[]): Promise<void> {
    try {
      await this.leases.giveBack(leases);
    } catch (error) {
      this.logger.error(`locks: ${leases.map(({ key }) => key).join(", ")} not given back: ${String(error)}`);
      await this.leases.giveBack(leases);
    }
  }

  private async beatIfDue(): Promise<void> {
    if (Date.now() - this.lastBeat < BEAT_MS) return;
    this.beating ??= this.beat().finally(() => {
      this.beating = undefined;
    });
    await this.beating;
  }

  private async beat(): Promise<void> {
    const before = [...this.held.values()];
    const still = await this.leases.beat(this.holder);
    this.lastBeat = Date.now();
    for (const { lease, lost } of before) {
      if (still.has(lease.token) || !this.held.has(lease.token)) continue;
      this.logger.error(`locks: lost ${lease.key}: this process was not heard of for too long`);
      lost.abort(new Error(`The lock ${lease.key} was lost while its job ran.`));
    }
  }

  private keepBeating(): void {
    if (this.timer) return;
    this.timer = setInterval(() => {
      const needed = this.held.size > 0 || Date.now() < this.acquiredUntil;
      if (needed)
        void this.beatIfDue().catch((error) => this.logger.error(`locks: no beat: ${String(error)}`));
      else this.stopBeating();
    }, BEAT_MS / 2);
    this.timer.unref();
  }

  private stopBeating(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}

/** The same database, other connections: a lock never waits for those who wait for it. */
function ownPool(pg: Knex): Knex {
  const { connection } = pg.client.config as { connection: Record<string, unknown> };
  return knex({
    client: "pg",
    connection: { ...connection, application_name: "market-locks" },
    pool: { min: 0, max: 6, idleTimeoutMillis: 10_000 },
    acquireConnectionTimeout: 10_000,
  });
}
