import { banks } from "@chumchon/contracts";
import { Button, Input, Label, Select, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";

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
      <Select value={bank} onValueChange={setBank}>
        <Select.Trigger aria-label={t("refunds.bank")}>
          <Select.Value placeholder={t("refunds.bank")} />
        </Select.Trigger>
        <Select.Content>
          {banks.map((each) => (
            <Select.Item key={each.code} value={each.code}>
              {each[locale]}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      <div className="flex flex-col gap-1">
        <Label htmlFor={`number-${id}`}>{t("refunds.accountNumber")}</Label>
        <Input
          id={`number-${id}`}
          inputMode="numeric"
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </div>
      <div className="flex flex-col gap-1">
        <Label htmlFor={`name-${id}`}>{t("refunds.accountName")}</Label>
        <Input id={`name-${id}`} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      {problem && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {problem}
        </Text>
      )}
      <Button size="small" disabled={!bank || !number || !name} onClick={submit}>
        {t("common.save")}
      </Button>
    </div>
  );
}
