import { Form } from "@remix-run/react";
import { useI18n } from "~/lib/i18n/use-i18n";
import { FaultText } from "./fault-text";
import type { PortalFault } from "./portal-fault";

export type SignInPageProps = { fault: PortalFault | null; phone: string; isSample: boolean };

export function SignInPage({ fault, phone, isSample }: SignInPageProps) {
  const { t } = useI18n();
  return (
    <>
      <div className="stack">
        <h1>{t("portal.signIn")}</h1>
        <p className="soft">{t("portal.signInHelp")}</p>
        {isSample ? <p className="panel panel-warn small">{t("portal.sampleHint")}</p> : null}
      </div>
      <Form method="post" className="stack">
        <FaultText fault={fault} />
        <div className="field">
          <label htmlFor="phone">{t("portal.phone")}</label>
          <input
            className="input"
            id="phone"
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel-national"
            defaultValue={phone}
            required
            maxLength={40}
          />
        </div>
        <div className="field">
          <label htmlFor="secret">{t("portal.secret")}</label>
          <input
            className="input"
            id="secret"
            name="secret"
            type="password"
            inputMode="numeric"
            autoComplete="current-password"
            aria-describedby="secret-hint"
            required
            maxLength={100}
          />
          <p className="small soft" id="secret-hint">
            {t("portal.secretHint")}
          </p>
        </div>
        <button className="button button-primary button-wide" type="submit">
          {t("portal.signIn")}
        </button>
      </Form>
    </>
  );
}
