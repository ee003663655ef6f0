import { z } from "zod";
import { id, isoDate, isoInstant, page, satang } from "./primitives.js";

export const passportStates = ["valid", "expired", "revoked"] as const;

export const passportFigures = {
  /** Only years that have entries; the last one may be the running year. */
  years: z.array(z.object({ be_year: z.number().int(), satang })),
  total_satang: satang,
  /** Everything that was verified by this moment. */
  as_of: isoInstant,
  definition_version: z.string(),
  /** As printed: number and twenty digits; null when nothing was sealed yet. */
  seal: z.string().nullable(),
};

/**
 * GET /store/passports/:code. What a passport confirms, and nothing else of the group; `figures` is null of one that was
 * revoked or has expired.
 */
export const publicPassportResponse = z.object({
  passport: z.object({
    number: z.string(),
    state: z.enum(passportStates),
    issued_on: isoDate,
    expires_on: isoDate,
    is_sample: z.boolean(),
    group_name: z.string(),
    group_name_en: z.string().nullable(),
    figures: z.object(passportFigures).nullable(),
    definition: z.object({ th: z.string(), en: z.string() }),
  }),
});
export type PublicPassport = z.infer<typeof publicPassportResponse>["passport"];

/** POST /admin/passports. Valid from today for so many days. */
export const issuePassportBody = z.strictObject({
  group_id: id,
  valid_days: z.number().int().min(1).max(366).default(90),
});
/** GET /admin/passports/:id/file and GET /portal/passports/:id/file. */
export const passportFileQuery = z.strictObject({ lang: z.enum(["th", "en"]).default("th") });
/** POST /portal/passports: over the group's own income. */
export const portalPassportBody = issuePassportBody.omit({ group_id: true });
/** GET /portal/passports: the group's own, newest first. */
export const listPortalPassportsQuery = z.strictObject(page);
/** POST /admin/passports/:id/revoke and POST /portal/passports/:id/revoke. */
export const revokePassportBody = z.strictObject({ reason: z.string().trim().min(1).max(500) });
export const listPassportsQuery = z.strictObject({ ...page, group_id: id.optional() });

export const passport = z.object({
  id,
  number: z.string(),
  group_id: id,
  state: z.enum(passportStates),
  ...passportFigures,
  /** The page that the QR leads to. */
  public_url: z.string(),
  issued_at: isoInstant,
  expires_on: isoDate,
  revoked_at: isoInstant.nullable(),
  reason: z.string().nullable(),
});
export type Passport = z.infer<typeof passport>;
export const passportResponse = z.object({ passport });
export const passportsResponse = z.object({ passports: z.array(passport), count: z.number().int() });
