import { setTimeout } from "node:timers/promises";
import type { ChargeRecord } from "../domain/charge.js";
import type { Faults } from "../domain/faults.js";
import { webhookBody } from "../present/event.js";
import type { DeliveryRecord, EventRecord, Put } from "../store/records.js";
import type { Store } from "../store/store.js";
import { newId } from "./new-id.js";
import { signWebhook } from "./sign-webhook.js";

const TIMEOUT_MS = 10_000;

interface AnnouncerOptions {
  readonly store: Store;
  readonly now: () => number;
  readonly faults: () => Faults;
  readonly webhookSecret: string;
  readonly accountUrl: () => string | null;
}

/** Writes down what happened and tells the merchant's endpoints about it, once, without retries. */
export class Announcer {
  private readonly running = new Set<Promise<void>>();
  private readonly closing = new AbortController();

  constructor(private readonly options: AnnouncerOptions) {}

  /** Commits `changes` with the event that they make, in one piece, then sends the webhooks. */
  record(changes: Put[], happened: { key: string; charge: ChargeRecord; data: object }): EventRecord {
    const { store } = this.options;
    const event: EventRecord = {
      id: newId("evnt"),
      seq: store.nextSeq(),
      createdAtMs: this.options.now(),
      key: happened.key,
      chargeId: happened.charge.id,
      data: happened.data,
    };
    const deliveries = this.plan(event, happened.charge);
    store.commit(
      ...changes,
      { kind: "event", record: event },
      ...deliveries.map((record) => ({ kind: "delivery" as const, record })),
    );
    for (const delivery of deliveries) this.schedule(delivery, event, this.delayMs());
    return event;
  }

  /** Sends an event again, whatever the switches say. */
  replay(event: EventRecord, charge: ChargeRecord | undefined): DeliveryRecord[] {
    const deliveries = this.addresses(charge).map((uri) => this.newDelivery(event, uri, "scheduled"));
    this.options.store.commit(...deliveries.map((record) => ({ kind: "delivery" as const, record })));
    for (const delivery of deliveries) this.schedule(delivery, event, 0);
    return deliveries;
  }

  /** After a restart: what was promised but not sent is sent now. */
  resume(): void {
    for (const delivery of this.options.store.all("delivery")) {
      const event = this.options.store.get("event", delivery.eventId);
      if (event) this.schedule(delivery, event, 0);
    }
  }

  /** Resolves when nothing is under way or waiting for its delay any more. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.settled();
  }

  private plan(event: EventRecord, charge: ChargeRecord): DeliveryRecord[] {
    const mode = this.options.faults().webhooks;
    const addresses = this.addresses(charge);
    const state = mode === "none" ? "suppressed" : "scheduled";
    const targets = mode === "twice" ? [...addresses, ...addresses] : addresses;
    return targets.map((uri) => this.newDelivery(event, uri, state));
  }

  /** A charge's own endpoints replace the account's. */
  private addresses(charge: ChargeRecord | undefined): readonly string[] {
    if (charge && charge.webhookEndpoints.length > 0) return charge.webhookEndpoints;
    const account = this.options.accountUrl();
    return account === null ? [] : [account];
  }

  private newDelivery(event: EventRecord, uri: string, state: DeliveryRecord["state"]): DeliveryRecord {
    return {
      id: newId("whdl"),
      seq: this.options.store.nextSeq(),
      createdAtMs: this.options.now(),
      eventId: event.id,
      uri,
      state,
      httpStatus: null,
      error: null,
    };
  }

  private delayMs(): number {
    const faults = this.options.faults();
    return faults.webhooks === "delayed" ? faults.webhook_delay_ms : 0;
  }

  private schedule(delivery: DeliveryRecord, event: EventRecord, delayMs: number): void {
    if (delivery.state !== "scheduled") return;
    const job = sleep(delayMs, this.closing.signal)
      .then(() => this.send(delivery, event))
      .finally(() => this.running.delete(job));
    this.running.add(job);
  }

  private async send(delivery: DeliveryRecord, event: EventRecord): Promise<void> {
    // Closing leaves it scheduled in the journal: the next start sends it.
    if (this.closing.signal.aborted) return;
    const body = webhookBody(event);
    // The receiver compares with its own clock, so the real time is signed, not the sandbox's.
    const signature = signWebhook(this.options.webhookSecret, body, Math.floor(Date.now() / 1000));
    const outcome = await post(delivery.uri, body, signature, this.closing.signal);
    if (this.closing.signal.aborted && outcome.state === "failed") return;
    this.options.store.commit({ kind: "delivery", record: { ...delivery, ...outcome } });
  }
}

async function post(
  uri: string,
  body: string,
  signature: Record<string, string>,
  closing: AbortSignal,
): Promise<Pick<DeliveryRecord, "state" | "httpStatus" | "error">> {
  try {
    const response = await fetch(uri, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { "content-type": "application/json", "user-agent": "Omise-Sandbox/0.1", ...signature },
      signal: AbortSignal.any([closing, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.arrayBuffer();
    return { state: "answered", httpStatus: response.status, error: null };
  } catch (error) {
    return { state: "failed", httpStatus: null, error: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

/** Resolves after the time, or at once when the sandbox closes. */
async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
