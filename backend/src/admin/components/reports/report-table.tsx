import type { Report } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import { Button, Container, Heading, StatusBadge, Table, Text } from "@medusajs/ui";
import { cancelReport } from "../../lib/reports";
import { useMarket } from "../../lib/use-market";

const colors = {
  waiting: "grey",
  making: "blue",
  ready: "green",
  failed: "red",
  cancelled: "grey",
  expired: "grey",
} as const;

/** One's own reports: how far they are, and the files that wait. */
export function ReportTable({ reports, onChange }: { reports: Report[]; onChange: () => void }) {
  const { t, locale } = useMarket();
  return (
    <Container className="overflow-x-auto p-0">
      <Heading level="h2" className="p-4">
        {t("reports.list")}
      </Heading>
      {reports.length === 0 ? (
        <Text className="p-4">{t("reports.empty")}</Text>
      ) : (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("reports.kind")}</Table.HeaderCell>
              <Table.HeaderCell>{t("reports.created")}</Table.HeaderCell>
              <Table.HeaderCell>{t("reports.state")}</Table.HeaderCell>
              <Table.HeaderCell>{t("reports.acts")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {reports.map((report) => (
              <Table.Row key={report.id} data-testid="report" data-state={report.state}>
                <Table.Cell className="min-w-48">
                  {t(`reports.kinds.${report.kind}`)} · {t(`reports.formats.${report.format}`)}
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap">
                  {formatThaiDate(new Date(report.created_at), locale, "dateTime")}
                </Table.Cell>
                <Table.Cell>
                  <ReportState report={report} />
                </Table.Cell>
                <Table.Cell className="text-right">
                  <ReportAct report={report} onChange={onChange} />
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  );
}

function ReportState({ report }: { report: Report }) {
  const { t, locale } = useMarket();
  const count = (rows: number) => new Intl.NumberFormat("en-US").format(rows);
  return (
    <div className="flex flex-col">
      <span>
        <StatusBadge color={colors[report.state]}>{t(`reports.states.${report.state}`)}</StatusBadge>
      </span>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {report.state === "making" &&
          report.rows_all !== null &&
          t("reports.progress", { done: count(report.rows_done), all: count(report.rows_all) })}
        {report.failure && t(`reports.failures.${report.failure}`)}
        {report.expires_at &&
          report.state === "ready" &&
          t("reports.until", { date: formatThaiDate(new Date(report.expires_at), locale, "short") })}
      </Text>
    </div>
  );
}

function ReportAct({ report, onChange }: { report: Report; onChange: () => void }) {
  const { t } = useMarket();
  if (report.state === "ready") {
    return (
      <Button size="small" variant="secondary" asChild>
        <a href={`/admin/reports/${report.id}/file`} download>
          {t("reports.download")}
        </a>
      </Button>
    );
  }
  if (report.state !== "waiting" && report.state !== "making") return null;
  const cancel = async () => {
    await cancelReport(report.id);
    onChange();
  };
  return (
    <Button size="small" variant="transparent" onClick={cancel}>
      {t("reports.cancel")}
    </Button>
  );
}
