import type { AdminGroupOrder } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { refundable, typedSatang } from "../lib/refunds";
import { useMarket } from "../lib/use-market";
import { noteTyped, useRefundSending } from "../lib/use-refund-sending";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

const whole = "whole";
const delivery = "delivery";

/** Refunds an amount of one group's part: of its goods, of one line, or of the delivery. */
export function RefundForm({ part, done }: { part: AdminGroupOrder; done: () => void }) {
  const { t } = useMarket();
  const [from, setFrom] = useState(whole);
  const [amount, setAmount] = useState("");
  const [note, setNote] = useState("");
  const { problem, setProblem, busy, refund } = useRefundSending(part.id, done);

  const mostSatang = refundable(part, from === whole ? undefined : from === delivery ? null : from);
  const atMost = t("refunds.atMost", { amount: formatAmount(mostSatang) });
  const submit = async () => {
    const satang = typedSatang(amount);
    if (!satang) return setProblem(t("refunds.amountHint"));
    if (satang > mostSatang) return setProblem(atMost);
    const wanted =
      from === whole
        ? { amount_satang: satang }
        : { parts: [{ line_item_id: from === delivery ? null : from, amount_satang: satang }] };
    await refund("refunds", { ...wanted, ...noteTyped(note) });
  };
  const sources = part.lines.map((line) => ({
    value: line.line_item_id ?? delivery,
    label: `${line.title ?? t("refunds.delivery")} (${formatAmount(line.held_satang)})`,
  }));
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        id={`from-${part.id}`}
        label={t("refunds.from")}
        problem={undefined}
        value={from}
        options={[{ value: whole, label: t("refunds.fromWhole") }, ...sources]}
        onChange={setFrom}
      />
      <TextField
        id={`amount-${part.id}`}
        label={t("refunds.amount")}
        inputMode="decimal"
        problem={problem}
        value={amount}
        onChange={(typed) => {
          setAmount(typed);
          setProblem(undefined);
        }}
      />
      {problem === undefined && (
        <Text size="small" className="text-ui-fg-subtle">
          {atMost}
        </Text>
      )}
      <TextField id={`note-${part.id}`} label={t("refunds.note")} rows={2} value={note} onChange={setNote} />
      <Button size="small" onClick={submit} isLoading={busy}>
        {t("refunds.refund")}
      </Button>
    </div>
  );
}
