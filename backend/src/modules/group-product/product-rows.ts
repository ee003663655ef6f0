import type { ReviewedFacts } from "@chumchon/contracts";

export type ChangeStatus = "draft" | "open" | "approved" | "rejected";
export type ProductActor = { type: string; id: string; name: string };

export type WantedChange = {
  productId: string;
  groupId: string;
  kind: "first" | "change";
  status: "draft" | "open";
  /** As the shop has it now; null before the first publication. */
  before: ReviewedFacts | null;
  after: ReviewedFacts;
  actor: ProductActor;
};

export type Decision = {
  id: string;
  version: number;
  status: "approved" | "rejected";
  by: string;
  note: string | null;
};

export type Change = {
  id: string;
  productId: string;
  groupId: string;
  kind: "first" | "change";
  status: ChangeStatus;
  version: number;
  before: ReviewedFacts | null;
  after: ReviewedFacts;
  askedBy: ProductActor;
  askedAt: Date;
  decidedAt: Date | null;
  note: string | null;
};

export type ChangeRow = {
  id: string;
  product_id: string;
  group_id: string;
  kind: Change["kind"];
  status: ChangeStatus;
  version: number;
  before: ReviewedFacts | null;
  after: ReviewedFacts;
  asked_by_type: string;
  asked_by_id: string;
  asked_by_name: string;
  asked_at: Date;
  decided_at: Date | null;
  note: string | null;
};

export function toChange(row: ChangeRow): Change {
  return {
    id: row.id,
    productId: row.product_id,
    groupId: row.group_id,
    kind: row.kind,
    status: row.status,
    version: row.version,
    before: row.before,
    after: row.after,
    askedBy: { type: row.asked_by_type, id: row.asked_by_id, name: row.asked_by_name },
    askedAt: new Date(row.asked_at),
    decidedAt: row.decided_at && new Date(row.decided_at),
    note: row.note,
  };
}

export type LogAct = "created" | "changed" | "sent" | "approved" | "rejected";

export type NewLogEntry = {
  productId: string;
  groupId: string;
  act: LogAct;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
  note?: string | null;
  actor: ProductActor;
};

export type LogEntry = {
  id: string;
  act: LogAct;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  note: string | null;
  actorName: string;
  at: Date;
};

export function toLogEntry(row: {
  id: string;
  act: LogAct;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  note: string | null;
  actor_name: string;
  created_at: Date;
}): LogEntry {
  const { id, act, before, after, note } = row;
  return { id, act, before, after, note, actorName: row.actor_name, at: new Date(row.created_at) };
}
