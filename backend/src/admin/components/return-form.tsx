import type { AdminGroupOrder } from "@chumchon/contracts";
import { Button, Checkbox, Input, Label, Text } from "@medusajs/ui";
import { useState } from "react";
import { piecesTyped } from "../lib/refunds";
import { useMarket } from "../lib/use-market";
import { noteTyped, useRefundSending } from "../lib/use-refund-sending";
import { Problem } from "./problem";
import { TextField } from "./text-field";

/** Goods are back at the group: how many of each line, and whether the delivery is given back too. */
export function ReturnForm({ part, done }: { part: AdminGroupOrder; done: () => void }) {
  const { t } = useMarket();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [withDelivery, setWithDelivery] = useState(false);
  const [note, setNote] = useState("");
  const { problem, setProblem, busy, refund } = useRefundSending(part.id, done);
  const lines = part.lines.filter((line) => line.returnable > 0);

  const submit = async () => {
    const items = piecesTyped(lines, typed);
    if (!items) return setProblem(t("refunds.returnNothing"));
    await refund("returns", { items, with_delivery: withDelivery, ...noteTyped(note) });
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
            onChange={(event) => {
              setTyped({ ...typed, [line.line_item_id ?? ""]: event.target.value });
              setProblem(undefined);
            }}
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
      <TextField
        id={`return-note-${part.id}`}
        label={t("refunds.note")}
        rows={2}
        value={note}
        onChange={setNote}
      />
      <Problem text={problem} />
      <Button size="small" onClick={submit} isLoading={busy}>
        {t("refunds.confirmReturn")}
      </Button>
    </div>
  );
}
