import type { AdminGroupOrder } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { Button, Label, RadioGroup, Text } from "@medusajs/ui";
import { useState } from "react";
import { useMarket } from "../lib/use-market";
import { noteTyped, useRefundSending } from "../lib/use-refund-sending";
import { Problem } from "./problem";
import { TextField } from "./text-field";

const reasons = ["group", "staff"] as const;

/** Money moves and stock is free: it says which group, how much, and that it can't be undone. */
export function CancelPartForm({ part, done }: { part: AdminGroupOrder; done: () => void }) {
  const { t } = useMarket();
  const [reason, setReason] = useState<string>(reasons[0]);
  const [note, setNote] = useState("");
  const { problem, busy, cancel } = useRefundSending(part.id, done);
  const amount = formatAmount(part.captured_satang - part.refunded_satang - part.claimed_satang);
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
      <TextField
        id={`cancel-note-${part.id}`}
        label={t("refunds.note")}
        rows={2}
        value={note}
        onChange={setNote}
      />
      <Problem text={problem} />
      <Button
        size="small"
        variant="danger"
        onClick={() => cancel({ reason, ...noteTyped(note) })}
        isLoading={busy}
      >
        {t("groupOrders.confirmCancel")}
      </Button>
    </div>
  );
}
