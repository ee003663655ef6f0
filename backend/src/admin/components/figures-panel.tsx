import type { Figures } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { Container, Heading, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { th } from "../i18n/th";
import {
  type CutName,
  daysOf,
  type PeriodName,
  useFigures,
  useKeyNames,
  usePeriodNames,
} from "../lib/figures";
import { reportPath } from "../lib/report-wish";
import { useAllGroups } from "../lib/use-all-groups";
import { useMarket } from "../lib/use-market";
import { Choice } from "./choice";
import { IncomeChart } from "./income-chart";
import { LoadState } from "./load-state";

const periods = Object.keys(th.figures.periods) as PeriodName[];
const cuts = Object.keys(th.figures.cuts) as CutName[];
/** More rows than this are no picture any more and slow a page down. */
const mostRows = 300;

/** Income in the cut that the reader chooses: the picture, and its table, from which each figure opens its entries. */
export function FiguresPanel({ groupId }: { groupId?: string }) {
  const { t } = useMarket();
  const [period, setPeriod] = useState<PeriodName>("year");
  const [by, setBy] = useState<CutName>("none");
  const figures = useFigures({ period, by, ...(groupId ? { group_id: groupId } : {}) });
  const periodName = usePeriodNames(period);
  const keyName = useKeyNames(by);
  if (!figures.data) return <LoadState failed={figures.isError} retry={() => figures.refetch()} />;
  const points = pointsOf(figures.data, period === "all" ? keyName : periodName, period === "all");
  const offered = groupId ? cuts.filter((cut) => ["none", "channel", "category"].includes(cut)) : cuts;
  return (
    <Container className="flex flex-col gap-4 p-6">
      <div className="flex flex-wrap items-end gap-4">
        <Choice
          label={t("figures.show")}
          value={period}
          onChange={(value) => setPeriod(value as PeriodName)}
          options={periods.map((value) => ({ value, label: t(`figures.periods.${value}`) }))}
        />
        <Choice
          label={t("figures.cut")}
          value={by}
          onChange={(value) => setBy(value as CutName)}
          options={offered.map((value) => ({ value, label: t(`figures.cuts.${value}`) }))}
        />
        <Text size="xsmall" className="text-ui-fg-subtle">
          {figures.data.definitions
            .map((each) => t("figures.definitionVersion", { version: each.version }))
            .join(" · ")}
        </Text>
        <Link
          className="txt-small underline"
          to={reportPath("figures", { period, by, group_id: groupId ?? "" })}
        >
          {t("reports.of")}
        </Link>
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("revenue.millionBaht")}
      </Text>
      <IncomeChart points={points} label={`${t("revenue.title")}: ${t(`figures.periods.${period}`)}`} />
      <FiguresTable
        figures={figures.data}
        period={period}
        by={by}
        groupId={groupId}
        periodName={periodName}
        keyName={keyName}
      />
    </Container>
  );
}

function pointsOf(figures: Figures, nameOf: (name: string) => string, isByKey: boolean) {
  const points = new Map<string, { name: string; verified: number; claimed: number }>();
  for (const row of figures.rows) {
    const name = isByKey ? row.key : row.period;
    const point = points.get(name) ?? { name: nameOf(name), verified: 0, claimed: 0 };
    point.verified += row.verified_satang;
    point.claimed += row.claimed_satang;
    points.set(name, point);
  }
  const all = [...points.entries()].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
  if (!isByKey) return all.map(([, point]) => point);
  return all
    .map(([, point]) => point)
    .sort((a, b) => b.verified - a.verified)
    .slice(0, 12);
}

type TableProps = {
  figures: Figures;
  period: PeriodName;
  by: CutName;
  groupId: string | undefined;
  periodName: (period: string) => string;
  keyName: (key: string) => string;
};

function FiguresTable({ figures, period, by, groupId, periodName, keyName }: TableProps) {
  const { t } = useMarket();
  const groups = useAllGroups();
  const joinedOn = (id: string) => groups.data?.find((group) => group.id === id)?.joined_on ?? null;
  const rolling = new Map(figures.rolling_twelve.map((row) => [row.month, row.satang]));
  const rows = [...figures.rows]
    .sort(
      (a, b) =>
        b.period.localeCompare(a.period, "en", { numeric: true }) || b.verified_satang - a.verified_satang,
    )
    .slice(0, mostRows);
  return (
    <div className="overflow-x-auto">
      <Heading level="h3">{t("revenue.table")}</Heading>
      <Table aria-label={t("revenue.table")}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("figures.period")}</Table.HeaderCell>
            {by !== "none" && <Table.HeaderCell>{t(`figures.cuts.${by}`)}</Table.HeaderCell>}
            <Table.HeaderCell className="text-right">{t("figures.verified")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("figures.change")}</Table.HeaderCell>
            {rolling.size > 0 && (
              <Table.HeaderCell className="text-right">{t("figures.rolling")}</Table.HeaderCell>
            )}
            <Table.HeaderCell className="text-right">{t("figures.waiting")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={`${row.period} ${row.key}`}>
              <Table.Cell className="whitespace-nowrap">{periodName(row.period)}</Table.Cell>
              {by !== "none" && <Table.Cell>{keyName(row.key)}</Table.Cell>}
              <Table.Cell className="text-right tabular-nums">
                <Link className="underline" to={entriesPath(row, period, by, groupId, joinedOn)}>
                  {formatAmount(row.verified_satang)}
                </Link>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap text-right tabular-nums">
                {row.change_percent === null
                  ? t("figures.noBase")
                  : `${row.change_percent > 0 ? "▲" : row.change_percent < 0 ? "▼" : "="} ${Math.abs(row.change_percent)}%`}
              </Table.Cell>
              {rolling.size > 0 && (
                <Table.Cell className="text-right tabular-nums">
                  {formatAmount(rolling.get(row.period) ?? 0)}
                </Table.Cell>
              )}
              <Table.Cell className="text-right tabular-nums">
                {row.claimed_satang === 0 ? t("common.none") : formatAmount(row.claimed_satang)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

/** The entries behind a figure: as narrow as the list can be filtered. */
function entriesPath(
  row: Figures["rows"][number],
  period: PeriodName,
  by: CutName,
  groupId: string | undefined,
  joinedOn: (groupId: string) => string | null,
): string {
  const query = new URLSearchParams();
  const oneGroup = groupId ?? (by === "group" ? row.key : undefined);
  const days = daysOf(row.period, period, oneGroup ? joinedOn(oneGroup) : null);
  if (days) for (const [name, day] of Object.entries(days)) query.set(name, day);
  if (oneGroup) query.set("group_id", oneGroup);
  if (by === "channel" || by === "category") query.set(by, row.key);
  if ((by === "amphoe" || by === "tambon") && row.key !== "unknown") query.set(by, row.key);
  if (by === "cohort" && row.key !== "unknown") query.set("cohort_no", row.key);
  return `/revenue/entries?${query}`;
}
