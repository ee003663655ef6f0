import type { AdminGroup, RevenueSummary } from "@chumchon/contracts";
import { formatAmount, formatMillionBaht } from "@chumchon/money";
import { bangkokYearRange, compareThai } from "@chumchon/thai";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CurrencyDollar } from "@medusajs/icons";
import { Badge, Button, Container, Heading, Input, Table, Text } from "@medusajs/ui";
import { useMemo, useState } from "react";
import { Link } from "react-router-dom";
import { ChannelBars } from "../../components/channel-bars";
import { LoadState } from "../../components/load-state";
import { YearChart } from "../../components/year-chart";
import { amphoeName } from "../../lib/groups";
import { thisBeYear, useRevenueSummary } from "../../lib/revenue";
import { useAllGroups } from "../../lib/use-all-groups";
import { useMarket } from "../../lib/use-market";
import { useOpenCases } from "../../lib/use-payment-cases";

const GroupIncomePage = () => {
  const year = thisBeYear();
  const { from, to } = bangkokYearRange(year);
  const all = useRevenueSummary({});
  const current = useRevenueSummary({ from, to });
  const groups = useAllGroups();
  if (!all.data || !current.data || !groups.data) {
    const failed = all.isError || current.isError || groups.isError;
    const retry = () => Promise.all([all.refetch(), current.refetch(), groups.refetch()]);
    return <LoadState failed={failed} retry={retry} />;
  }
  return (
    <div className="flex flex-col gap-3">
      <CasesNotice />
      <Total all={all.data} current={current.data} groups={groups.data} year={year} />
      <GroupTable all={all.data} current={current.data} groups={groups.data} />
    </div>
  );
};

function CasesNotice() {
  const { t } = useMarket();
  const open = useOpenCases();
  if (!open.data?.count) return null;
  return (
    <Container className="flex items-center justify-between p-4">
      <Text className="text-ui-fg-error">{t("revenue.openCases", { count: open.data.count })}</Text>
      <Button asChild size="small" variant="secondary">
        <Link to="/payment-cases">{t("revenue.seeCases")}</Link>
      </Button>
    </Container>
  );
}

type Figures = { all: RevenueSummary; current: RevenueSummary; groups: AdminGroup[] };

function Total({ all, current, groups, year }: Figures & { year: number }) {
  const { t, locale } = useMarket();
  return (
    <Container className="flex flex-col gap-6 p-6">
      <div>
        <div className="flex items-center gap-2">
          <Heading>{t("revenue.title")}</Heading>
          {groups.some((group) => group.is_sample) && <Badge size="2xsmall">{t("common.sample")}</Badge>}
        </div>
        <p
          className="tabular-nums"
          style={{ fontSize: 34, fontWeight: 600, color: "#7B1E4A" }}
          data-testid="cumulative-total"
          data-satang={all.total_satang}
        >
          {formatAmount(all.total_satang)} {t("common.baht")}
        </p>
        <Text className="text-ui-fg-subtle">
          {formatMillionBaht(all.total_satang, locale)} · {t("revenue.groups", { count: groups.length })} ·{" "}
          {t("revenue.thisYear", { year })}:{" "}
          {current.by_year.length === 0 ? t("revenue.noData") : formatAmount(current.total_satang)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("revenue.definition")}
        </Text>
      </div>
      <section>
        <Heading level="h2">{t("revenue.byYear")}</Heading>
        <YearChart byYear={all.by_year} thisBeYear={year} />
      </section>
      <section>
        <Heading level="h2">{t("revenue.byChannel")}</Heading>
        <div className="mt-3">
          <ChannelBars byChannel={all.by_channel} />
        </div>
      </section>
    </Container>
  );
}

function GroupTable({ all, current, groups }: Figures) {
  const { t, locale } = useMarket();
  const [search, setSearch] = useState("");
  const rows = useMemo(() => tableRows({ all, current, groups }, search), [all, current, groups, search]);
  return (
    <Container className="p-0">
      <div className="flex items-center justify-between gap-4 p-4">
        <Heading level="h2">{t("revenue.groups", { count: groups.length })}</Heading>
        <Input
          type="search"
          size="small"
          aria-label={t("common.search")}
          placeholder={t("common.search")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {rows.length === 0 ? (
        <Text className="p-4">{t("revenue.empty")}</Text>
      ) : (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("revenue.group")}</Table.HeaderCell>
              <Table.HeaderCell>{t("revenue.cohort")}</Table.HeaderCell>
              <Table.HeaderCell>{t("revenue.district")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{t("revenue.yearAmount")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{t("revenue.cumulative")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.map((row) => (
              <Table.Row key={row.group.id} data-testid={`group-${row.group.handle}`}>
                <Table.Cell>
                  <Link to={`/revenue/${row.group.id}`} className="underline">
                    {row.group.name}
                  </Link>
                </Table.Cell>
                <Table.Cell>{row.group.cohort_no ?? t("common.none")}</Table.Cell>
                <Table.Cell>{amphoeName(row.group.tambon_code, locale)}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">
                  {row.yearSatang === null ? t("common.none") : formatAmount(row.yearSatang)}
                </Table.Cell>
                <Table.Cell className="text-right tabular-nums" data-satang={row.satang}>
                  {formatAmount(row.satang)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  );
}

/** Groups with their figures, largest first; a group without an entry this year has no figure, not zero. */
function tableRows({ all, current, groups }: Figures, search: string) {
  const total = new Map(all.by_group.map((row) => [row.group_id, row.satang]));
  const thisYear = new Map(current.by_group.map((row) => [row.group_id, row.satang]));
  const wanted = search.trim().toLowerCase();
  return groups
    .filter((group) => `${group.name} ${group.name_en ?? ""}`.toLowerCase().includes(wanted))
    .map((group) => ({
      group,
      satang: total.get(group.id) ?? 0,
      yearSatang: thisYear.get(group.id) ?? null,
    }))
    .sort((a, b) => b.satang - a.satang || compareThai(a.group.name, b.group.name));
}

export const config = defineRouteConfig({
  label: "menu.revenue",
  translationNs: "market",
  icon: CurrencyDollar,
  rank: 1,
});

export default GroupIncomePage;
