import { compareThai } from "@chumchon/thai";
import { Input, Label } from "@medusajs/ui";
import { th } from "../../i18n/th";
import { filtersOf, type ReportForm } from "../../lib/report-wish";
import { useAllGroups } from "../../lib/use-all-groups";
import { useCategories } from "../../lib/use-categories";
import { useMarket } from "../../lib/use-market";
import { Choice } from "../choice";

const any = "all";

type Props = { kind: keyof typeof filtersOf; form: ReportForm; set: (name: string, value: string) => void };

/** The filters of the table that the report is made of. */
export function ReportFilters({ kind, form, set }: Props) {
  const { t } = useMarket();
  const options = useOptions();
  const asked = filtersOf[kind];
  const choose = (name: keyof typeof options, label: string, isOpen = true) =>
    asked.includes(name) && (
      <Choice
        key={name}
        label={label}
        value={form[`f_${name}`] || (isOpen ? any : "")}
        onChange={(value) => set(`f_${name}`, value === any ? "" : value)}
        options={[...(isOpen ? [{ value: any, label: t("figures.all") }] : []), ...options[name]]}
      />
    );
  const write = (name: string, label: string, type: "date" | "month" | "number") =>
    asked.includes(name) && (
      <div key={name} className="flex flex-col gap-1">
        <Label size="small" htmlFor={`report-${name}`}>
          {label}
        </Label>
        <Input
          id={`report-${name}`}
          size="small"
          type={type}
          value={form[`f_${name}`] ?? ""}
          onChange={(event) => set(`f_${name}`, event.target.value)}
        />
      </div>
    );
  return (
    <div className="flex flex-wrap items-end gap-3">
      {choose("period", t("figures.show"), false)}
      {choose("by", t("figures.cut"), false)}
      {choose("status", t("reports.status"))}
      {choose("group_id", t("revenue.group"), kind !== "cash_report")}
      {choose("channel", t("revenue.channel"))}
      {choose("category", t("figures.cuts.category"))}
      {choose("kind", t("revenue.kind"))}
      {choose("source", t("revenue.source"))}
      {write("from", t("revenue.from"), "date")}
      {write("to", t("revenue.to"), "date")}
      {write("from_month", t("reports.fromMonth"), "month")}
      {write("to_month", t("reports.toMonth"), "month")}
      {write("be_year", t("reports.year"), "number")}
    </div>
  );
}

function useOptions() {
  const { t } = useMarket();
  const groups = useAllGroups();
  const categories = useCategories();
  const words = <T extends string>(list: Record<T, unknown>, text: (key: T) => string) =>
    (Object.keys(list) as T[]).map((value) => ({ value, label: text(value) }));
  return {
    period: words(th.figures.periods, (key) => t(`figures.periods.${key}`)),
    by: words(th.figures.cuts, (key) => t(`figures.cuts.${key}`)),
    status: words(th.claims.statuses, (key) => t(`claims.statuses.${key}`)),
    channel: words(th.channel, (key) => t(`channel.${key}`)),
    kind: words(th.kind, (key) => t(`kind.${key}`)),
    source: words(th.source, (key) => t(`source.${key}`)),
    category: (categories.data ?? []).map((each) => ({ value: each.handle, label: each.name })),
    group_id: [...(groups.data ?? [])]
      .sort((a, b) => compareThai(a.name, b.name))
      .map((group) => ({ value: group.id, label: group.name })),
  };
}
