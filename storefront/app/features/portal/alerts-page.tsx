import type { AlertAddressView } from "@chumchon/contracts";
import { Form } from "@remix-run/react";
import { useI18n } from "~/lib/i18n/use-i18n";
import { FaultText } from "./fault-text";
import type { PortalFault } from "./portal-fault";

export type AlertsPageProps = {
  addresses: AlertAddressView[];
  fault: PortalFault | null;
  typed: { channel: string; address: string } | null;
};

/** Where the group is told of new orders, low stock and decided sales. */
export function AlertsPage({ addresses, fault, typed }: AlertsPageProps) {
  const { t } = useI18n();
  return (
    <>
      <h1>{t("alerts.title")}</h1>
      <p className="soft">{t("alerts.lead")}</p>
      {addresses.length === 0 ? <p className="panel">{t("alerts.none")}</p> : null}
      <ul className="plain-list portal-history">
        {addresses.map((each) => (
          <li key={each.id}>
            <span>
              {t(`alerts.${each.channel}`)}
              <br />
              <span className="small soft">{each.address}</span>
            </span>
            <Form method="post">
              <input type="hidden" name="remove" value={each.id} />
              <button className="button button-quiet" type="submit">
                {t("alerts.remove")}
                <span className="visually-hidden">: {each.address}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" className="portal-form card">
        <h2>{t("alerts.add")}</h2>
        <FaultText fault={fault} />
        <div className="field">
          <label htmlFor="channel">{t("alerts.channel")}</label>
          <select className="input" id="channel" name="channel" defaultValue={typed?.channel ?? "line"}>
            <option value="line">{t("alerts.line")}</option>
            <option value="email">{t("alerts.email")}</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor="address">{t("alerts.address")}</label>
          <input
            className="input"
            id="address"
            name="address"
            autoComplete="off"
            autoCapitalize="none"
            defaultValue={typed?.address ?? ""}
            aria-describedby="address-hint"
            required
            maxLength={200}
          />
          <p className="small soft" id="address-hint">
            {t("alerts.hint")}
          </p>
        </div>
        <button className="button button-primary button-wide" type="submit">
          {t("alerts.save")}
        </button>
      </Form>
    </>
  );
}
