import type { PaymentAttempts } from "../../src/modules/payment-resolution/attempt-store";
import { MemoryAttempts } from "../world/memory-attempts";
import { OmiseWorld, type WorldClock } from "../world/omise-world";
import { Random } from "../world/random";
import { FaultTally, wireFaults } from "../world/wire-fault";
import { Acts } from "./acts";
import { BackendProcess, type SimulatedCart } from "./backend-process";
import { findViolations } from "./find-violations";
import { Payers } from "./payers";
import { Scheduler, type SimulatedProcess, type Task } from "./scheduler";
import { ShopTables } from "./shop-tables";

export const plantedFaults = ["no unique key", "no re-fetch", "blind retry"] as const;
export type PlantedFault = (typeof plantedFaults)[number];

export type SimulationResult = {
  violations: string[];
  trace: string[];
  counts: {
    orders: number;
    charges: number;
    paid: number;
    cases: number;
    refunds: number;
    kills: number;
    lost: number;
  };
};

const MINUTE_MS = 60_000;
const WAIT_MINUTES = 30;
/** After the storm: the poller goes on for as long as it watches what was given up. */
const QUIET_POLLS_MINUTES = [1, 4, 12, 45, 80, 180, 600, 1_440, 2_700];
export const LEASE_MS = 10_000;

/** One seed: a small shop, its shoppers, Omise, two processes that get killed, and a clock that nobody waits for. */
export class Simulation {
  readonly random: Random;
  readonly clock: WorldClock = { nowMs: Date.UTC(2026, 10, 26, 3, 0, 0) };
  readonly tally = new FaultTally();
  readonly scheduler: Scheduler;
  readonly omise: OmiseWorld;
  readonly tables: ShopTables;
  readonly attempts: PaymentAttempts & { all(): ReturnType<MemoryAttempts["all"]> };
  readonly carts = new Map<string, SimulatedCart>();
  readonly payers: Payers;
  readonly locks = new Map<string, { task: Task; untilMs: number }>();
  readonly processes: SimulatedProcess[] = [
    { name: "A", life: 1 },
    { name: "B", life: 1 },
  ];
  kills = 0;
  private readonly chargeNames = new Map<string, string>();

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
    this.payers = new Payers(this);
  }

  async run(): Promise<SimulationResult> {
    try {
      const acts = new Acts(this);
      acts.start();
      await this.scheduler.run();
      await this.calm(acts);
      const violations = findViolations(this);
      return { violations, trace: this.namedTrace(), counts: this.counts() };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { violations: [message], trace: this.namedTrace(), counts: this.counts() };
    } finally {
      await this.omise.close();
    }
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

  private async calm(acts: Acts): Promise<void> {
    this.scheduler.isStormy = false;
    await this.omise.letLateOnesArrive();
    let before = 0;
    for (const minutes of QUIET_POLLS_MINUTES) {
      this.scheduler.at((minutes - before) * MINUTE_MS, () => acts.poll());
      await this.scheduler.run();
      before = minutes;
    }
  }

  /** Ids of Omise are random; in a trace they are counted, so that two runs of a seed can be compared. */
  private namedTrace(): string[] {
    return this.scheduler.trace.map((line) =>
      line.replace(/chrg_test_\w+/g, (id) => {
        const name = this.chargeNames.get(id) ?? `charge_${this.chargeNames.size + 1}`;
        this.chargeNames.set(id, name);
        return name;
      }),
    );
  }

  private counts() {
    const charges = this.omise.charges();
    return {
      orders: this.tables.orders.length,
      charges: charges.length,
      paid: charges.filter(({ paid }) => paid).length,
      cases: this.tables.cases.length,
      refunds: this.tables.refunds.filter(({ state }) => state === "done").length,
      kills: this.kills,
      lost: this.tally.sum(wireFaults).acted,
    };
  }
}
