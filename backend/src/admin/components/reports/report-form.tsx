import type { ReportFormat, ReportKind } from "@chumchon/contracts";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { th } from "../../i18n/th";
import { filtersOf, ofOneGroup, rightsOf, toWish } from "../../lib/report-wish";
import { makeReport } from "../../lib/reports";
import { thisBeYear } from "../../lib/revenue";
import { useMarket } from "../../lib/use-market";
import { useRights } from "../../lib/use-rights";
import { Choice } from "../choice";
import { ReportFilters } from "./report-filters";

const allKinds = Object.keys(th.reports.kinds) as ReportKind[];

/** What to make; everything chosen stands in the address, so that a table elsewhere can fill it in. */
export function ReportForm({ onMade }: { onMade: () => void }) {
  const { t, locale } = useMarket();
  const [search, setSearch] = useSearchParams();
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const { known, may } = useRights();
  // Until the rights are known, what a link asked for stays what it is: the server asks again anyway.
  const kinds = known ? allKinds.filter((each) => (rightsOf[each] ?? []).every(may)) : allKinds;
  const asked = search.get("report");
  const kind = kinds.find((each) => each === asked) ?? "figures";
  const formats = kind === "impact_sheet" ? (["pdf"] as const) : (["xlsx", "csv", "pdf"] as const);
  const format = formats.find((each) => each === search.get("format")) ?? formats[0];
  const lang = search.get("lang") === "en" || (search.get("lang") === null && locale === "en") ? "en" : "th";
  const defaults = {
    ...{ f_period: "year", f_by: "none", f_record: "trainings", f_months: "6" },
    f_be_year: String(thisBeYear()),
  };
  const form = { ...defaults, ...Object.fromEntries(search) };
  const set = (values: Readonly<Record<string, string>>) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(values)) {
        if (value === "") next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  const make = async () => {
    setBusy(true);
    setProblem("");
    const sent = await makeReport(toWish(kind, format as ReportFormat, lang, form));
    setBusy(false);
    if (sent.ok) onMade();
    else setProblem(sent.message);
  };
  const isMissing = ofOneGroup.includes(kind) && !search.get("f_group_id");
  return (
    <Container className="flex flex-col gap-4 p-6">
      <div>
        <Heading>{t("reports.title")}</Heading>
        <Text className="text-ui-fg-subtle">{t("reports.hint")}</Text>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          label={t("reports.kind")}
          value={kind}
          onChange={(value) => set({ report: value })}
          options={kinds.map((value) => ({ value, label: t(`reports.kinds.${value}`) }))}
        />
        <Choice
          label={t("reports.format")}
          value={format}
          onChange={(value) => set({ format: value })}
          options={formats.map((value) => ({ value, label: t(`reports.formats.${value}`) }))}
        />
        <Choice
          label={t("reports.lang")}
          value={lang}
          onChange={(value) => set({ lang: value })}
          options={(["th", "en"] as const).map((value) => ({ value, label: t(`reports.langs.${value}`) }))}
        />
      </div>
      {filtersOf[kind].length > 0 && <ReportFilters kind={kind} form={form} set={set} />}
      {problem !== "" && (
        <Text role="alert" className="text-ui-fg-error">
          {problem}
        </Text>
      )}
      <div>
        <Button onClick={make} isLoading={busy} disabled={isMissing}>
          {isMissing ? t("reports.chooseGroup") : t("reports.make")}
        </Button>
      </div>
    </Container>
  );
}
