import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ExclamationCircle } from "@medusajs/icons";
import { Container, Heading, StatusBadge, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { CaseActs } from "../../components/case-acts";
import { LoadState } from "../../components/load-state";
import { Pager } from "../../components/pager";
import { useMarket } from "../../lib/use-market";
import { type PaymentCase, usePaymentCases } from "../../lib/use-payment-cases";

const pageSize = 20;

/** Money that no order can take: what was paid late, twice, or in another amount. */
const PaymentCasesPage = () => {
  const { t, locale } = useMarket();
  const [offset, setOffset] = useState(0);
  const cases = usePaymentCases({ limit: pageSize, offset });
  if (!cases.data) return <LoadState failed={cases.isError} retry={() => cases.refetch()} />;
  return (
    <Container className="p-0">
      <div className="p-4">
        <Heading>{t("cases.title")}</Heading>
        <Text className="text-ui-fg-subtle">{t("cases.hint")}</Text>
      </div>
      {cases.data.count === 0 ? (
        <Text className="p-4">{t("cases.empty")}</Text>
      ) : (
        <>
          <Table className="min-w-[960px]">
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("cases.opened")}</Table.HeaderCell>
                <Table.HeaderCell>{t("cases.state")}</Table.HeaderCell>
                <Table.HeaderCell>{t("cases.reason")}</Table.HeaderCell>
                <Table.HeaderCell>{t("cases.owner")}</Table.HeaderCell>
                <Table.HeaderCell>{t("cases.charge")}</Table.HeaderCell>
                <Table.HeaderCell>{t("cases.order")}</Table.HeaderCell>
                <Table.HeaderCell>{t("cases.todo")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{t("cases.amount")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {cases.data.cases.map((each) => (
                <Table.Row key={each.id}>
                  <Table.Cell className="whitespace-nowrap">
                    {formatThaiDate(new Date(each.opened_at), locale, "dateTime")}
                    {each.is_late && (
                      <Text size="small" weight="plus" className="text-ui-fg-error">
                        {t("cases.late")}
                      </Text>
                    )}
                  </Table.Cell>
                  <Table.Cell className="whitespace-nowrap">
                    <StatusBadge color={each.state === "open" ? "red" : "green"}>
                      {each.closed_with
                        ? t(`cases.closedWith.${each.closed_with}`)
                        : t(`cases.${each.state}`)}
                    </StatusBadge>
                  </Table.Cell>
                  <Table.Cell className="whitespace-nowrap">{t(`cases.reasons.${each.reason}`)}</Table.Cell>
                  <Table.Cell>{each.owner ?? t("cases.nobody")}</Table.Cell>
                  <Table.Cell>{each.charge_id ?? t("common.none")}</Table.Cell>
                  <Table.Cell>
                    <OrderLinks each={each} />
                  </Table.Cell>
                  <Table.Cell>
                    <CaseActs each={each} changed={() => void cases.refetch()} />
                  </Table.Cell>
                  <Table.Cell className="text-right tabular-nums">
                    {formatAmount(each.amount_satang)}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
          <Pager offset={offset} limit={pageSize} count={cases.data.count} onOffset={setOffset} />
        </>
      )}
    </Container>
  );
};

/** The order that could not take the money, and the new one that did. */
function OrderLinks({ each }: { each: PaymentCase }) {
  const { t } = useMarket();
  const ids = [each.order_id, each.new_order_id].filter((id) => id !== null);
  if (ids.length === 0) return t("common.none");
  return ids.map((id) => (
    <Link key={id} to={`/orders/${id}`} className="block whitespace-nowrap underline">
      {id === each.new_order_id ? t("cases.newOrder") : id}
    </Link>
  ));
}

export const config = defineRouteConfig({
  label: "menu.paymentCases",
  translationNs: "market",
  icon: ExclamationCircle,
  rank: 3,
});

export default PaymentCasesPage;
