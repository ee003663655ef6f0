import { compareThai, toBangkokDate } from "@chumchon/thai";
import { Input, Label } from "@medusajs/ui";
import { th } from "../../i18n/th";
import { knownActs, useStaff } from "../../lib/audit";
import { comparedMonths } from "../../lib/programme";
import { quartersUntil } from "../../lib/quarters";
import { filtersOf, ofOneGroup, type ReportForm } from "../../lib/report-wish";
import { useAllGroups } from "../../lib/use-all-groups";
import { useCategories } from "../../lib/use-categories";
import { useMarket } from "../../lib/use-market";
import { Choice } from "../choice";

const any = "all";

type Props = { kind: keyof typeof filtersOf; form: ReportForm; set: (values: ReportForm) => void };

/** The filters of the table that the report is made of. */
export function ReportFilters({ kind, form, set }: Props) {
  const { t } = useMarket();
  const asked = filtersOf[kind];
  const options = useOptions(asked.includes("actor_id"));
  const choose = (name: keyof typeof options, label: string, isOpen = true) =>
    asked.includes(name) && (
      <Choice
        key={name}
        label={label}
        value={form[`f_${name}`] || (isOpen ? any : "")}
        onChange={(value) => set({ [`f_${name}`]: value === any ? "" : value })}
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
          onChange={(event) => set({ [`f_${name}`]: event.target.value })}
        />
      </div>
    );
  return (
    <div className="flex flex-wrap items-end gap-3">
      {choose("period", t("figures.show"), false)}
      {choose("by", t("figures.cut"), false)}
      {choose("record", t("reports.record"), false)}
      {choose("months", t("programme.compare"), false)}
      {choose("topic", t("programme.fields.topic"))}
      {choose("import_kind", t("imports.kindLabel"))}
      {choose("import_state", t("imports.state"))}
      {choose("actor_id", t("audit.who"))}
      {choose("act", t("audit.what"))}
      {choose("status", t("reports.status"))}
      {choose("ends", t("reports.status"))}
      {choose("bank_state", t("reports.status"))}
      {choose("case_state", t("reports.status"))}
      {choose("payout_state", t("reports.status"))}
      {choose("case_reason", t("cases.reason"))}
      {choose("group_id", t("revenue.group"), !ofOneGroup.includes(kind))}
      {choose("channel", t("revenue.channel"))}
      {choose("category", t("figures.cuts.category"))}
      {choose("kind", t("revenue.kind"))}
      {choose("source", t("revenue.source"))}
      {asked.includes("from") && <QuarterChoice form={form} set={set} />}
      {write("from", t("revenue.from"), "date")}
      {write("to", t("revenue.to"), "date")}
      {write("from_month", t("reports.fromMonth"), "month")}
      {write("to_month", t("reports.toMonth"), "month")}
      {write("be_year", t("reports.year"), "number")}
    </div>
  );
}

/** Fills in both days at once; a board is told of quarters. */
function QuarterChoice({ form, set }: Omit<Props, "kind">) {
  const { t } = useMarket();
  const quarters = quartersUntil(toBangkokDate(new Date()), 8);
  const chosen = quarters.find(({ from, to }) => form.f_from === from && form.f_to === to);
  const choose = (name: string) => {
    const quarter = quarters.find((each) => each.name === name);
    set({ f_from: quarter?.from ?? "", f_to: quarter?.to ?? "" });
  };
  return (
    <Choice
      label={t("reports.quarter")}
      value={chosen?.name ?? any}
      onChange={choose}
      options={[
        { value: any, label: form.f_from || form.f_to ? t("reports.otherDays") : t("figures.all") },
        ...quarters.map(({ name }) => ({ value: name, label: name })),
      ]}
    />
  );
}

/** @param withStaff whether the people are asked for: only the log needs them */
function useOptions(withStaff: boolean) {
  const { t } = useMarket();
  const staff = useStaff(withStaff);
  const groups = useAllGroups();
  const categories = useCategories();
  const words = <T extends string>(list: Record<T, unknown>, text: (key: T) => string) =>
    (Object.keys(list) as T[]).map((value) => ({ value, label: text(value) }));
  return {
    period: words(th.figures.periods, (key) => t(`figures.periods.${key}`)),
    by: words(th.figures.cuts, (key) => t(`figures.cuts.${key}`)),
    record: words(th.programme.kinds, (key) => t(`programme.kinds.${key}`)),
    months: comparedMonths.map((n) => ({ value: String(n), label: t("programme.months", { months: n }) })),
    topic: words(th.programme.choices.topic, (key) => t(`programme.choices.topic.${key}`)),
    import_kind: words(th.imports.kinds, (key) => t(`imports.kinds.${key}`)),
    import_state: words(th.imports.states, (key) => t(`imports.states.${key}`)),
    actor_id: (staff.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
    act: knownActs.map((act) => ({ value: act, label: t(`audit.acts.${act}`) })),
    ends: words(th.reports.ends, (key) => t(`reports.ends.${key}`)),
    bank_state: [
      { value: "open", label: t("reports.notEnded") },
      ...words(th.refunds.bankStates, (key) => t(`refunds.bankStates.${key}`)),
    ],
    case_state: (["open", "closed"] as const).map((value) => ({ value, label: t(`cases.${value}`) })),
    case_reason: words(th.cases.reasons, (key) => t(`cases.reasons.${key}`)),
    payout_state: words(th.payouts.states, (key) => t(`payouts.states.${key}`)),
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
