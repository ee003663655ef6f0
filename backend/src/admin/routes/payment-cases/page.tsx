import type { PaymentCase } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ExclamationCircle } from "@medusajs/icons";
import { Container, Heading, Select, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { CaseAge } from "../../components/case-age";
import { LoadState } from "../../components/load-state";
import { OnlyWith } from "../../components/only-with";
import { Pager } from "../../components/pager";
import { ReportOf } from "../../components/report-of";
import { useMarket } from "../../lib/use-market";
import { type CasesAsked, usePaymentCases } from "../../lib/use-payment-cases";

const pageSize = 20;
const shown = ["open", "closed", "all"] as const;
type Shown = (typeof shown)[number];

/** Money that no order can take: what was paid late, twice, or in another amount. */
const PaymentCasesPage = () => {
  const { t } = useMarket();
  return (
    <OnlyWith right="payment_case:read" title={t("cases.title")}>
      <Cases />
    </OnlyWith>
  );
};

function Cases() {
  const { t } = useMarket();
  const [which, setWhich] = useState<Shown>("open");
  const [offset, setOffset] = useState(0);
  const asked: CasesAsked = { limit: pageSize, offset, ...(which === "all" ? {} : { state: which }) };
  const cases = usePaymentCases(asked);
  const choose = (next: Shown) => {
    setWhich(next);
    setOffset(0);
  };
  return (
    <Container className="p-0">
      <div className="flex flex-wrap items-end gap-4 px-6 py-4">
        <div className="mr-auto max-w-2xl">
          <Heading>{t("cases.title")}</Heading>
          <Text className="text-ui-fg-subtle">{t("cases.hint")}</Text>
          <ReportOf kind="payment_cases" filters={which === "all" ? {} : { case_state: which }} />
        </div>
        <Filter which={which} choose={choose} />
      </div>
      {cases.data ? (
        <>
          <CaseTable cases={cases.data.cases} />
          <Pager offset={offset} limit={pageSize} count={cases.data.count} onOffset={setOffset} />
        </>
      ) : (
        <LoadState failed={cases.isError} retry={() => cases.refetch()} />
      )}
    </Container>
  );
}

function Filter({ which, choose }: { which: Shown; choose: (next: Shown) => void }) {
  const { t } = useMarket();
  return (
    <div className="w-40">
      <Select value={which} onValueChange={(value) => choose(shown.find((each) => each === value) ?? "open")}>
        <Select.Trigger aria-label={t("cases.state")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {shown.map((each) => (
            <Select.Item key={each} value={each}>
              {t(`cases.${each}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  );
}

function CaseTable({ cases }: { cases: PaymentCase[] }) {
  const { t, locale } = useMarket();
  if (cases.length === 0) return <Text className="px-6 pb-4">{t("cases.empty")}</Text>;
  return (
    <div className="overflow-x-auto">
      <Table className="min-w-[680px]">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("cases.waiting")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("cases.amount")}</Table.HeaderCell>
            <Table.HeaderCell>{t("cases.reason")}</Table.HeaderCell>
            <Table.HeaderCell>{t("cases.order")}</Table.HeaderCell>
            <Table.HeaderCell>{t("cases.owner")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {cases.map((each) => (
            <Table.Row key={each.id}>
              <Table.Cell className="py-3 align-top">
                <CaseAge each={each} />
                <Text size="xsmall" className="whitespace-nowrap text-ui-fg-subtle">
                  {formatThaiDate(new Date(each.opened_at), locale, "dateTime")}
                </Text>
              </Table.Cell>
              <Table.Cell className="py-3 text-right align-top tabular-nums">
                {formatAmount(each.amount_satang)}
              </Table.Cell>
              <Table.Cell className="py-3 align-top">
                <Link to={`/payment-cases/${each.id}`} className="font-medium underline">
                  {t(`cases.reasons.${each.reason}`)}
                </Link>
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {each.charge_id}
                </Text>
              </Table.Cell>
              <Table.Cell className="py-3 align-top">
                {each.order_number ? `#${each.order_number}` : t("common.none")}
              </Table.Cell>
              <Table.Cell className="py-3 align-top">{each.owner ?? t("cases.nobody")}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

export const config = defineRouteConfig({
  label: "menu.paymentCases",
  translationNs: "market",
  icon: ExclamationCircle,
  rank: 3,
});

export default PaymentCasesPage;
