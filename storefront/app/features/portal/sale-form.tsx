import type { ClaimChannel } from "@chumchon/contracts";
import { Form } from "@remix-run/react";
import { type MouseEvent, useRef } from "react";
import { useI18n } from "~/lib/i18n/use-i18n";
import { FaultText } from "./fault-text";
import { PhotoField } from "./photo-field";
import type { PortalFault } from "./portal-fault";

/** The most usual first: most sales are a tap on the first row. */
const channels = [
  "line",
  "shopfront",
  "fair",
  "facebook",
  "tiktok",
  "marketplace",
  "corporate",
  "wholesale",
  "modern_trade",
  "tourism",
  "other",
] as const satisfies readonly ClaimChannel[];

export type SaleTyped = { channel: string; amount: string; soldOn: string; note: string };

type SaleFormProps = {
  typed: SaleTyped;
  /** YYYY-MM-DD of Bangkok. */
  today: string;
  fault: PortalFault | null;
  /** Of a sale that is mended: the version that was seen. */
  version: number | null;
  hasPhoto: boolean;
  pageKey: string;
};

/** Channel, amount, day, photo: four taps. Sent as a page, so that a photo that is too large is answered in words. */
export function SaleForm({ typed, today, fault, version, hasPhoto, pageKey }: SaleFormProps) {
  const { t } = useI18n();
  const amount = useRef<HTMLInputElement>(null);
  /** A thumb goes on to the amount, whose keyboard opens; arrow keys among the channels stay where they are. */
  const goOn = (event: MouseEvent) => {
    if (event.detail > 0 && amount.current?.value === "") amount.current.focus();
  };
  return (
    <Form method="post" encType="multipart/form-data" className="portal-form card" reloadDocument>
      <FaultText fault={fault} />
      {version === null ? (
        <input type="hidden" name="request_key" value={pageKey} />
      ) : (
        <input type="hidden" name="version" value={version} />
      )}
      <fieldset className="field">
        <legend>{t("sale.channel")}</legend>
        <div className="portal-chips">
          {channels.map((channel) => (
            <label key={channel} className="portal-chip portal-choice">
              <input
                type="radio"
                name="channel"
                value={channel}
                defaultChecked={typed.channel === channel}
                onClick={goOn}
                required
              />
              {t(`channel.${channel}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor="amount">{t("sale.amount")}</label>
        <input
          className="input portal-amount"
          ref={amount}
          id="amount"
          name="amount"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={typed.amount}
          required
          maxLength={20}
        />
      </div>
      <div className="field">
        <label htmlFor="sold-on">{t("sale.soldOn")}</label>
        <input
          className="input"
          id="sold-on"
          name="sold_on"
          type="date"
          max={today}
          defaultValue={typed.soldOn}
          required
        />
      </div>
      <PhotoField
        id="photo"
        name="photo"
        label={t("sale.photo")}
        hint={t(hasPhoto ? "sale.photoMore" : "sale.photoHint")}
        required={!hasPhoto}
      />
      <details className="portal-more" open={typed.note !== ""}>
        <summary>{t("sale.addNote")}</summary>
        <div className="field">
          <label htmlFor="note">{t("sale.note")}</label>
          <textarea
            className="input"
            id="note"
            name="note"
            rows={3}
            maxLength={2000}
            defaultValue={typed.note}
          />
        </div>
      </details>
      <button className="button button-primary button-wide" type="submit">
        {t("sale.send")}
      </button>
    </Form>
  );
}
