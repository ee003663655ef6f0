import type { PaymentCase, PaymentCaseDetail } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";
import { useRights } from "../lib/use-rights";

const paths = { order: "order", refund: "refund", bank_refund: "bank-refund" } as const;
type Way = keyof typeof paths;

/** What can be done about one payment case; each way says what it does, and is asked once more. */
export function CaseActs({ detail, changed }: { detail: PaymentCaseDetail; changed: () => void }) {
  const { t } = useMarket();
  const { may } = useRights();
  const { act, busy, problem } = useCaseActs(detail.case, changed);
  const each = detail.case;
  if (!may("payment_case:update")) return null;
  const waitsForBank = each.work === "bank_refund" && detail.bank_refund !== null;
  return (
    <Container className="flex flex-col gap-4 p-6">
      <div className="flex flex-wrap items-center gap-3">
        <Heading level="h2" className="mr-auto">
          {t("cases.todo")}
        </Heading>
        {!each.is_mine && (
          <Button size="small" variant="secondary" disabled={busy} onClick={() => act("take")}>
            {t("cases.take")}
          </Button>
        )}
      </div>
      {waitsForBank ? (
        <BankRefundWaits state={detail.bank_refund?.state ?? ""} />
      ) : (
        <ul className="flex flex-col gap-3">
          {each.can.map((way) => (
            <li key={way} className="flex flex-wrap items-center justify-between gap-3">
              <Text className="max-w-xl">
                {t(`cases.wayTexts.${way}`, { amount: formatAmount(each.amount_satang) })}
              </Text>
              <Button size="small" disabled={busy} onClick={() => act(way)}>
                {t(`cases.ways.${way}`)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(problem ?? each.problem) && (
        <Text className="max-w-2xl text-ui-fg-error" role="alert">
          {problem ?? each.problem}
        </Text>
      )}
    </Container>
  );
}

function useCaseActs(each: PaymentCase, changed: () => void) {
  const { t } = useMarket();
  const prompt = usePrompt();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const act = async (way: Way | "take") => {
    if (way !== "take") {
      const sure = await prompt({
        title: t(`cases.ways.${way}`),
        description: t(`cases.wayTexts.${way}`, { amount: formatAmount(each.amount_satang) }),
        confirmText: t(`cases.ways.${way}`),
        cancelText: t("common.back"),
      });
      if (!sure) return;
    }
    setBusy(true);
    setProblem(undefined);
    const path = way === "take" ? "take" : paths[way];
    const sent = await send(`/admin/payment-cases/${each.id}/${path}`, {});
    setBusy(false);
    if (sent.ok) toast.success(way === "take" ? t("cases.taken") : t(`cases.wayDone.${way}`));
    else setProblem(sent.message);
    changed();
  };
  return { act, busy, problem };
}

function BankRefundWaits({ state }: { state: string }) {
  const { t } = useMarket();
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <Text>{t("cases.bankRefundWaits", { state: t(`refunds.bankStates.${state}`) })}</Text>
      <Button asChild size="small">
        <Link to="/refunds">{t("cases.goToRefunds")}</Link>
      </Button>
    </div>
  );
}
