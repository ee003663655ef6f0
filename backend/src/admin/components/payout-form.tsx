import type { PayoutBalances } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { toBangkokDate } from "@chumchon/thai";
import { Button, toast } from "@medusajs/ui";
import { useState } from "react";
import { typedSatang } from "../lib/refunds";
import { send } from "../lib/send";
import { sendFile } from "../lib/send-file";
import { useMarket } from "../lib/use-market";
import { FormField } from "./form-field";
import { Problem } from "./problem";
import { TextField } from "./text-field";

type Props = { balance: PayoutBalances["balances"][number]; done: () => void };

/** Money was sent to a group: how much, when, what the bank calls it, and the slip. */
export function PayoutForm({ balance, done }: Props) {
  const { t } = useMarket();
  const [requestKey] = useState(() => crypto.randomUUID());
  const [amount, setAmount] = useState(() => formatAmount(balance.available_satang));
  const [day, setDay] = useState(() => toBangkokDate(new Date()));
  const [reference, setReference] = useState("");
  const [slip, setSlip] = useState<File>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const satang = typedSatang(amount);
    if (!satang) return setProblem(t("refunds.amountHint"));
    if (!slip) return setProblem(t("refunds.slipMissing"));
    setBusy(true);
    const filed = await sendFile("payout_slip", slip);
    const sent = filed.ok
      ? await send("/admin/payouts", {
          group_id: balance.group_id,
          amount_satang: satang,
          paid_on: day,
          bank_reference: reference,
          slip_file_id: filed.data.file.id,
          request_key: requestKey,
        })
      : filed;
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message);
    toast.success(t("payouts.recordedToast"));
    done();
  };
  const id = (name: string) => `${name}-${balance.group_id}`;
  return (
    <div className="flex max-w-md flex-col gap-3 px-6 pb-4">
      <TextField id={id("amount")} label={t("payouts.amount")} value={amount} onChange={setAmount} />
      <TextField id={id("day")} label={t("payouts.paidOn")} type="date" value={day} onChange={setDay} />
      <TextField
        id={id("reference")}
        label={t("payouts.reference")}
        value={reference}
        maxLength={60}
        onChange={setReference}
      />
      <FormField id={id("slip")} label={t("payouts.slip")} problem={undefined}>
        <input
          id={id("slip")}
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          className="txt-small"
          onChange={(event) => setSlip(event.target.files?.[0])}
        />
      </FormField>
      <Problem text={problem} />
      <Button size="small" onClick={submit} isLoading={busy}>
        {t("payouts.record")}
      </Button>
    </div>
  );
}
