import { useI18n } from "~/lib/i18n/use-i18n";
import { AreaField } from "./area-field";
import type { AreaChoice, CheckoutValues, FieldFaults } from "./checkout-form";
import { Fault } from "./fault";
import { TextField } from "./text-field";

export type AddressSectionProps = {
  /** Its number on the page. */
  step: number;
  /** Nothing is sent: name and phone are enough. */
  isFetched: boolean;
  values: CheckoutValues;
  faults: FieldFaults;
  choices: AreaChoice[];
  searched: boolean;
  privacyVersion: string;
};

/** Who gets the parcels, and where. */
export function AddressSection(props: AddressSectionProps) {
  const { step, isFetched, values, faults, privacyVersion } = props;
  const { t } = useI18n();
  return (
    <section className="card checkout-part" aria-labelledby="address-title">
      <h2 id="address-title">{t(isFetched ? "checkout.fetcherTitle" : "checkout.addressTitle", { step })}</h2>
      {isFetched ? <p className="soft">{t("checkout.fetcherText")}</p> : null}
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
          hint={t(isFetched ? "checkout.fetcherPhoneHint" : "checkout.phoneHint")}
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
      {isFetched ? <KeptPlace values={values} /> : <PlaceFields {...props} />}
      <div className="field">
        <label htmlFor="note">{t(isFetched ? "checkout.fetcherNote" : "checkout.note")}</label>
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

type PlaceFieldsProps = Pick<AddressSectionProps, "values" | "faults" | "choices" | "searched">;

function PlaceFields({ values, faults, choices, searched }: PlaceFieldsProps) {
  const { t } = useI18n();
  return (
    <>
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
    </>
  );
}

/** What was typed before waits, in case a parcel is wanted after all; it is not handed on. */
function KeptPlace({ values }: Pick<AddressSectionProps, "values">) {
  return (["address_line", "area_query", "address_key"] as const).map((name) => (
    <input key={name} type="hidden" name={name} value={values[name]} />
  ));
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
