import { useI18n } from "~/lib/i18n/use-i18n";
import { AreaField } from "./area-field";
import type { AreaChoice, CheckoutValues, FieldFaults } from "./checkout-form";
import { Fault } from "./fault";
import { TextField } from "./text-field";

export type AddressSectionProps = {
  values: CheckoutValues;
  faults: FieldFaults;
  choices: AreaChoice[];
  searched: boolean;
  privacyVersion: string;
};

/** Who gets the parcels, and where. */
export function AddressSection({ values, faults, choices, searched, privacyVersion }: AddressSectionProps) {
  const { t } = useI18n();
  return (
    <section className="card checkout-part" aria-labelledby="address-title">
      <h2 id="address-title">{t("checkout.addressTitle")}</h2>
      <TextField
        id="name"
        name="name"
        label={t("checkout.name")}
        defaultValue={values.name}
        fault={faults.name}
        autoComplete="name"
        maxLength={100}
        required
      />
      <div className="field-pair">
        <TextField
          id="phone"
          name="phone"
          type="tel"
          inputMode="tel"
          label={t("checkout.phone")}
          hint={t("checkout.phoneHint")}
          defaultValue={values.phone}
          fault={faults.phone}
          autoComplete="tel"
          maxLength={30}
          required
        />
        <TextField
          id="email"
          name="email"
          type="email"
          label={t("checkout.email")}
          hint={t("checkout.emailHint")}
          defaultValue={values.email}
          fault={faults.email}
          autoComplete="email"
          maxLength={200}
        />
      </div>
      <TextField
        id="address_line"
        name="address_line"
        label={t("checkout.addressLine")}
        defaultValue={values.address_line}
        fault={faults.address_line}
        autoComplete="street-address"
        maxLength={200}
        required
      />
      <AreaField
        query={values.area_query}
        choices={choices}
        chosenKey={values.address_key}
        searched={searched}
        fault={faults.address_key}
      />
      <div className="field">
        <label htmlFor="note">{t("checkout.note")}</label>
        <textarea
          id="note"
          name="note"
          className="input"
          rows={2}
          maxLength={300}
          defaultValue={values.note}
          aria-invalid={faults.note === undefined ? undefined : true}
          aria-describedby={faults.note === undefined ? undefined : "note-fault"}
        />
        <Fault id="note-fault" text={faults.note} />
      </div>
      <PrivacyBox
        version={privacyVersion}
        isTicked={values.privacy_version === privacyVersion}
        fault={faults.privacy_version}
      />
    </section>
  );
}

type PrivacyBoxProps = { version: string; isTicked: boolean; fault: string | undefined };

function PrivacyBox({ version, isTicked, fault }: PrivacyBoxProps) {
  const { t, href } = useI18n();
  return (
    <div className="field privacy-box">
      <label className="check" htmlFor="privacy_version">
        <input
          id="privacy_version"
          className="privacy-tick"
          type="checkbox"
          name="privacy_version"
          value={version}
          defaultChecked={isTicked}
          required
          aria-invalid={fault === undefined ? undefined : true}
          aria-describedby={fault === undefined ? undefined : "privacy_version-fault"}
        />
        <span>{t("checkout.privacy", { version })}</span>
      </label>
      {/* A new page, so that nothing typed here is lost. */}
      <a className="small" href={href("/legal/privacy")} target="_blank" rel="noopener">
        {t("checkout.privacyRead")}
      </a>
      <Fault id="privacy_version-fault" text={fault} />
    </div>
  );
}
