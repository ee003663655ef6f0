import type { AdminGroupOrder, RefundOutcomeAnswer } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { Button, Input, Label, Select, Text, Textarea, toast } from "@medusajs/ui";
import { useState } from "react";
import { typedSatang } from "../lib/refunds";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";

const whole = "whole";
const delivery = "delivery";

/** Refunds an amount of one group's part: of its goods, of one line, or of the delivery. */
export function RefundForm({ part, done }: { part: AdminGroupOrder; done: () => void }) {
  const { t } = useMarket();
  const [from, setFrom] = useState(whole);
  const [amount, setAmount] = useState("");
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  // One form is one intention: pressed twice, it is one refund.
  const [key] = useState(() => `staff:${crypto.randomUUID()}`);

  const submit = async () => {
    const satang = typedSatang(amount);
    if (!satang) return setProblem(t("refunds.amountHint"));
    setBusy(true);
    const wanted =
      from === whole
        ? { amount_satang: satang }
        : { parts: [{ line_item_id: from === delivery ? null : from, amount_satang: satang }] };
    const body = { key, ...wanted, ...(note.trim() ? { note } : {}) };
    const sent = await send<{ refund: RefundOutcomeAnswer }>(`/admin/group-orders/${part.id}/refunds`, body);
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message);
    const { outcome, problem: why } = sent.data.refund;
    if (outcome === "refused") return setProblem(why ?? t("refunds.outcomes.refused"));
    toast.success(t(`refunds.outcomes.${outcome}`));
    done();
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <Label htmlFor={`from-${part.id}`}>{t("refunds.from")}</Label>
        <Select value={from} onValueChange={setFrom}>
          <Select.Trigger id={`from-${part.id}`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={whole}>{t("refunds.fromWhole")}</Select.Item>
            {part.lines.map((line) => (
              <Select.Item key={line.line_item_id ?? delivery} value={line.line_item_id ?? delivery}>
                {line.title ?? t("refunds.delivery")} ({formatAmount(line.held_satang)})
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <div className="flex flex-col gap-1">
        <Label htmlFor={`amount-${part.id}`}>{t("refunds.amount")}</Label>
        <Input
          id={`amount-${part.id}`}
          inputMode="decimal"
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
          aria-invalid={problem !== undefined}
        />
        {problem && (
          <Text size="small" className="text-ui-fg-error" role="alert">
            {problem}
          </Text>
        )}
      </div>
      <div className="flex flex-col gap-1">
        <Label htmlFor={`note-${part.id}`}>{t("refunds.note")}</Label>
        <Textarea id={`note-${part.id}`} value={note} onChange={(event) => setNote(event.target.value)} />
      </div>
      <Button size="small" onClick={submit} isLoading={busy}>
        {t("refunds.refund")}
      </Button>
    </div>
  );
}
