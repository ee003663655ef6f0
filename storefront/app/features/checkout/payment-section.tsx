import { type ReactNode, useEffect, useState } from "react";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { CheckoutProblem, CheckoutValues, FieldFaults } from "./checkout-form";
import type { CheckoutView } from "./checkout-view";
import { Fault } from "./fault";
import { ProblemPanel } from "./problem-panel";

export type PaymentSectionProps = {
  view: CheckoutView;
  method: CheckoutValues["method"];
  onMethod: (method: CheckoutValues["method"]) => void;
  faults: FieldFaults;
  /** Why the last payment did not go through. */
  problem: CheckoutProblem | null;
  /** The card's fields, shown while the card is chosen. */
  children: ReactNode;
};

/** How to pay: PromptPay first and chosen; the card only where scripts run. */
export function PaymentSection(props: PaymentSectionProps) {
  const { view, method, onMethod, faults, problem, children } = props;
  const { t } = useI18n();
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);
  return (
    <section className="card checkout-part" aria-labelledby="pay-title">
      <h2 id="pay-title">{t("checkout.payTitle")}</h2>
      {problem === null ? null : <ProblemPanel problem={problem} />}
      <fieldset
        id="method"
        className="pay-methods"
        aria-labelledby="pay-title"
        aria-describedby={faults.method === undefined ? undefined : "method-fault"}
      >
        <label className="pay-method">
          <input
            className="pay-method-tick"
            type="radio"
            name="method"
            value="promptpay"
            checked={method === "promptpay"}
            onChange={() => onMethod("promptpay")}
          />
          <span>
            <strong>{t("checkout.promptpay")}</strong>
            <span className="small soft">{t("checkout.promptpayText")}</span>
            {view.promptpayLimit === null ? null : (
              <span className="small stock-low">{view.promptpayLimit}</span>
            )}
          </span>
        </label>
        <label className="pay-method">
          <input
            className="pay-method-tick"
            type="radio"
            name="method"
            value="card"
            checked={method === "card"}
            onChange={() => onMethod("card")}
            disabled={!isLive}
          />
          <span>
            <strong>{t("checkout.card")}</strong>
            <span className="small soft">{t("checkout.cardText")}</span>
            <noscript>
              <span className="small">{t("checkout.cardNeedsScript")}</span>
            </noscript>
          </span>
        </label>
      </fieldset>
      {method === "card" && isLive ? children : null}
      <Fault id="method-fault" text={faults.method} />
      {view.isTestPayment ? <p className="panel panel-warn small">{t("checkout.testPayment")}</p> : null}
    </section>
  );
}
