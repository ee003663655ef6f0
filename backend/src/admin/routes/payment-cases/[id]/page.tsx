import type { PaymentCase, PaymentCaseDetail } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { Container, Heading, Text } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router-dom";
import { ActName } from "../../../components/act-name";
import { CaseActs } from "../../../components/case-acts";
import { CaseAge } from "../../../components/case-age";
import { LoadState } from "../../../components/load-state";
import { OnlyWith } from "../../../components/only-with";
import { OrderLink } from "../../../components/order-link";
import { useMarket } from "../../../lib/use-market";
import { usePaymentCase } from "../../../lib/use-payment-cases";

/** One payment case: what happened, what can be done, what was done. */
const PaymentCasePage = () => {
  const { t } = useMarket();
  const { id = "" } = useParams();
  return (
    <OnlyWith right="payment_case:read" title={t("cases.title")}>
      <Case id={id} />
    </OnlyWith>
  );
};

function Case({ id }: { id: string }) {
  const queries = useQueryClient();
  const read = usePaymentCase(id);
  if (!read.data) return <LoadState failed={read.isError} retry={() => read.refetch()} />;
  const changed = () => queries.invalidateQueries({ queryKey: ["payment-cases"] });
  return (
    <div className="flex flex-col gap-3">
      <Facts each={read.data.case} />
      {read.data.case.state === "open" && <CaseActs detail={read.data} changed={() => void changed()} />}
      <History history={read.data.history} />
    </div>
  );
}

function Facts({ each }: { each: PaymentCase }) {
  const { t, locale } = useMarket();
  const day = (instant: string) => formatThaiDate(new Date(instant), locale, "dateTime");
  return (
    <Container className="flex flex-col gap-4 p-6">
      <div>
        <Link to="/payment-cases" className="txt-small underline">
          ← {t("cases.title")}
        </Link>
        <div className="flex flex-wrap items-start gap-3">
          <Heading className="mr-auto">{t(`cases.reasons.${each.reason}`)}</Heading>
          <CaseAge each={each} />
        </div>
        <p className="tabular-nums" style={{ fontSize: 26, fontWeight: 600 }}>
          {formatAmount(each.amount_satang)} {t("common.baht")}
        </p>
        <Text className="max-w-2xl text-ui-fg-subtle">{t(`cases.reasonTexts.${each.reason}`)}</Text>
      </div>
      <dl className="grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        <Fact name={t("cases.charge")}>{each.charge_id}</Fact>
        <Fact name={t("cases.method")}>
          {each.method ? t(`cases.methods.${each.method}`, { defaultValue: each.method }) : t("common.none")}
        </Fact>
        <Fact name={t("cases.order")}>
          <OrderLink id={each.order_id} number={each.order_number} />
        </Fact>
        <Fact name={t("cases.paidAt")}>{each.paid_at ? day(each.paid_at) : t("common.none")}</Fact>
        <Fact name={t("cases.opened")}>{day(each.opened_at)}</Fact>
        <Fact name={t("cases.owner")}>{each.owner ?? t("cases.nobody")}</Fact>
        {each.closed_at && <Fact name={t("cases.closedAt")}>{day(each.closed_at)}</Fact>}
        {each.new_order_id && (
          <Fact name={t("cases.newOrder")}>
            <OrderLink id={each.new_order_id} number={each.new_order_number} />
          </Fact>
        )}
        {each.omise_refund_id && <Fact name={t("cases.omiseRefund")}>{each.omise_refund_id}</Fact>}
      </dl>
    </Container>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="txt-small text-ui-fg-subtle">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

function History({ history }: { history: PaymentCaseDetail["history"] }) {
  const { t, locale } = useMarket();
  return (
    <Container className="flex flex-col gap-2 p-6">
      <Heading level="h2">{t("cases.history")}</Heading>
      {history.length === 0 && <Text className="text-ui-fg-subtle">{t("cases.noHistory")}</Text>}
      <ol className="flex flex-col gap-2">
        {history.map((entry) => (
          <li key={entry.id} className="txt-small flex flex-wrap gap-x-2">
            <span className="text-ui-fg-subtle">
              {formatThaiDate(new Date(entry.occurred_at), locale, "dateTime")}
            </span>
            <span>
              <ActName act={entry.act} />
            </span>
            <span className="text-ui-fg-subtle">
              {entry.by ?? t(`audit.actors.${entry.actor_type}`, { defaultValue: entry.actor_type })}
            </span>
            {entry.note && <span className="w-full whitespace-normal">{entry.note}</span>}
          </li>
        ))}
      </ol>
    </Container>
  );
}

export default PaymentCasePage;
