import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CheckCircle } from "@medusajs/icons";
import { Button, Container, Heading, StatusBadge, Table, Text, toast } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router-dom";
import { LoadState } from "../../components/load-state";
import { OnlyWith } from "../../components/only-with";
import { ReportOf } from "../../components/report-of";
import { send } from "../../lib/send";
import { useMarket } from "../../lib/use-market";
import {
  type Reconciliation,
  type ReconciliationRow,
  reconciliationKey,
  useReconciliation,
} from "../../lib/use-reconciliation";
import { useRights } from "../../lib/use-rights";

/** Does the money at Omise stand in our books? Green or red, with the rows that do not fit. */
const ReconciliationPage = () => {
  const { t } = useMarket();
  return (
    <OnlyWith right="payment_case:read" title={t("reconciliation.title")}>
      <Board />
    </OnlyWith>
  );
};

function Board() {
  const { t, locale } = useMarket();
  const state = useReconciliation();
  if (!state.data) return <LoadState failed={state.isError} retry={() => state.refetch()} />;
  const { green, run } = state.data;
  return (
    <Container className="p-0">
      <div className="flex flex-col gap-2 p-6">
        <div className="flex flex-wrap items-center gap-3">
          <Heading>{t("reconciliation.title")}</Heading>
          {run && (
            <StatusBadge color={green ? "green" : "red"}>
              {t(green ? "reconciliation.green" : "reconciliation.red")}
            </StatusBadge>
          )}
          <AskNow />
        </div>
        <Text className="text-ui-fg-subtle">{t("reconciliation.hint")}</Text>
        {run ? (
          <Text>
            {t("reconciliation.summary", {
              time: formatThaiDate(new Date(run.ran_at), locale, "dateTime"),
              charges: run.charges,
              paid: run.paid_charges,
              amount: formatAmount(run.paid_satang),
            })}
          </Text>
        ) : (
          <Text>{t("reconciliation.never")}</Text>
        )}
        {run && !run.is_fresh ? <Text className="text-ui-fg-error">{t("reconciliation.stale")}</Text> : null}
        {run?.failure ? <Text className="text-ui-fg-error">{t("reconciliation.failed")}</Text> : null}
        <ReportOf kind="reconciliation" />
      </div>
      {run && run.differences.length > 0 ? (
        <div className="overflow-x-auto">
          <Differences rows={run.differences} />
        </div>
      ) : null}
    </Container>
  );
}

/** Does not wait for the hour: a payment that is only late is settled at once. */
function AskNow() {
  const { t } = useMarket();
  const { may } = useRights();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  if (!may("payment_case:update")) return null;
  const ask = async () => {
    setBusy(true);
    const sent = await send<Reconciliation>("/admin/reconciliation", {});
    setBusy(false);
    if (sent.ok) queries.setQueryData(reconciliationKey, sent.data);
    else toast.error(sent.message);
  };
  return (
    <Button size="small" variant="secondary" className="ml-auto" onClick={ask} isLoading={busy}>
      {t("reconciliation.askNow")}
    </Button>
  );
}

function Differences({ rows }: { rows: ReconciliationRow[] }) {
  const { t } = useMarket();
  const amount = (satang: number | null) => (satang === null ? t("common.none") : formatAmount(satang));
  return (
    <Table className="min-w-[720px]">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("reconciliation.kind")}</Table.HeaderCell>
          <Table.HeaderCell>{t("cases.charge")}</Table.HeaderCell>
          <Table.HeaderCell>{t("cases.order")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("reconciliation.atOmise")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("reconciliation.ours")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={`${row.kind}-${row.charge_id}-${row.order_id}-${row.text}`}>
            <Table.Cell>
              {t(`reconciliation.kinds.${row.kind}`)}
              <Text size="xsmall" className="text-ui-fg-subtle">
                {row.text}
              </Text>
            </Table.Cell>
            <Table.Cell>{row.charge_id ?? t("common.none")}</Table.Cell>
            <Table.Cell>
              {row.order_id ? (
                <Link to={`/orders/${row.order_id}`} className="underline">
                  {row.order_id}
                </Link>
              ) : (
                t("common.none")
              )}
            </Table.Cell>
            <Table.Cell className="text-right tabular-nums">{amount(row.omise_satang)}</Table.Cell>
            <Table.Cell className="text-right tabular-nums">{amount(row.ours_satang)}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

export const config = defineRouteConfig({
  label: "menu.reconciliation",
  translationNs: "market",
  icon: CheckCircle,
  rank: 4,
});

export default ReconciliationPage;
