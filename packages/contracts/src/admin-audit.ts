import { z } from "zod";
import { id, isoDate, isoInstant, page } from "./primitives.js";

const word = z.string().regex(/^[a-z_.-]{1,60}$/, "must be a word of the log");

/** GET /admin/audit. Days are of Asia/Bangkok, both inclusive. */
export const auditQuery = z.strictObject({
  ...page,
  subject_type: word.optional(),
  subject_id: id.optional(),
  actor_id: id.optional(),
  on_behalf_of: id.optional(),
  act: word.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
});

export const auditEntry = z.object({
  id,
  occurred_at: isoInstant,
  act: z.string(),
  actor_type: z.string(),
  actor_id: z.string().nullable(),
  /** Of staff and of members; null for everybody else, and for whoever was deleted. */
  actor_name: z.string().nullable(),
  on_behalf_of: z.string().nullable(),
  /** The name of the group. */
  on_behalf_of_name: z.string().nullable(),
  subject_type: z.string(),
  subject_id: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  note: z.string().nullable(),
  request_id: z.string().nullable(),
  /** Set when this entry says that an earlier act was taken back. */
  undoes_id: z.string().nullable(),
});

export const auditResponse = z.object({
  entries: z.array(auditEntry),
  /** Of the people and groups that the changes name, by id; whoever is gone is missing. */
  names: z.record(z.string(), z.string()),
  count: z.number().int(),
  limit: z.number().int(),
  offset: z.number().int(),
});

export type AuditQuery = z.infer<typeof auditQuery>;
export type AuditEntries = z.infer<typeof auditResponse>;
