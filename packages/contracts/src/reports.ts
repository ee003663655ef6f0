import { z } from "zod";
import { auditQuery } from "./admin-audit.js";
import { claimStatus } from "./income-claims.js";
import { importKind, importState } from "./income-imports.js";
import { caseReasons } from "./payment-cases.js";
import { payoutStates } from "./payouts.js";
import { channel, id, isoDate, isoInstant, page } from "./primitives.js";
import { type ProgrammeKind, programmeFields, trainingSalesQuery } from "./programme.js";
import { bankRefundStates } from "./refunds.js";
import { revenueEntriesQuery } from "./revenue.js";
import { figuresQuery } from "./revenue-figures.js";

export const reportFormats = ["csv", "xlsx", "pdf"] as const;
export const reportStates = ["waiting", "making", "ready", "failed", "cancelled", "expired"] as const;
export const reportKinds = [
  "figures",
  "entries",
  "standings",
  "claims",
  "groups",
  "programme",
  "training_sales",
  "income_imports",
  "refunds",
  "bank_refunds",
  "payment_cases",
  "payouts",
  "payout_balances",
  "statement",
  "reconciliation",
  "cash_report",
  "impact_sheet",
  "audit",
  "search_misses",
] as const;
/** Of a refund, whoever made it: nothing has been given back yet, it has, or it came to nothing. */
export const refundEnds = ["open", "done", "released"] as const;
export type ReportKind = (typeof reportKinds)[number];
export type ReportFormat = (typeof reportFormats)[number];
export type ReportState = (typeof reportStates)[number];

const lang = z.enum(["th", "en"]).default("th");
const format = z.enum(reportFormats);
const beYear = z.coerce.number().int().min(2553).max(2700);
/** Days in Bangkok, both within. */
const days = { from: isoDate.optional(), to: isoDate.optional() };

/** Tables of money that is not income: what goes back, what no order can take, and what CPA holds for groups. */
const moneyReports = [
  z.strictObject({
    kind: z.literal("refunds"),
    format,
    lang,
    filters: z.strictObject({ ends: z.enum(refundEnds).optional(), group_id: id.optional(), ...days }),
  }),
  z.strictObject({
    kind: z.literal("bank_refunds"),
    format,
    lang,
    filters: z.strictObject({ bank_state: z.enum(["open", ...bankRefundStates]).optional(), ...days }),
  }),
  z.strictObject({
    kind: z.literal("payment_cases"),
    format,
    lang,
    filters: z.strictObject({
      case_state: z.enum(["open", "closed"]).optional(),
      case_reason: z.enum(caseReasons).optional(),
      ...days,
    }),
  }),
  z.strictObject({
    kind: z.literal("payouts"),
    format,
    lang,
    filters: z.strictObject({
      payout_state: z.enum(payoutStates).optional(),
      group_id: id.optional(),
      ...days,
    }),
  }),
  z.strictObject({
    kind: z.literal("payout_balances"),
    format,
    lang,
    filters: z.strictObject({}).default({}),
  }),
  z.strictObject({
    kind: z.literal("statement"),
    format,
    lang,
    filters: z.strictObject({ group_id: id, ...days }),
  }),
  z.strictObject({
    kind: z.literal("reconciliation"),
    format,
    lang,
    filters: z.strictObject({}).default({}),
  }),
] as const;

/** Tables of what was done: imports of income, acts of people, and what shoppers asked for in vain. */
const workReports = [
  z.strictObject({
    kind: z.literal("income_imports"),
    format,
    lang,
    filters: z.strictObject({
      import_kind: importKind.optional(),
      import_state: importState.optional(),
      ...days,
    }),
  }),
  z.strictObject({
    kind: z.literal("audit"),
    format,
    lang,
    filters: auditQuery.omit({ limit: true, offset: true }),
  }),
  z.strictObject({
    kind: z.literal("search_misses"),
    format,
    lang,
    filters: z.strictObject({}).default({}),
  }),
] as const;

/** POST /admin/reports: what to make, with the filters of the table that it is made of. */
export const createReportBody = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("figures"), format, lang, filters: figuresQuery }),
  z.strictObject({
    kind: z.literal("entries"),
    format,
    lang,
    filters: revenueEntriesQuery.omit({ limit: true, offset: true }),
  }),
  z.strictObject({ kind: z.literal("standings"), format, lang, filters: z.strictObject({}).default({}) }),
  z.strictObject({
    kind: z.literal("claims"),
    format,
    lang,
    filters: z.strictObject({
      status: claimStatus.optional(),
      group_id: id.optional(),
      channel: channel.optional(),
      ...days,
    }),
  }),
  z.strictObject({ kind: z.literal("groups"), format, lang, filters: z.strictObject({}).default({}) }),
  z.strictObject({
    kind: z.literal("programme"),
    format,
    lang,
    filters: z.strictObject({
      record: z.enum(Object.keys(programmeFields) as [ProgrammeKind, ...ProgrammeKind[]]),
      group_id: id.optional(),
    }),
  }),
  z.strictObject({ kind: z.literal("training_sales"), format, lang, filters: trainingSalesQuery }),
  ...moneyReports,
  ...workReports,
  z.strictObject({
    kind: z.literal("cash_report"),
    format,
    lang,
    filters: z.strictObject({ group_id: id, be_year: beYear }),
  }),
  z.strictObject({
    kind: z.literal("impact_sheet"),
    format: z.literal("pdf"),
    lang,
    filters: z.strictObject({ be_year: beYear }),
  }),
]);
export type CreateReportBody = z.infer<typeof createReportBody>;

/** GET /portal/cash-report: the group's own cash report of a year, at once. */
export const portalCashReportQuery = z.strictObject({
  be_year: beYear,
  format: format.default("pdf"),
  lang,
});

/** GET /admin/reports: one's own, newest first. */
export const listReportsQuery = z.strictObject(page);

export const report = z.object({
  id,
  kind: z.enum(reportKinds),
  format: z.enum(reportFormats),
  lang: z.enum(["th", "en"]),
  filters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  state: z.enum(reportStates),
  rows_done: z.number().int(),
  /** null until it is known. */
  rows_all: z.number().int().nullable(),
  /** `too_many_rows`: narrow the filters or take CSV; `file_too_large`; `failed`: try again. */
  failure: z.enum(["too_many_rows", "file_too_large", "failed"]).nullable(),
  file: z.object({ name: z.string(), size_bytes: z.number().int() }).nullable(),
  created_at: isoInstant,
  ready_at: isoInstant.nullable(),
  expires_at: isoInstant.nullable(),
});
export type Report = z.infer<typeof report>;
