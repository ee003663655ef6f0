import type { PayoutBalances } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { toBangkokDate } from "@chumchon/thai";
import { Button, Input, Label, Text, toast } from "@medusajs/ui";
import { type ReactNode, useState } from "react";
import { typedSatang } from "../lib/refunds";
import { send } from "../lib/send";
import { sendFile } from "../lib/send-file";
import { useMarket } from "../lib/use-market";

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
      <Field id={id("amount")} label={t("payouts.amount")}>
        <Input id={id("amount")} value={amount} onChange={(event) => setAmount(event.target.value)} />
      </Field>
      <Field id={id("day")} label={t("payouts.paidOn")}>
        <Input id={id("day")} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </Field>
      <Field id={id("reference")} label={t("payouts.reference")}>
        <Input
          id={id("reference")}
          value={reference}
          maxLength={60}
          onChange={(event) => setReference(event.target.value)}
        />
      </Field>
      <Field id={id("slip")} label={t("payouts.slip")}>
        <input
          id={id("slip")}
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          className="txt-small"
          onChange={(event) => setSlip(event.target.files?.[0])}
        />
      </Field>
      {problem && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {problem}
        </Text>
      )}
      <Button size="small" onClick={submit} isLoading={busy}>
        {t("payouts.record")}
      </Button>
    </div>
  );
}

function Field({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id}>{label}</Label>
      {children}
    </div>
  );
}
