import { banks } from "@chumchon/contracts";
import { Button, toast } from "@medusajs/ui";
import { useState } from "react";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";
import { Problem } from "./problem";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

/** For a shopper who told it by phone; otherwise the shopper enters it on the order's private page. */
export function BankAccountForm({ id, done }: { id: string; done: () => void }) {
  const { t, locale } = useMarket();
  const [bank, setBank] = useState("");
  const [number, setNumber] = useState("");
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string>();
  const submit = async () => {
    const sent = await send(`/admin/bank-refunds/${id}/account`, {
      bank_code: bank,
      account_number: number,
      account_name: name,
    });
    if (!sent.ok) return setProblem(t("refunds.accountHint"));
    toast.success(t("common.saved"));
    done();
  };
  return (
    <div className="flex max-w-md flex-col gap-3">
      <SelectField
        id={`bank-${id}`}
        label={t("refunds.bank")}
        problem={undefined}
        value={bank}
        options={banks.map((each) => ({ value: each.code, label: each[locale] }))}
        onChange={setBank}
      />
      <TextField
        id={`number-${id}`}
        label={t("refunds.accountNumber")}
        inputMode="numeric"
        value={number}
        onChange={setNumber}
      />
      <TextField id={`name-${id}`} label={t("refunds.accountName")} value={name} onChange={setName} />
      <Problem text={problem} />
      <Button size="small" disabled={!bank || !number || !name} onClick={submit}>
        {t("common.save")}
      </Button>
    </div>
  );
}
