import type { CreateReportBody, ReportFormat, ReportKind } from "@chumchon/contracts";

/** What the form of a report holds; the address of the page fills it, so that a table can lead here. */
export type ReportForm = Record<string, string>;

/** By what entries are narrowed: in the address of their page, and in their report. */
export const entryFilters = [
  "group_id",
  "channel",
  "category",
  "kind",
  "source",
  "from",
  "to",
  "claim_id",
  "import_id",
  "amphoe",
  "tambon",
  "cohort_no",
  "elsewhere",
] as const;

/** Filters that each kind of report has, by their names in the contract. */
export const filtersOf: Record<ReportKind, readonly string[]> = {
  figures: [
    "period",
    "by",
    "from_month",
    "to_month",
    "group_id",
    "channel",
    "category",
    "amphoe",
    "tambon",
    "cohort_no",
  ],
  entries: entryFilters,
  standings: [],
  claims: ["status", "group_id", "channel", "from", "to"],
  groups: [],
  programme: ["record", "group_id"],
  training_sales: ["months", "topic", "group_id"],
  income_imports: ["import_kind", "import_state", "from", "to"],
  refunds: ["ends", "group_id", "from", "to"],
  bank_refunds: ["bank_state", "from", "to"],
  payment_cases: ["case_state", "case_reason", "from", "to"],
  payouts: ["payout_state", "group_id", "from", "to"],
  payout_balances: [],
  statement: ["group_id", "from", "to"],
  reconciliation: [],
  cash_report: ["group_id", "be_year"],
  impact_sheet: ["be_year"],
  audit: ["actor_id", "act", "from", "to"],
  search_misses: [],
};

/** What one has to be allowed to do to be offered a kind; the server asks again. */
export const rightsOf: Partial<Record<ReportKind, readonly string[]>> = {
  refunds: ["group_order:read", "bank_refund:read", "payment_case:read"],
  bank_refunds: ["bank_refund:read"],
  payment_cases: ["payment_case:read"],
  payouts: ["payout:read"],
  payout_balances: ["payout:read"],
  statement: ["payout:read"],
  income_imports: ["income_import:read"],
  reconciliation: ["payment_case:read"],
  audit: ["audit_entry:read"],
  search_misses: ["search_word:read"],
};

/** Kinds that are of one group. */
export const ofOneGroup: readonly ReportKind[] = ["cash_report", "statement"];

/** Only what the kind knows and what is filled in; the server checks the rest. */
export function toWish(
  kind: ReportKind,
  format: ReportFormat,
  lang: "th" | "en",
  form: ReportForm,
): CreateReportBody {
  const filters = Object.fromEntries(
    filtersOf[kind].flatMap((name) => {
      const value = form[`f_${name}`];
      return value ? [[name, value]] : [];
    }),
  );
  return { kind, format: kind === "impact_sheet" ? "pdf" : format, lang, filters } as CreateReportBody;
}

/** The address of the reports page with a table's filters filled in. */
export function reportPath(kind: ReportKind, filters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({ report: kind });
  for (const [name, value] of Object.entries(filters)) if (value) query.set(`f_${name}`, value);
  return `/reports?${query}`;
}
