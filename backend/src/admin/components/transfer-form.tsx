import { toBangkokDate } from "@chumchon/thai";
import { Button, toast } from "@medusajs/ui";
import { useState } from "react";
import { send } from "../lib/send";
import { sendFile } from "../lib/send-file";
import { useMarket } from "../lib/use-market";
import { FormField } from "./form-field";
import { Problem } from "./problem";
import { TextField } from "./text-field";

/** Finance has sent the money: the day, and the slip that proves it. */
export function TransferForm({ id, done }: { id: string; done: () => void }) {
  const { t } = useMarket();
  const [day, setDay] = useState(() => toBangkokDate(new Date()));
  const [slip, setSlip] = useState<File>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (!slip) return setProblem(t("refunds.slipMissing"));
    setBusy(true);
    const filed = await sendFile("refund_slip", slip);
    const sent = filed.ok
      ? await send(`/admin/bank-refunds/${id}/transfer`, {
          transferred_on: day,
          slip_file_id: filed.data.file.id,
        })
      : filed;
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message);
    toast.success(t("refunds.transferred"));
    done();
  };
  return (
    <div className="flex max-w-md flex-col gap-3">
      <TextField
        id={`day-${id}`}
        label={t("refunds.transferredOn")}
        type="date"
        value={day}
        onChange={setDay}
      />
      <FormField id={`slip-${id}`} label={t("refunds.slip")} problem={undefined}>
        <input
          id={`slip-${id}`}
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          className="txt-small"
          onChange={(event) => setSlip(event.target.files?.[0])}
        />
      </FormField>
      <Problem text={problem} />
      <Button size="small" onClick={submit} isLoading={busy}>
        {t("refunds.fileTransfer")}
      </Button>
    </div>
  );
}
