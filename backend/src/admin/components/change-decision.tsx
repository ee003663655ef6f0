import type { ProductChange } from "@chumchon/contracts";
import { Button, Input, Label } from "@medusajs/ui";
import { useState } from "react";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";
import { Problem } from "./problem";

/** Yes, or back to the group with a reason that it can act on. */
export function ChangeDecision({ change, done }: { change: ProductChange; done: () => void }) {
  const { t } = useMarket();
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isSending, setIsSending] = useState(false);
  const decide = async (act: "approve" | "reject", body: object) => {
    setIsSending(true);
    const sent = await send(`/admin/product-changes/${change.id}/${act}`, {
      version: change.version,
      ...body,
    });
    setIsSending(false);
    if (!sent.ok) return setProblem(sent.message);
    done();
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <Button disabled={isSending} onClick={() => void decide("approve", {})}>
          {t("productChanges.approve")}
        </Button>
        <div className="flex flex-1 flex-col gap-1">
          <Label htmlFor={`note-${change.id}`}>{t("productChanges.note")}</Label>
          <Input
            id={`note-${change.id}`}
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <Button
          variant="danger"
          disabled={isSending || note.trim().length < 3}
          onClick={() => void decide("reject", { note: note.trim() })}
        >
          {t("productChanges.reject")}
        </Button>
      </div>
      <Problem text={problem} />
    </div>
  );
}
