import type { AdminGroupOrder, RefundOutcomeAnswer } from "@chumchon/contracts";
import { Button, Checkbox, Input, Label, Text, Textarea, toast } from "@medusajs/ui";
import { useState } from "react";
import { piecesTyped } from "../lib/refunds";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";

/** Goods are back at the group: how many of each line, and whether the delivery is given back too. */
export function ReturnForm({ part, done }: { part: AdminGroupOrder; done: () => void }) {
  const { t } = useMarket();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [withDelivery, setWithDelivery] = useState(false);
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  // One form is one intention: pressed twice, it is one return.
  const [key] = useState(() => `staff:${crypto.randomUUID()}`);
  const lines = part.lines.filter((line) => line.returnable > 0);

  const submit = async () => {
    const items = piecesTyped(lines, typed);
    if (!items) return setProblem(t("refunds.returnNothing"));
    setBusy(true);
    const body = { key, items, with_delivery: withDelivery, ...(note.trim() ? { note } : {}) };
    const sent = await send<{ refund: RefundOutcomeAnswer }>(`/admin/group-orders/${part.id}/returns`, body);
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message);
    const { outcome, problem: why } = sent.data.refund;
    if (outcome === "refused") return setProblem(why ?? t("refunds.outcomes.refused"));
    toast.success(t(`refunds.outcomes.${outcome}`));
    done();
  };
  return (
    <div className="flex flex-col gap-3">
      <Text size="small">{t("refunds.returnHint")}</Text>
      {lines.map((line) => (
        <div key={line.line_item_id} className="flex items-center justify-between gap-2">
          <Label htmlFor={`pieces-${line.line_item_id}`}>
            {t("refunds.returnPieces", { title: line.title, count: line.returnable })}
          </Label>
          <Input
            id={`pieces-${line.line_item_id}`}
            className="w-20"
            inputMode="numeric"
            value={typed[line.line_item_id ?? ""] ?? ""}
            onChange={(event) => setTyped({ ...typed, [line.line_item_id ?? ""]: event.target.value })}
          />
        </div>
      ))}
      <div className="flex items-center gap-2">
        <Checkbox
          id={`delivery-${part.id}`}
          checked={withDelivery}
          onCheckedChange={(checked) => setWithDelivery(checked === true)}
        />
        <Label htmlFor={`delivery-${part.id}`}>{t("refunds.withDelivery")}</Label>
      </div>
      <div className="flex flex-col gap-1">
        <Label htmlFor={`return-note-${part.id}`}>{t("refunds.note")}</Label>
        <Textarea
          id={`return-note-${part.id}`}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {problem && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {problem}
        </Text>
      )}
      <Button size="small" onClick={submit} isLoading={busy}>
        {t("refunds.confirmReturn")}
      </Button>
    </div>
  );
}
