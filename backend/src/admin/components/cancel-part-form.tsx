import type { AdminGroupOrder, RefundOutcomeAnswer } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { Button, Label, RadioGroup, Text, Textarea, toast } from "@medusajs/ui";
import { useState } from "react";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";

const reasons = ["group", "staff"] as const;

/** Money moves and stock is free: it says which group, how much, and that it can't be undone. */
export function CancelPartForm({ part, done }: { part: AdminGroupOrder; done: () => void }) {
  const { t } = useMarket();
  const [reason, setReason] = useState<string>(reasons[0]);
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const amount = formatAmount(part.captured_satang - part.refunded_satang - part.claimed_satang);
  const cancel = async () => {
    setBusy(true);
    const body = { reason, ...(note.trim() ? { note } : {}) };
    const sent = await send<{ refunds: RefundOutcomeAnswer[] }>(
      `/admin/group-orders/${part.id}/cancel`,
      body,
    );
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message);
    const outcome = sent.data.refunds[0]?.outcome ?? "refunded";
    toast.success(`${t("groupOrders.cancelled")} ${t(`refunds.outcomes.${outcome}`)}`);
    done();
  };
  return (
    <div className="flex flex-col gap-3">
      <Text size="small">{t("groupOrders.cancelText", { group: part.group.name, amount })}</Text>
      <RadioGroup value={reason} onValueChange={setReason} aria-label={t("groupOrders.cancelWhy")}>
        {reasons.map((each) => (
          <div key={each} className="flex items-center gap-2">
            <RadioGroup.Item value={each} id={`${each}-${part.id}`} />
            <Label htmlFor={`${each}-${part.id}`}>{t(`groupOrders.cancelReasons.${each}`)}</Label>
          </div>
        ))}
      </RadioGroup>
      <div className="flex flex-col gap-1">
        <Label htmlFor={`cancel-note-${part.id}`}>{t("refunds.note")}</Label>
        <Textarea
          id={`cancel-note-${part.id}`}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {problem && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {problem}
        </Text>
      )}
      <Button size="small" variant="danger" onClick={cancel} isLoading={busy}>
        {t("groupOrders.confirmCancel")}
      </Button>
    </div>
  );
}
