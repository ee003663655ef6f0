import type { TrainingSales } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { Container, Heading, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { LoadState } from "../../../components/load-state";
import { ReportOf } from "../../../components/report-of";
import { SelectField } from "../../../components/select-field";
import { comparedMonths, useTrainingSales } from "../../../lib/programme";
import { useAllGroups } from "../../../lib/use-all-groups";
import { useMarket } from "../../../lib/use-market";

/** What groups sold before and after the trainings they came to. */
const TrainingSalesPage = () => {
  const { t } = useMarket();
  const [search] = useSearchParams();
  const [months, setMonths] = useState(6);
  const groupId = search.get("group_id");
  const sales = useTrainingSales({ months, ...(groupId ? { group_id: groupId } : {}) });
  if (!sales.data) return <LoadState failed={sales.isError} retry={() => sales.refetch()} />;
  return (
    <Container className="flex flex-col gap-4 p-6">
      <div className="flex flex-wrap items-end gap-4">
        <div className="mr-auto">
          <Link to="/programme?kind=trainings" className="txt-small underline">
            ← {t("programme.kinds.trainings")}
          </Link>
          <Heading>{t("programme.trainingSales")}</Heading>
          <Text className="text-ui-fg-subtle">{t("programme.trainingSalesHint", { months })}</Text>
          <ReportOf kind="training_sales" filters={{ months: String(months), group_id: groupId ?? "" }} />
        </div>
        <div className="w-44">
          <SelectField
            id="months"
            label={t("programme.compare")}
            problem={undefined}
            value={String(months)}
            options={comparedMonths.map((n) => ({
              value: String(n),
              label: t("programme.months", { months: n }),
            }))}
            onChange={(value) => setMonths(Number(value))}
          />
        </div>
      </div>
      {sales.data.rows.length === 0 ? (
        <Text>{t("programme.noAttendance")}</Text>
      ) : (
        <Sales sales={sales.data} />
      )}
    </Container>
  );
};

function Sales({ sales }: { sales: TrainingSales }) {
  const { t } = useMarket();
  const percent = usePercent();
  return (
    <>
      <ul className="flex flex-col gap-1">
        {sales.topics.map((topic) => (
          <li key={topic.topic}>
            <Text>
              {t(`programme.choices.topic.${topic.topic}`)}:{" "}
              {topic.whole === 0
                ? t("programme.notYet", { count: topic.attendances })
                : t("programme.topicLine", {
                    improved: topic.improved,
                    whole: topic.whole,
                    median: percent(topic.median_percent),
                    online: percent(topic.online_median_percent),
                  })}
            </Text>
          </li>
        ))}
      </ul>
      <SalesTable rows={sales.rows} />
    </>
  );
}

function SalesTable({ rows }: { rows: TrainingSales["rows"] }) {
  const { t, locale } = useMarket();
  const groups = useAllGroups();
  const percent = usePercent();
  const nameOf = (id: string) => groups.data?.find((group) => group.id === id)?.name ?? id;
  const numbers = ["before", "after", "changed", "onlineBefore", "onlineAfter", "changed"] as const;
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("revenue.group")}</Table.HeaderCell>
            <Table.HeaderCell>{t("programme.fields.title")}</Table.HeaderCell>
            {numbers.map((name, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns have one name, and none ever moves
              <Table.HeaderCell key={`${name}-${place}`} className="text-right">
                {t(`programme.${name}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={`${row.training_id} ${row.group_id}`}>
              <Table.Cell className="min-w-36">
                <Link to={`/revenue/${row.group_id}`} className="underline">
                  {nameOf(row.group_id)}
                </Link>
              </Table.Cell>
              <Table.Cell className="min-w-40">
                <Link to={`/programme/trainings/${row.training_id}`} className="underline">
                  {row.title}
                </Link>
                {` · ${formatThaiDate(row.held_on, locale, "short")}`}
              </Table.Cell>
              <Amount satang={row.before_satang} />
              <Amount satang={row.after_satang} />
              <Table.Cell className="whitespace-nowrap text-right tabular-nums">
                {row.is_whole ? percent(row.change_percent) : t("programme.notWhole")}
              </Table.Cell>
              <Amount satang={row.online_before_satang} />
              <Amount satang={row.online_after_satang} />
              <Table.Cell className="whitespace-nowrap text-right tabular-nums">
                {row.is_whole ? percent(row.online_change_percent) : t("programme.notWhole")}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

const Amount = ({ satang }: { satang: number }) => (
  <Table.Cell className="text-right tabular-nums">{formatAmount(satang)}</Table.Cell>
);

function usePercent() {
  const { t } = useMarket();
  return (change: number | null) =>
    change === null
      ? t("figures.noBase")
      : `${change > 0 ? "▲" : change < 0 ? "▼" : "="} ${Math.abs(change)}%`;
}

export default TrainingSalesPage;
