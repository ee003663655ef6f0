import type { AdminGroup, GroupStanding, Overview } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { compareThai, formatThaiDate } from "@chumchon/thai";
import { Container, Heading, Input, Label, Switch, Table, Text } from "@medusajs/ui";
import { useMemo, useState } from "react";
import { Link } from "react-router-dom";
import { amphoeName } from "../lib/groups";
import { reportPath } from "../lib/report-wish";
import { useMarket } from "../lib/use-market";

type Props = {
  overview: Overview;
  groups: AdminGroup[];
  onlyAlerts: boolean;
  onOnlyAlerts: (only: boolean) => void;
};

/** So long without a sale that somebody should ask. */
const SILENT_DAYS = 60;

const needsCare = (standing: GroupStanding) =>
  standing.meter !== "below" || (standing.silent_days ?? 0) >= SILENT_DAYS;

/** Every group with its income, its limit, its silence and its target, largest first. */
export function StandingTable({ overview, groups, onlyAlerts, onOnlyAlerts }: Props) {
  const { t } = useMarket();
  const [search, setSearch] = useState("");
  const rows = useMemo(() => {
    const byId = new Map(overview.groups.map((each) => [each.group_id, each]));
    const wanted = search.trim().toLowerCase();
    return groups
      .flatMap((group) => {
        const standing = byId.get(group.id);
        return standing ? [{ group, standing }] : [];
      })
      .filter(({ group }) => `${group.name} ${group.name_en ?? ""}`.toLowerCase().includes(wanted))
      .filter(({ standing }) => !onlyAlerts || needsCare(standing))
      .sort(
        (a, b) =>
          b.standing.total_satang - a.standing.total_satang || compareThai(a.group.name, b.group.name),
      );
  }, [overview, groups, search, onlyAlerts]);
  return (
    <Container className="p-0" id="standing">
      <div className="flex flex-wrap items-center justify-between gap-4 p-4">
        <Heading level="h2">{t("figures.standing")}</Heading>
        <Link className="txt-small underline" to={reportPath("standings", {})}>
          {t("reports.of")}
        </Link>
        <div className="flex items-center gap-2">
          <Switch id="only-alerts" checked={onlyAlerts} onCheckedChange={onOnlyAlerts} />
          <Label htmlFor="only-alerts" size="small">
            {t("figures.onlyAlerts")}
          </Label>
        </div>
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
        <div className="overflow-x-auto">
          <Table aria-label={t("figures.standing")}>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("revenue.group")}</Table.HeaderCell>
                <Table.HeaderCell>{t("revenue.cohort")}</Table.HeaderCell>
                <Table.HeaderCell>{t("revenue.district")}</Table.HeaderCell>
                <Table.HeaderCell>{t("figures.lastSale")}</Table.HeaderCell>
                <Table.HeaderCell>{t("figures.meter")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{t("revenue.yearAmount")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{t("revenue.cumulative")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map(({ group, standing }) => (
                <StandingRow key={group.id} group={group} standing={standing} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  );
}

function StandingRow({ group, standing }: { group: AdminGroup; standing: GroupStanding }) {
  const { t, locale } = useMarket();
  const silent = standing.silent_days ?? 0;
  const lastSale =
    standing.last_sale_on === null
      ? t("figures.never")
      : [
          formatThaiDate(standing.last_sale_on, locale, "short"),
          ...(silent >= SILENT_DAYS ? [t("figures.daysAgo", { count: silent })] : []),
        ].join(" · ");
  return (
    <Table.Row data-testid={`group-${group.handle}`}>
      <Table.Cell className="min-w-36">
        <Link to={`/revenue/${group.id}`} className="underline">
          {group.name}
        </Link>
      </Table.Cell>
      <Table.Cell>{group.cohort_no ?? t("common.none")}</Table.Cell>
      <Table.Cell>{amphoeName(group.tambon_code, locale)}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">{lastSale}</Table.Cell>
      <Table.Cell className="whitespace-nowrap tabular-nums">
        {standing.meter_percent}%
        {standing.meter !== "below" && ` · ${t(`figures.meterLevels.${standing.meter}`)}`}
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">{formatAmount(standing.this_year_satang)}</Table.Cell>
      <Table.Cell className="text-right tabular-nums" data-satang={standing.total_satang}>
        {formatAmount(standing.total_satang)}
      </Table.Cell>
    </Table.Row>
  );
}
