import type { CancelRequestReason } from "@chumchon/contracts";
import { Form } from "@remix-run/react";
import { useI18n } from "~/lib/i18n/use-i18n";

const reasons = [
  "out_of_stock",
  "damaged",
  "cannot_send",
  "other",
] as const satisfies readonly CancelRequestReason[];

/** Goods that can't be sent: the group says why, staff pay the shopper back. Behind one more tap. */
export function CancelRequestForm() {
  const { t } = useI18n();
  return (
    <details className="portal-more">
      <summary>{t("portalOrder.cannotSend")}</summary>
      <Form method="post" className="portal-form card">
        <input type="hidden" name="to" value="cancel_request" />
        <p className="small soft">{t("portalOrder.cancelHint")}</p>
        <div className="field">
          <label htmlFor="cancel-reason">{t("portalOrder.cancelReason")}</label>
          <select className="input" id="cancel-reason" name="reason" defaultValue="out_of_stock">
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`portalOrder.cancelReason.${reason}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="cancel-note">{t("portalOrder.cancelNote")}</label>
          <textarea className="input" id="cancel-note" name="note" rows={2} maxLength={500} />
        </div>
        <button className="button button-stop button-wide" type="submit">
          {t("portalOrder.askCancel")}
        </button>
      </Form>
    </details>
  );
}
