import {
  type ApiFaultMode,
  changeFaults,
  type Faults,
  NO_FAULTS,
  type Operation,
  takeApiFault,
} from "./domain/faults.js";
import type { Outcome } from "./domain/outcome.js";
import type { Params } from "./domain/params.js";
import { Announcer } from "./engine/announcer.js";
import { Charges } from "./engine/charges.js";
import { Vault } from "./engine/vault.js";
import { checkOptions, type SandboxOptions } from "./options.js";
import { Store } from "./store/store.js";

const TICK_MS = 500;

/** Everything behind the HTTP surface: records, clock, switches and the parts that act on them. */
export class Sandbox {
  readonly store: Store;
  readonly vault: Vault;
  readonly charges: Charges;
  readonly announcer: Announcer;
  readonly hangMs: number;
  private readonly clock: () => number;
  private readonly end = new AbortController();
  private switches: Faults = NO_FAULTS;
  private address = "http://localhost";
  private started: number | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(readonly options: SandboxOptions) {
    checkOptions(options);
    this.clock = options.clock ?? Date.now;
    this.hangMs = options.hangMs ?? 120_000;
    this.store = new Store(options.dataFolder ?? null);
    const now = () => this.now();
    const faults = () => this.switches;
    this.vault = new Vault(this.store, now);
    this.announcer = new Announcer({
      store: this.store,
      now,
      faults,
      webhookSecret: options.webhookSecret,
      accountUrl: () => this.webhookUrl(),
    });
    this.charges = new Charges({
      store: this.store,
      vault: this.vault,
      announcer: this.announcer,
      now,
      faults,
      threeDs: options.threeDs ?? "card",
      publicUrl: () => this.publicUrl(),
    });
  }

  /**
   * Reads the journal and starts the clockwork; further calls do nothing. It happens at the first request
   * or once the port is taken, so that a second process, which cannot get the port, leaves the journal alone.
   */
  open(): void {
    if (this.started !== null) return;
    this.store.open();
    this.started = this.now();
    this.announcer.resume();
    this.timer = setInterval(() => this.charges.lapseDue(), TICK_MS);
    this.timer.unref();
  }

  async close(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.end.abort();
    await this.announcer.close();
    this.store.close();
  }

  /** Aborted when the sandbox shuts down; ends requests that a fault keeps open. */
  get closing(): AbortSignal {
    return this.end.signal;
  }

  get startedAtMs(): number {
    return this.started ?? this.now();
  }

  now(): number {
    return this.clock() + this.store.settings().clockOffsetMs;
  }

  /** Moves the sandbox's clock forward, or back to the real time with null. Charges whose time is over expire. */
  moveClock(advanceMs: number | null): void {
    const settings = this.store.settings();
    const clockOffsetMs = advanceMs === null ? 0 : settings.clockOffsetMs + advanceMs;
    this.store.commit({ kind: "settings", record: { ...settings, clockOffsetMs } });
    this.charges.lapseDue();
  }

  publicUrl(): string {
    return (this.options.publicUrl ?? this.address).replace(/\/+$/, "");
  }

  listensAt(address: string): void {
    this.address = address;
  }

  webhookUrl(): string | null {
    return this.store.settings().webhookUrl ?? this.options.webhookUrl ?? null;
  }

  /** Points the account's webhooks elsewhere; null goes back to the configured address. */
  setWebhookUrl(webhookUrl: string | null): void {
    this.store.commit({ kind: "settings", record: { ...this.store.settings(), webhookUrl } });
  }

  faults(): Faults {
    return this.switches;
  }

  changeFaults(params: Params): Outcome<Faults> {
    const changed = changeFaults(this.switches, params);
    if (changed.ok) this.switches = changed.value;
    return changed;
  }

  resetFaults(): void {
    this.switches = NO_FAULTS;
  }

  takeApiFault(operation: Operation): ApiFaultMode | null {
    const taken = takeApiFault(this.switches, operation);
    this.switches = taken.faults;
    return taken.mode;
  }
}
