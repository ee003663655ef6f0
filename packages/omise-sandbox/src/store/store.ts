import { Journal } from "./journal.js";
import type { Put, RecordKind, RecordOf, SettingsRecord } from "./records.js";

type Tables = { [K in RecordKind]: Map<string, RecordOf[K]> };

const KINDS = ["settings", "token", "source", "charge", "refund", "event", "delivery"] as const;

/** All records in memory, with a journal behind them when there is a data folder. */
export class Store {
  private readonly tables: Tables = {
    charge: new Map(),
    source: new Map(),
    token: new Map(),
    refund: new Map(),
    event: new Map(),
    delivery: new Map(),
    settings: new Map(),
  };
  private readonly journal: Journal | null;
  private readonly pending = new Set<string>();
  private readonly eventIdsOfCharge = new Map<string, string[]>();
  private readonly refundIdsOfCharge = new Map<string, string[]>();
  private readonly deliveryIdsOfEvent = new Map<string, string[]>();
  private seq = 0;

  constructor(folder: string | null) {
    this.journal = folder === null ? null : new Journal(folder);
  }

  /** Replays and compacts the journal. Call once, when no other process uses the folder. */
  open(): void {
    if (this.journal === null) return;
    for (const commit of this.journal.read()) for (const put of commit) this.apply(put);
    this.journal.rewrite(this.puts());
  }

  close(): void {
    this.journal?.close();
  }

  /** All or nothing: one commit is one line of the journal. */
  commit(...puts: Put[]): void {
    this.journal?.append(puts);
    for (const put of puts) this.apply(put);
  }

  nextSeq(): number {
    this.seq += 1;
    return this.seq;
  }

  get<K extends RecordKind>(kind: K, id: string): RecordOf[K] | undefined {
    return this.tables[kind].get(id);
  }

  /** In order of creation. */
  all<K extends RecordKind>(kind: K): RecordOf[K][] {
    return [...this.tables[kind].values()];
  }

  count(kind: RecordKind): number {
    return this.tables[kind].size;
  }

  settings(): SettingsRecord {
    return this.get("settings", "settings") ?? { id: "settings", clockOffsetMs: 0, webhookUrl: null };
  }

  pendingChargeIds(): string[] {
    return [...this.pending];
  }

  eventsOfCharge(chargeId: string): RecordOf["event"][] {
    return this.pick("event", this.eventIdsOfCharge.get(chargeId));
  }

  refundsOfCharge(chargeId: string): RecordOf["refund"][] {
    return this.pick("refund", this.refundIdsOfCharge.get(chargeId));
  }

  deliveriesOfEvent(eventId: string): RecordOf["delivery"][] {
    return this.pick("delivery", this.deliveryIdsOfEvent.get(eventId));
  }

  private pick<K extends RecordKind>(kind: K, ids: readonly string[] = []): RecordOf[K][] {
    return ids.flatMap((id) => this.get(kind, id) ?? []);
  }

  private apply(put: Put): void {
    const isNew = !this.tables[put.kind].has(put.record.id);
    setRecord(this.tables, put);
    if ("seq" in put.record) this.seq = Math.max(this.seq, put.record.seq);
    if (put.kind === "charge") {
      if (put.record.status === "pending") this.pending.add(put.record.id);
      else this.pending.delete(put.record.id);
    }
    if (isNew) this.index(put);
  }

  private index(put: Put): void {
    const { id } = put.record;
    if (put.kind === "event") remember(this.eventIdsOfCharge, put.record.chargeId, id);
    if (put.kind === "refund") remember(this.refundIdsOfCharge, put.record.chargeId, id);
    if (put.kind === "delivery") remember(this.deliveryIdsOfEvent, put.record.eventId, id);
  }

  private *puts(): Iterable<Put> {
    for (const kind of KINDS) {
      for (const record of this.tables[kind].values()) {
        // The table's key and its records are one pair; the compiler cannot see that through the loop.
        yield { kind, record } as Put;
      }
    }
  }
}

function setRecord<K extends RecordKind>(tables: Tables, put: { kind: K; record: RecordOf[K] }): void {
  tables[put.kind].set(put.record.id, put.record);
}

function remember(index: Map<string, string[]>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids) ids.push(id);
  else index.set(key, [id]);
}
