import { z } from "zod";
import { categoryHandle } from "./categories.js";
import { claimStatuses, createClaimBody, editClaimBody, incomeClaim } from "./income-claims.js";
import { page } from "./primitives.js";

/** What a member reads of a claim of the own group; who of the staff decided is not shown. */
export const portalClaim = incomeClaim
  .pick({
    id: true,
    channel: true,
    sold_on: true,
    amount_satang: true,
    note: true,
    status: true,
    version: true,
    evidence: true,
    created_at: true,
    decided_at: true,
    reason: true,
    similar: true,
  })
  .extend({ by_staff: z.boolean() });
export type PortalClaim = z.infer<typeof portalClaim>;

/** GET /portal/income-claims: newest sale first. */
export const listPortalClaimsQuery = z.strictObject({ ...page, status: z.enum(claimStatuses).optional() });
export const listPortalClaimsResponse = z.object({
  claims: z.array(portalClaim),
  count: z.number().int(),
  /** Of all that match, whatever the page. */
  total_satang: z.number().int(),
});
export const portalClaimResponse = z.object({ claim: portalClaim });

/** POST /portal/income-claims: a sale, submitted at once. Without a category it is the group's own. */
export const recordSaleBody = createClaimBody
  .pick({ channel: true, sold_on: true, amount_satang: true, note: true, evidence: true, request_key: true })
  .extend({ category: categoryHandle.optional() });
export type RecordSaleBody = z.infer<typeof recordSaleBody>;

/** POST /portal/income-claims/:id: mends a claim that is not decided, or was rejected, and submits it again. */
export const mendSaleBody = editClaimBody.pick({
  version: true,
  channel: true,
  sold_on: true,
  amount_satang: true,
  note: true,
  evidence: true,
});

/** POST /portal/files: the body is the file itself. */
export const portalFileQuery = z.strictObject({
  purpose: z.literal("income_evidence"),
  name: z.string().trim().min(1).max(255).optional(),
});
