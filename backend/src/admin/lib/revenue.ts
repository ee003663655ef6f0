import type { RevenueEntries, RevenueSummary } from "@chumchon/contracts";
import { beYear, toBangkokDate } from "@chumchon/thai";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

export const thisBeYear = () => beYear(toBangkokDate(new Date()));

type SummaryFilter = { from?: string; to?: string; group_id?: string; channel?: string };
type EntryOnly = {
  category?: string;
  kind?: string;
  source?: string;
  claim_id?: string;
  import_id?: string;
  amphoe?: string;
  tambon?: string;
  cohort_no?: string;
  elsewhere?: string;
};

export function useRevenueSummary(filter: SummaryFilter) {
  return useQuery({
    queryKey: ["revenue-summary", filter],
    queryFn: () => sdk.client.fetch<RevenueSummary>("/admin/revenue/summary", { query: filter }),
  });
}

type EntriesFilter = SummaryFilter & EntryOnly & { limit: number; offset: number };

export function useRevenueEntries(filter: EntriesFilter) {
  return useQuery({
    queryKey: ["revenue-entries", filter],
    queryFn: () => sdk.client.fetch<RevenueEntries>("/admin/revenue/entries", { query: filter }),
    placeholderData: (previous) => previous,
  });
}
