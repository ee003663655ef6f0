import { formatAmount } from "@chumchon/money";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CashSolid } from "@medusajs/icons";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { LoadState } from "../../components/load-state";
import { Pager } from "../../components/pager";
import { PayoutForm } from "../../components/payout-form";
import { PayoutRow } from "../../components/payout-row";
import { ReportOf } from "../../components/report-of";
import { usePayoutBalances, usePayouts } from "../../lib/payouts";
import { useMarket } from "../../lib/use-market";

const limit = 20;

/** What CPA holds for each group, and what was paid out: recorded by one person, approved by another. */
const PayoutsPage = () => {
  const [offset, setOffset] = useState(0);
  const payouts = usePayouts({ limit, offset });
  const balances = usePayoutBalances();
  const { t } = useMarket();
  const changed = () => {
    void payouts.refetch();
    void balances.refetch();
  };
  if (!payouts.data || !balances.data) {
    return <LoadState failed={payouts.isError || balances.isError} retry={changed} />;
  }
  return (
    <div className="flex flex-col gap-3">
      <Balances balances={balances.data} changed={changed} />
      <Container className="p-0">
        <div className="flex flex-wrap items-center gap-3 px-6 py-4">
          <Heading level="h2" className="mr-auto">
            {t("payouts.done")}
          </Heading>
          <ReportOf kind="payouts" />
        </div>
        {payouts.data.count === 0 && <Text className="px-6 pb-4">{t("payouts.none")}</Text>}
        {payouts.data.payouts.map((payout) => (
          <PayoutRow key={payout.id} payout={payout} changed={changed} />
        ))}
        <Pager offset={offset} limit={limit} count={payouts.data.count} onOffset={setOffset} />
      </Container>
    </div>
  );
};

type Balances = NonNullable<ReturnType<typeof usePayoutBalances>["data"]>;

function Balances({ balances, changed }: { balances: Balances; changed: () => void }) {
  const { t } = useMarket();
  const [paying, setPaying] = useState<string>();
  return (
    <Container className="p-0">
      <div className="px-6 py-4">
        <Heading>{t("payouts.title")}</Heading>
        <Text className="text-ui-fg-subtle">{t("payouts.hint")}</Text>
        <ReportOf kind="payout_balances" />
      </div>
      {balances.length === 0 && <Text className="px-6 pb-4">{t("payouts.nothingHeld")}</Text>}
      {balances.map((balance) => (
        <div key={balance.group_id} className="border-ui-border-base border-t">
          <div className="flex flex-wrap items-center gap-3 px-6 py-3">
            <Text className="mr-auto">{balance.group_name}</Text>
            <Text className="tabular-nums">
              {formatAmount(balance.received_satang - balance.paid_out_satang)} {t("common.baht")}
            </Text>
            <ReportOf
              kind="statement"
              filters={{ group_id: balance.group_id }}
              label={t("reports.kinds.statement")}
            />
            {balance.available_satang > 0 && (
              <Button
                size="small"
                variant="secondary"
                onClick={() => setPaying(paying === balance.group_id ? undefined : balance.group_id)}
              >
                {t("payouts.pay")}
                <span className="sr-only"> {balance.group_name}</span>
              </Button>
            )}
          </div>
          {paying === balance.group_id && (
            <PayoutForm
              balance={balance}
              done={() => {
                setPaying(undefined);
                changed();
              }}
            />
          )}
        </div>
      ))}
    </Container>
  );
}

export const config = defineRouteConfig({
  label: "menu.payouts",
  translationNs: "market",
  icon: CashSolid,
  rank: 5,
});

export default PayoutsPage;
