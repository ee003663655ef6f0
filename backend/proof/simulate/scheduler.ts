import type { WorldClock } from "../world/omise-world";
import type { Random } from "../world/random";

/** A process of the backend: when it is killed, everything that it was doing stops where it stands. */
export type SimulatedProcess = { name: string; life: number };

type Parked = { label: string; when: () => boolean; wake: () => void };

/** One thing that a process is doing. It runs from one turn to the next, and between turns anything may happen. */
export class Task {
  parked: Parked | undefined;
  isDone = false;
  private readonly life: number;
  private onIdle: (() => void) | undefined;

  constructor(
    readonly name: string,
    readonly process: SimulatedProcess,
  ) {
    this.life = process.life;
  }

  get isDead(): boolean {
    return this.process.life !== this.life;
  }

  /** Waits until the scheduler lets this task go on. Every read and write of the world stands behind a turn. */
  turn(label: string, when: () => boolean = () => true): Promise<void> {
    return new Promise((resolve) => {
      this.parked = { label, when, wake: resolve };
      this.onIdle?.();
    });
  }

  /** Runs it to its next turn or its end. */
  resume(): Promise<void> {
    const { parked } = this;
    if (!parked) throw new Error(`${this.name} is not waiting`);
    const idle = new Promise<void>((resolve) => {
      this.onIdle = resolve;
    });
    this.parked = undefined;
    parked.wake();
    return idle;
  }

  async run(work: () => Promise<void>): Promise<void> {
    await this.turn("starts");
    try {
      await work();
    } finally {
      this.isDone = true;
      this.onIdle?.();
    }
  }
}

type Timer = { atMs: number; order: number; act: () => void };

const MAX_STEPS = 20_000;

/**
 * Lets one task at a time do one thing at a time, in an order that the seed decides, on a clock that moves only here.
 * The same seed gives the same trace, whatever the machine does meanwhile.
 */
export class Scheduler {
  readonly trace: string[] = [];
  /** Switched off for the end of a run, when everything has to come to rest. */
  isStormy = true;
  private tasks: Task[] = [];
  private readonly timers: Timer[] = [];
  private readonly startedMs: number;
  private timersMade = 0;

  constructor(
    private readonly random: Random,
    private readonly clock: WorldClock,
    private readonly beforeStep: (task: Task) => "go" | "killed",
  ) {
    this.startedMs = clock.nowMs;
  }

  note(line: string): void {
    const seconds = ((this.clock.nowMs - this.startedMs) / 1000).toFixed(1);
    this.trace.push(`${seconds}s ${line}`);
  }

  spawn(name: string, process: SimulatedProcess, work: (task: Task) => Promise<void>): void {
    const task = new Task(name, process);
    this.tasks.push(task);
    task
      .run(() => work(task))
      .catch((error: unknown) => {
        // As in the application: whoever called logs it, and a job or a retry comes back to it later.
        this.note(`${name} failed: ${error instanceof Error ? error.message : String(error)}`);
      });
  }

  at(delayMs: number, act: () => void): void {
    this.timers.push({ atMs: this.clock.nowMs + delayMs, order: this.timersMade++, act });
  }

  /** Until nothing is left to do. */
  async run(): Promise<void> {
    for (let step = 0; step < MAX_STEPS; step++) {
      this.tasks = this.tasks.filter((task) => !task.isDone && !task.isDead);
      const ready = this.tasks.filter((task) => task.parked?.when());
      if (ready.length === 0) {
        if (!this.goToNextTimer()) return this.assertNobodyWaits();
        continue;
      }
      if (this.random.chance(0.05)) this.advance(this.random.between(1, 20) * 1000);
      const task = this.random.pick(ready);
      const label = task.parked?.label ?? "";
      if (this.beforeStep(task) === "killed") continue;
      this.note(`${task.name}: ${label}`);
      await task.resume();
    }
    throw new Error(`still busy after ${MAX_STEPS} steps`);
  }

  private assertNobodyWaits(): void {
    const waiting = this.tasks.map((task) => `${task.name}: ${task.parked?.label}`);
    if (waiting.length > 0) throw new Error(`waits for ever: ${waiting.join("; ")}`);
  }

  private goToNextTimer(): boolean {
    const next = [...this.timers].sort(inTime)[0];
    if (!next) return false;
    this.advance(Math.max(0, next.atMs - this.clock.nowMs));
    return true;
  }

  private advance(ms: number): void {
    this.clock.nowMs += ms;
    const due = this.timers.filter(({ atMs }) => atMs <= this.clock.nowMs).sort(inTime);
    for (const timer of due) this.timers.splice(this.timers.indexOf(timer), 1);
    for (const timer of due) timer.act();
  }
}

const inTime = (a: Timer, b: Timer) => a.atMs - b.atMs || a.order - b.order;

/** Every call of `target` waits for its turn first, and once more before its answer is heard. */
export function withTurns<T extends object>(
  task: Task,
  name: string,
  target: T,
  { answers = false } = {},
): T {
  return new Proxy(target, {
    get(of, key) {
      const member = Reflect.get(of, key);
      if (typeof member !== "function") return member;
      return async (...args: unknown[]) => {
        await task.turn(`${name}.${String(key)}`);
        if (!answers) return member.apply(of, args);
        const outcome = await Promise.resolve(member.apply(of, args)).then(
          (value: unknown) => ({ value }),
          (error: unknown) => ({ error }),
        );
        await task.turn(`${name}.${String(key)} answers`);
        if ("error" in outcome) throw outcome.error;
        return outcome.value;
      };
    },
  });
}
