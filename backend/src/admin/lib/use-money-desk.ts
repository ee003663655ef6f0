import { ageOf } from "./age-of";
import { useBankRefunds, useCancelRequests, useSuspendedRefunds } from "./refunds";
import { useMarket } from "./use-market";
import { usePaymentCases } from "./use-payment-cases";
import { useReconciliation } from "./use-reconciliation";
import { useRights } from "./use-rights";

export type DeskRow = { text: string; to: string; urgent: boolean };

const countOnly = { limit: 1, offset: 0 };

/** Money that waits for the reader: only what the reader's role may see and is asked for. */
export function useMoneyDesk(): DeskRow[] {
  const { t } = useMarket();
  const { may } = useRights();
  const seesCases = may("payment_case:read");
  const cases = usePaymentCases({ state: "open", ...countOnly }, seesCases).data;
  const board = useReconciliation(seesCases).data;
  const transfers = useBankRefunds(
    { state: "awaiting_transfer", ...countOnly },
    may("bank_refund:update"),
  ).data;
  const approvals = useBankRefunds(
    { state: "awaiting_approval", ...countOnly },
    may("bank_refund:approve"),
  ).data;
  const suspended = useSuspendedRefunds({ state: "open", ...countOnly }, may("group_order:read")).data;
  const asked = useCancelRequests(countOnly, may("group_order:update")).data;
  const rows: (DeskRow | false)[] = [
    !!cases &&
      cases.count > 0 && { text: casesText(t, cases), to: "/payment-cases", urgent: cases.late_count > 0 },
    !!board?.run && !board.green && { text: t("revenue.redBoard"), to: "/reconciliation", urgent: true },
    row(asked?.count, (count) => t("revenue.cancelsAsked", { count })),
    row(transfers?.count, (count) => t("revenue.toTransfer", { count })),
    row(approvals?.count, (count) => t("revenue.toApprove", { count })),
    row(suspended?.count, (count) => t("revenue.suspended", { count })),
  ];
  return rows.filter((each) => each !== false);
}

type Texts = ReturnType<typeof useMarket>["t"];

function casesText(
  t: Texts,
  {
    count,
    late_count,
    oldest_opened_at,
  }: { count: number; late_count: number; oldest_opened_at: string | null },
): string {
  const age = oldest_opened_at && ageOf(oldest_opened_at, new Date());
  return [
    t("revenue.openCases", { count }),
    age && t("revenue.oldestCase", { age: t(`cases.waits.${age.unit}`, { count: age.count }) }),
    late_count > 0 && t("revenue.lateCases", { count: late_count }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function row(count: number | undefined, text: (count: number) => string): DeskRow | false {
  return !!count && { text: text(count), to: "/refunds", urgent: false };
}
