import type { RefObject } from "react";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { CardDetails, CardFaults } from "./card-details";
import { TextField } from "./text-field";

export type CardFormProps = { faults: CardFaults; box: RefObject<HTMLDivElement> };

/**
 * The card's fields. None has a `name`, so that no browser can send one to the shop: they are read by
 * script only, and only for Omise.
 */
export function CardForm({ faults, box }: CardFormProps) {
  const { t } = useI18n();
  const fault = (key: CardFaults[keyof CardFaults]) => (key === undefined ? undefined : t(key));
  return (
    <div className="card-form" ref={box}>
      <TextField
        id="card-number"
        label={t("checkout.cardNumber")}
        inputMode="numeric"
        autoComplete="cc-number"
        maxLength={23}
        fault={fault(faults.number)}
      />
      <TextField
        id="card-name"
        label={t("checkout.cardName")}
        autoComplete="cc-name"
        maxLength={100}
        fault={fault(faults.name)}
      />
      <div className="card-form-row">
        <TextField
          id="card-expiry"
          label={t("checkout.cardExpiry")}
          inputMode="numeric"
          autoComplete="cc-exp"
          maxLength={7}
          placeholder="08/29"
          fault={fault(faults.expiry)}
        />
        <TextField
          id="card-code"
          label={t("checkout.cardCode")}
          inputMode="numeric"
          autoComplete="cc-csc"
          maxLength={4}
          fault={fault(faults.code)}
        />
      </div>
      <p className="small soft">{t("checkout.cardSafe")}</p>
    </div>
  );
}

/** What stands in the card's fields now. */
export function cardDetailsIn(box: HTMLElement): CardDetails {
  const value = (id: string) => box.querySelector<HTMLInputElement>(`#card-${id}`)?.value ?? "";
  return { number: value("number"), name: value("name"), expiry: value("expiry"), code: value("code") };
}
