import type { CreateReportBody, Passport, Report } from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";
import { type Sent, send } from "./send";

type ReportList = { reports: Report[]; count: number };
type PassportList = { passports: Passport[]; count: number };

/** Asks again while one of them is being made. */
export function useReports(page: { limit: number; offset: number }) {
  return useQuery({
    queryKey: ["reports", page],
    queryFn: () => sdk.client.fetch<ReportList>("/admin/reports", { query: page }),
    placeholderData: (previous) => previous,
    refetchInterval: (query) =>
      query.state.data?.reports.some(({ state }) => state === "waiting" || state === "making") ? 700 : false,
  });
}

export const makeReport = (wish: CreateReportBody): Promise<Sent<{ report: Report }>> =>
  send("/admin/reports", wish);

export const cancelReport = (id: string): Promise<Sent<{ report: Report }>> =>
  send(`/admin/reports/${id}/cancel`, {});

export function usePassports(groupId: string) {
  return useQuery({
    queryKey: ["passports", groupId],
    queryFn: () =>
      sdk.client.fetch<PassportList>("/admin/passports", { query: { group_id: groupId, limit: 20 } }),
  });
}

export const issuePassport = (groupId: string, days: number): Promise<Sent<{ passport: Passport }>> =>
  send("/admin/passports", { group_id: groupId, valid_days: days });

export const revokePassport = (id: string, reason: string): Promise<Sent<{ passport: Passport }>> =>
  send(`/admin/passports/${id}/revoke`, { reason });
