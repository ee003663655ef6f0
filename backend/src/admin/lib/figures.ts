import type { Figures, IncomeEntryDetail, Overview } from "@chumchon/contracts";
import { BE_OFFSET } from "@chumchon/thai";
import { findRayongTambon, rayongTambons } from "@chumchon/thai/rayong";
import { useQuery } from "@tanstack/react-query";
import type { th } from "../i18n/th";
import { sdk } from "./sdk";
import { useAllGroups } from "./use-all-groups";
import { useCategories } from "./use-categories";
import { useMarket } from "./use-market";

export type PeriodName = keyof typeof th.figures.periods;
export type CutName = keyof typeof th.figures.cuts;

export function useFigures(filter: { period: PeriodName; by: CutName; group_id?: string }) {
  return useQuery({
    queryKey: ["revenue", "figures", filter],
    queryFn: () => sdk.client.fetch<Figures>("/admin/revenue/figures", { query: filter }),
    placeholderData: (previous) => previous,
  });
}

export function useOverview() {
  return useQuery({
    queryKey: ["revenue", "overview"],
    queryFn: () => sdk.client.fetch<Overview>("/admin/revenue/overview"),
  });
}

export function useEntry(id: string) {
  return useQuery({
    queryKey: ["revenue", "entry", id],
    queryFn: () => sdk.client.fetch<IncomeEntryDetail>(`/admin/revenue/entries/${id}`),
  });
}

/**
 * First and last day of a period of a figure; null where its name is no period of the calendar.
 * @param joinedOn the group's, YYYY-MM-DD: a cohort year begins with the month of joining, so it has days for one group only
 */
export function daysOf(
  period: string,
  kind: PeriodName,
  joinedOn: string | null = null,
): { from: string; to: string } | null {
  const lastDay = (year: number, month: number) =>
    new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  if (kind === "month") {
    return { from: `${period}-01`, to: lastDay(Number(period.slice(0, 4)), Number(period.slice(5, 7))) };
  }
  if (kind === "quarter") {
    const [year, quarter] = [Number(period.slice(0, 4)), Number(period.slice(6))];
    return { from: `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-01`, to: lastDay(year, quarter * 3) };
  }
  if (kind === "cohort_year") {
    if (joinedOn === null || period === "unknown") return null;
    const years = Number(joinedOn.slice(0, 4)) + Number(period);
    const month = joinedOn.slice(5, 7);
    return { from: `${years - 1}-${month}-01`, to: lastDay(years, Number(month) - 1) };
  }
  const year = Number(period) - BE_OFFSET;
  if (kind === "year") return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (kind === "fiscal_year") return { from: `${year - 1}-10-01`, to: `${year}-09-30` };
  return null;
}

/** How keys of a cut are called for people. */
export function useKeyNames(by: CutName): (key: string) => string {
  const { t, locale } = useMarket();
  const groups = useAllGroups();
  const categories = useCategories();
  return (key) => {
    if (key === "unknown") return t("figures.unknown");
    if (by === "group") return groups.data?.find((group) => group.id === key)?.name ?? key;
    if (by === "channel") return t(`channel.${key as "line"}`);
    if (by === "category") return categories.data?.find((each) => each.handle === key)?.name ?? key;
    if (by === "tambon") return findRayongTambon(key)?.[locale] ?? key;
    if (by === "amphoe")
      return rayongTambons.find((each) => each.code.startsWith(key))?.amphoe[locale] ?? key;
    return key;
  };
}

/** How a period is called for people: months and quarters with their B.E. year. */
export function usePeriodNames(kind: PeriodName): (period: string) => string {
  const { t, locale } = useMarket();
  return (period) => {
    if (period === "all") return t("figures.periods.all");
    if (kind === "cohort_year") return t("figures.yearN", { n: period });
    const year = Number(period.slice(0, 4)) + (kind === "month" || kind === "quarter" ? BE_OFFSET : 0);
    if (kind === "quarter") return `${period.slice(5)}/${year}`;
    if (kind !== "month") return period;
    const name = new Intl.DateTimeFormat(locale === "th" ? "th-TH-u-ca-gregory" : "en-GB", {
      month: "short",
      timeZone: "UTC",
    });
    return `${name.format(new Date(`${period}-01T00:00:00Z`))} ${year}`;
  };
}
