import { Form } from "@remix-run/react";
import { Fault } from "~/features/checkout/fault";
import { TextField } from "~/features/checkout/text-field";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { AccountReply, RefundPageView, RefundView } from "./refund-view";

type Props = { refund: RefundView; view: RefundPageView; reply: AccountReply | undefined };

/** Bank, number and name of the account; a refused form keeps what was typed. */
export function AccountForm({ refund, view, reply }: Props) {
  const { t, href } = useI18n();
  const faults = reply?.faults ?? {};
  const bankId = `bank-${refund.id}`;
  return (
    <Form method="post" action={href(`/orders/${view.orderId}/refund`)} className="stack" noValidate>
      <p className="small soft">{t("refund.why")}</p>
      {faults.form === undefined ? null : (
        <p className="panel panel-stop" role="alert">
          {faults.form}
        </p>
      )}
      <input type="hidden" name="refund_id" value={refund.id} />
      <div className="field">
        <label htmlFor={bankId}>{t("refund.bank")}</label>
        <select
          id={bankId}
          name="bank_code"
          className="input"
          required
          defaultValue={reply?.typed.bank_code ?? ""}
          aria-invalid={faults.bank_code === undefined ? undefined : true}
          aria-describedby={faults.bank_code === undefined ? undefined : `${bankId}-fault`}
        >
          <option value="">{t("refund.chooseBank")}</option>
          {view.banks.map((bank) => (
            <option key={bank.code} value={bank.code}>
              {bank.name}
            </option>
          ))}
        </select>
        <Fault id={`${bankId}-fault`} text={faults.bank_code} />
      </div>
      <TextField
        id={`number-${refund.id}`}
        name="account_number"
        label={t("refund.number")}
        hint={t("refund.numberHint")}
        inputMode="numeric"
        autoComplete="off"
        required
        maxLength={40}
        defaultValue={reply?.typed.account_number ?? ""}
        fault={faults.account_number}
      />
      <TextField
        id={`name-${refund.id}`}
        name="account_name"
        label={t("refund.name")}
        autoComplete="name"
        required
        maxLength={120}
        defaultValue={reply?.typed.account_name ?? ""}
        fault={faults.account_name}
      />
      <p className="small soft">{t("refund.privacy")}</p>
      <button type="submit" className="button button-primary">
        {t("refund.save")}
      </button>
    </Form>
  );
}
