import { formatAmount } from "@chumchon/money";
import { Button, Text, toast, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";
import type { PaymentCase } from "../lib/use-payment-cases";

const paths = { order: "order", refund: "refund", bank_refund: "bank-refund" } as const;

/** What can be done about one payment case; each way is named with what it does, and asked once more. */
export function CaseActs({ each, changed }: { each: PaymentCase; changed: () => void }) {
  const { t } = useMarket();
  const prompt = usePrompt();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const act = async (path: string, done: string) => {
    setBusy(true);
    setProblem(undefined);
    const sent = await send(`/admin/payment-cases/${each.id}/${path}`, {});
    setBusy(false);
    if (sent.ok) toast.success(done);
    else setProblem(sent.message);
    changed();
  };
  const close = async (way: keyof typeof paths) => {
    const sure = await prompt({
      title: t(`cases.ways.${way}`),
      description: t(`cases.wayTexts.${way}`, { amount: formatAmount(each.amount_satang) }),
      confirmText: t(`cases.ways.${way}`),
      cancelText: t("common.back"),
    });
    if (sure) await act(paths[way], t(`cases.wayDone.${way}`));
  };
  if (each.state === "closed") return null;
  return (
    <div className="flex flex-col gap-2 py-2">
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant="secondary"
          disabled={busy}
          onClick={() => act("take", t("cases.taken"))}
        >
          {t("cases.take")}
        </Button>
        {each.can.map((way) => (
          <Button key={way} size="small" disabled={busy} onClick={() => close(way)}>
            {t(`cases.ways.${way}`)}
          </Button>
        ))}
      </div>
      {(problem ?? each.problem) && (
        <Text size="small" className="max-w-md whitespace-normal text-ui-fg-error" role="alert">
          {problem ?? each.problem}
        </Text>
      )}
    </div>
  );
}
