import type { PaymentAttempts } from "../../src/modules/payment-resolution/attempt-store";
import { MemoryAttempts } from "../world/memory-attempts";
import { OmiseWorld, type WorldClock } from "../world/omise-world";
import { Random } from "../world/random";
import { FaultTally, wireFaults } from "../world/wire-fault";
import { BackendProcess, type SimulatedCart } from "./backend-process";
import { Scheduler, type SimulatedProcess, type Task } from "./scheduler";
import { ShopTables } from "./shop-tables";

export const plantedFaults = ["no unique key", "no re-fetch", "blind retry"] as const;
export type PlantedFault = (typeof plantedFaults)[number];

const WAIT_MINUTES = 30;
const LEASE_MS = 10_000;

/** What a seed makes: a small shop, Omise, two processes that get killed, and a clock that nobody waits for. */
export class SimulatedWorld {
  readonly random: Random;
  readonly clock: WorldClock = { nowMs: Date.UTC(2026, 10, 26, 3, 0, 0) };
  readonly tally = new FaultTally();
  readonly scheduler: Scheduler;
  readonly omise: OmiseWorld;
  readonly tables: ShopTables;
  readonly attempts: PaymentAttempts & { all(): ReturnType<MemoryAttempts["all"]> };
  readonly carts = new Map<string, SimulatedCart>();
  readonly locks = new Map<string, { task: Task; untilMs: number }>();
  readonly processes: SimulatedProcess[] = [
    { name: "A", life: 1 },
    { name: "B", life: 1 },
  ];
  kills = 0;

  constructor(
    readonly seed: number,
    readonly planted?: PlantedFault,
  ) {
    this.random = new Random(seed);
    this.scheduler = new Scheduler(this.random, this.clock, (task) => this.mayKill(task));
    this.omise = new OmiseWorld(`simulation-${seed}`, {
      clock: this.clock,
      tally: this.tally,
      retriesBlindly: planted === "blind retry",
      strike: () =>
        this.scheduler.isStormy && this.random.chance(0.15) ? this.random.pick(wireFaults) : undefined,
    });
    if (this.random.chance(0.3)) this.omise.sandbox.setFaults({ linger: true });
    this.tables = new ShopTables(this.random.between(2, 6), planted !== "no unique key");
    this.attempts = new MemoryAttempts({ waitMinutes: WAIT_MINUTES, now: () => this.now() });
  }

  now = () => new Date(this.clock.nowMs);

  backend(task: Task, believed?: ConstructorParameters<typeof BackendProcess>[2]): BackendProcess {
    const { attempts, tables, carts, now } = this;
    const warn = (message: string) => this.scheduler.note(`warning: ${message}`);
    return new BackendProcess(
      task,
      { client: this.omise.client(), attempts, tables, carts, now, warn },
      believed,
    );
  }

  /** One lock a cart. A killed holder's lock is free again after its lease; a living one keeps it. */
  async withCartLock<T>(task: Task, cartId: string, work: () => Promise<T>): Promise<T> {
    const isFree = () => {
      const held = this.locks.get(cartId);
      return !held || (held.task.isDead && this.clock.nowMs >= held.untilMs);
    };
    await task.turn(`lock ${cartId}`, isFree);
    const own = { task, untilMs: Number.POSITIVE_INFINITY };
    this.locks.set(cartId, own);
    try {
      return await work();
    } finally {
      if (this.locks.get(cartId) === own) this.locks.delete(cartId);
    }
  }

  process(): SimulatedProcess {
    return this.random.pick(this.processes);
  }

  /** SIGKILL, now and then, at any turn: the process starts anew and remembers nothing. */
  private mayKill(task: Task): "go" | "killed" {
    const isBackend = this.processes.includes(task.process);
    const isAtWork = isBackend && task.parked?.label !== "starts" && this.scheduler.isStormy;
    if (!isAtWork || this.kills >= 4 || !this.random.chance(0.015)) return "go";
    this.kills++;
    this.scheduler.note(`SIGKILL of ${task.process.name} at ${task.name}: ${task.parked?.label}`);
    task.process.life++;
    for (const held of this.locks.values()) {
      if (held.task.isDead) held.untilMs = Math.min(held.untilMs, this.clock.nowMs + LEASE_MS);
    }
    this.scheduler.at(LEASE_MS, () => {});
    return "killed";
  }
}
