import { Button, Input, Label } from "@medusajs/ui";
import { useState } from "react";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";
import { Problem } from "./problem";

/** Why the slip does not prove the transfer: back to whoever pays. */
export function RejectForm({ id, done }: { id: string; done: () => void }) {
  const { t } = useMarket();
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string>();
  const submit = async () => {
    const sent = await send(`/admin/bank-refunds/${id}/reject`, { note });
    if (!sent.ok) return setProblem(sent.message);
    done();
  };
  return (
    <div className="flex max-w-md flex-col gap-1">
      <Label htmlFor={`reject-${id}`}>{t("refunds.rejectNote")}</Label>
      <div className="flex gap-2">
        <Input id={`reject-${id}`} value={note} onChange={(event) => setNote(event.target.value)} />
        <Button size="small" variant="danger" disabled={note.trim().length < 3} onClick={submit}>
          {t("refunds.reject")}
        </Button>
      </div>
      <Problem text={problem} />
    </div>
  );
}
