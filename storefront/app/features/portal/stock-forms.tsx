import type { StockItem, WriteOffReason } from "@chumchon/contracts";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useI18n } from "~/lib/i18n/use-i18n";
import { freshKey } from "./fresh-key";

const reasons = [
  "broken",
  "expired",
  "own_use",
  "fair",
  "other",
] as const satisfies readonly WriteOffReason[];

type StockFormsProps = { item: StockItem; name: string; pageKey: string };

/** Receive, write off, count and the threshold: each a small form that works without scripts. */
export function StockForms({ item, name, pageKey }: StockFormsProps) {
  const { t } = useI18n();
  return (
    <div className="portal-forms">
      <StockForm act="receive" name={name} pageKey={pageKey}>
        <h2>{t("portal.receive")}</h2>
        <PiecesField id="receive" label={t("portal.pieces")} />
        <button className="button button-primary button-wide" type="submit">
          {t("portal.receive")}
        </button>
      </StockForm>
      <StockForm act="write_off" name={name} pageKey={pageKey}>
        <h2>{t("portal.writeOff")}</h2>
        <PiecesField id="write-off" label={t("portal.pieces")} />
        <div className="field">
          <label htmlFor="reason">{t("portal.reason")}</label>
          <select className="input" id="reason" name="reason" defaultValue="broken">
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`portal.reason.${reason}`)}
              </option>
            ))}
          </select>
        </div>
        <button className="button button-quiet button-wide" type="submit">
          {t("portal.writeOff")}
        </button>
      </StockForm>
      <StockForm act="count" name={name} pageKey={pageKey}>
        <h2>{t("portal.count")}</h2>
        <PiecesField id="counted" label={t("portal.counted")} />
        <button className="button button-quiet button-wide" type="submit">
          {t("portal.count")}
        </button>
      </StockForm>
      <StockForm act="threshold" name={name} pageKey={pageKey}>
        <PiecesField id="threshold" label={t("portal.threshold")} value={item.threshold} />
        <button className="button button-quiet button-wide" type="submit">
          {t("portal.save")}
        </button>
      </StockForm>
    </div>
  );
}

type StockFormProps = { act: string; name: string; pageKey: string; children: ReactNode };

function StockForm({ act, name, pageKey, children }: StockFormProps) {
  return (
    <Form method="post" className="portal-form card" onSubmit={freshKey}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="name" value={name.slice(0, 60)} />
      <input type="hidden" name="request_key" value={`${pageKey}-${act}`} />
      {children}
    </Form>
  );
}

function PiecesField({ id, label, value }: { id: string; label: string; value?: number }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="input"
        id={id}
        name="pieces"
        type="text"
        inputMode="numeric"
        pattern="[0-9๐-๙,]{1,7}"
        required
        {...(value === undefined ? {} : { defaultValue: value })}
      />
    </div>
  );
}
