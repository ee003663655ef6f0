import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ArrowUturnLeft } from "@medusajs/icons";
import { Container, Heading, Select, Text } from "@medusajs/ui";
import { useState } from "react";
import { BankRefundBox } from "../../components/bank-refund-box";
import { CancelRequestBox } from "../../components/cancel-request-box";
import { LoadState } from "../../components/load-state";
import { OnlyWith } from "../../components/only-with";
import { Pager } from "../../components/pager";
import { ReportOf } from "../../components/report-of";
import { SuspendedRefundBox } from "../../components/suspended-refund-box";
import { useBankRefunds, useCancelRequests, useSuspendedRefunds } from "../../lib/refunds";
import { rightsOf } from "../../lib/report-wish";
import { useMarket } from "../../lib/use-market";
import { useRights } from "../../lib/use-rights";

const limit = 20;

/** What people have to do so that money goes back: refunds by bank, and refunds that name no group. */
const RefundsPage = () => {
  const { t } = useMarket();
  const { may } = useRights();
  return (
    <OnlyWith right="bank_refund:read" title={t("refunds.bankTitle")}>
      <div className="flex flex-col gap-3">
        <AllRefunds />
        {may("group_order:update") && <CancelRequests />}
        <BankRefunds />
        {may("group_order:read") && <SuspendedRefunds />}
      </div>
    </OnlyWith>
  );
};

const shown = ["open", "done"] as const;

/** The boxes below are what waits for people; the report has every refund, also those that nobody had to touch. */
function AllRefunds() {
  const { t } = useMarket();
  const { may } = useRights();
  if (!(rightsOf.refunds ?? []).every(may)) return null;
  return (
    <Container className="flex flex-wrap items-center gap-3 px-6 py-4">
      <Text className="mr-auto">{t("refunds.allHint")}</Text>
      <ReportOf kind="refunds" label={t("reports.make")} />
    </Container>
  );
}

/** Shown only while somebody asks. */
function CancelRequests() {
  const { t } = useMarket();
  const [offset, setOffset] = useState(0);
  const page = useCancelRequests({ limit, offset });
  if (!page.data) return <LoadState failed={page.isError} retry={() => page.refetch()} />;
  if (page.data.count === 0) return null;
  return (
    <Container className="p-0">
      <div className="px-6 py-4">
        <Heading>{t("cancelRequests.title")}</Heading>
        <Text className="text-ui-fg-subtle">{t("cancelRequests.hint")}</Text>
      </div>
      {page.data.cancel_requests.map((request) => (
        <CancelRequestBox key={request.id} request={request} changed={() => void page.refetch()} />
      ))}
      <Pager offset={offset} limit={limit} count={page.data.count} onOffset={setOffset} />
    </Container>
  );
}

function BankRefunds() {
  const { t } = useMarket();
  const [state, setState] = useState<string>("open");
  const [offset, setOffset] = useState(0);
  const page = useBankRefunds({ state, limit, offset });
  if (!page.data) return <LoadState failed={page.isError} retry={() => page.refetch()} />;
  const show = (next: string) => {
    setState(next);
    setOffset(0);
  };
  return (
    <Container className="p-0">
      <div className="flex flex-wrap items-end gap-4 px-6 py-4">
        <div className="mr-auto max-w-2xl">
          <Heading>{t("refunds.bankTitle")}</Heading>
          <Text className="text-ui-fg-subtle">{t("refunds.bankHint")}</Text>
          <ReportOf kind="bank_refunds" filters={{ bank_state: state }} />
        </div>
        <div className="w-40">
          <Select value={state} onValueChange={show}>
            <Select.Trigger aria-label={t("refunds.shown")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {shown.map((each) => (
                <Select.Item key={each} value={each}>
                  {t(`refunds.show.${each}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      </div>
      {page.data.count === 0 && <Text className="px-6 pb-4">{t("refunds.bankEmpty")}</Text>}
      {page.data.bank_refunds.map((refund) => (
        <BankRefundBox key={refund.id} refund={refund} changed={() => void page.refetch()} />
      ))}
      <Pager offset={offset} limit={limit} count={page.data.count} onOffset={setOffset} />
    </Container>
  );
}

function SuspendedRefunds() {
  const { t } = useMarket();
  const [offset, setOffset] = useState(0);
  const page = useSuspendedRefunds({ state: "open", limit, offset });
  if (!page.data) return <LoadState failed={page.isError} retry={() => page.refetch()} />;
  return (
    <Container className="p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("refunds.suspenseTitle")}</Heading>
        <Text className="text-ui-fg-subtle">{t("refunds.suspenseHint")}</Text>
      </div>
      {page.data.count === 0 && <Text className="px-6 pb-4">{t("refunds.suspenseEmpty")}</Text>}
      {page.data.suspended_refunds.map((refund) => (
        <SuspendedRefundBox key={refund.id} refund={refund} changed={() => void page.refetch()} />
      ))}
      <Pager offset={offset} limit={limit} count={page.data.count} onOffset={setOffset} />
    </Container>
  );
}

export const config = defineRouteConfig({
  label: "menu.refunds",
  translationNs: "market",
  icon: ArrowUturnLeft,
  rank: 4,
});

export default RefundsPage;
