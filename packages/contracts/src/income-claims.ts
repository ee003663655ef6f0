import { z } from "zod";
import { categoryHandle } from "./categories.js";
import { channels, id, isoDate, isoInstant, page, queryBoolean, satang } from "./primitives.js";

export const claimStatuses = ["draft", "submitted", "verified", "rejected", "withdrawn"] as const;
export const claimStatus = z.enum(claimStatuses);
export type ClaimStatus = z.infer<typeof claimStatus>;

export const buyerKinds = ["person", "shop", "company", "government", "visitors", "other"] as const;
export const buyerKind = z.enum(buyerKinds);
export type BuyerKind = z.infer<typeof buyerKind>;

/** Every channel but this website: its sales come from paid orders, and a claim would count them twice. */
export const claimChannels = channels.filter((each) => each !== "web") as Exclude<
  (typeof channels)[number],
  "web"
>[];
export const claimChannel = z.enum(claimChannels as [ClaimChannel, ...ClaimChannel[]]);
export type ClaimChannel = Exclude<(typeof channels)[number], "web">;

/** One sale is below 100 million baht; more is a slip of the keyboard. */
export const MAX_CLAIM_SATANG = 10_000_000_000;
export const MAX_EVIDENCE_FILES = 10;

const reason = z.string().trim().min(3, "say why").max(500);
const note = z
  .string()
  .trim()
  .max(2000)
  .transform((text) => (text === "" ? null : text))
  .nullable();

const written = {
  group_id: id,
  channel: claimChannel,
  category: categoryHandle,
  /** The day of the sale in Bangkok. */
  sold_on: isoDate,
  amount_satang: satang.min(1, "must be more than nothing").max(MAX_CLAIM_SATANG, "is too much for one sale"),
  quantity: z.number().int().min(1).max(10_000_000).nullable(),
  buyer_kind: buyerKind.nullable(),
  note,
  /** Ids of private files that were uploaded before. */
  evidence: z.array(id).max(MAX_EVIDENCE_FILES),
};

/** POST /admin/income-claims. `request_key` is made once by the form: sending twice claims once. */
export const createClaimBody = z.strictObject({
  ...written,
  quantity: written.quantity.default(null),
  buyer_kind: written.buyer_kind.default(null),
  note: note.default(null),
  evidence: written.evidence.default([]),
  request_key: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, "must be a key of 8 to 64 letters and digits"),
  submit: z.boolean().default(false),
});
export type CreateClaimBody = z.infer<typeof createClaimBody>;

/** `version` is the one that the sender has seen; another one means that somebody changed the claim since. */
const version = z.number().int().min(1).max(1_000_000);

/** POST /admin/income-claims/:id. Only what is sent is changed. */
export const editClaimBody = z.strictObject(written).partial().extend({ version });
export type EditClaimBody = z.infer<typeof editClaimBody>;

/** POST /admin/income-claims/:id/submit and /verify. */
export const claimVersionBody = z.strictObject({ version });
/** POST /admin/income-claims/:id/reject and /withdraw. */
export const claimReasonBody = z.strictObject({ version, reason });

/** POST /admin/income-claims/:id/correct: a claim of its own, which replaces the first one when it is verified. */
export const correctClaimBody = createClaimBody.extend({
  note: z.string().trim().min(3, "say why").max(2000),
});

/** POST /admin/income-claim-verifications. Each is decided by itself. */
export const verifyClaimsBody = z.strictObject({
  claims: z.array(z.strictObject({ id, version })).min(1).max(100),
});

export const listClaimsQuery = z.strictObject({
  ...page,
  status: claimStatus.optional(),
  group_id: id.optional(),
  channel: claimChannel.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** Only those that the reader may decide: nobody verifies what they claimed. */
  mine_to_verify: queryBoolean.optional(),
});

export const claimEvidence = z.object({
  file_id: id,
  name: z.string(),
  mime_type: z.string(),
  byte_size: z.number().int(),
});

/** Who acted: "user" is staff, "member" is a person of a group. */
export const claimActor = z.object({ type: z.enum(["user", "member", "system"]), id: z.string() });
export type ClaimActor = z.infer<typeof claimActor>;

export const incomeClaim = z.object({
  id,
  group_id: id,
  channel: claimChannel,
  category: categoryHandle,
  sold_on: isoDate,
  amount_satang: satang,
  quantity: z.number().int().nullable(),
  buyer_kind: buyerKind.nullable(),
  note: z.string().nullable(),
  status: claimStatus,
  version: z.number().int(),
  evidence: z.array(claimEvidence),
  created_by: claimActor,
  created_at: isoInstant,
  submitted_at: isoInstant.nullable(),
  decided_by: claimActor.nullable(),
  decided_at: isoInstant.nullable(),
  /** Why it was rejected or withdrawn. */
  reason: z.string().nullable(),
  corrects_id: id.nullable(),
  is_sample: z.boolean(),
  /** Whether the reader took part in claiming it, so that somebody else has to verify. */
  is_own: z.boolean(),
  /** Claims or entries of the same group, day, channel and amount: perhaps the same sale told twice. */
  similar: z.number().int(),
});
export type IncomeClaimDto = z.infer<typeof incomeClaim>;

export const claimResponse = z.object({ claim: incomeClaim });
export const listClaimsResponse = z.object({
  claims: z.array(incomeClaim),
  count: z.number().int(),
  /** Of all that match, whatever the page. */
  total_satang: satang,
  limit: z.number().int(),
  offset: z.number().int(),
});
export type ListClaims = z.infer<typeof listClaimsResponse>;

export const verifyClaimsResponse = z.object({
  results: z.array(
    z.object({ id, ok: z.boolean(), code: z.string().nullable(), message: z.string().nullable() }),
  ),
});
export type VerifyClaims = z.infer<typeof verifyClaimsResponse>;

/** What can be wrong with a claim; staff pages and portal have a text for each. */
export const claimProblems = [
  "claim_not_found",
  "claim_changed",
  "claim_decided",
  "claim_own",
  "claim_evidence_missing",
  "claim_not_submitted",
  "claim_not_verified",
  "claim_in_future",
  "claim_before_joining",
  "claim_group_unknown",
  "claim_file_unknown",
  "claim_correction_open",
  "claim_key_reused",
] as const;
export type ClaimProblem = (typeof claimProblems)[number];
