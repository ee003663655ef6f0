import type { AlertAddressView, AlertSettings } from "@chumchon/contracts";
import { Form } from "@remix-run/react";
import { useI18n } from "~/lib/i18n/use-i18n";
import { FaultText } from "./fault-text";
import { LinkLine, type LinkLineProps } from "./link-line";
import type { PortalFault } from "./portal-fault";

export type AlertsPageProps = {
  addresses: AlertAddressView[];
  line: AlertSettings["line"];
  link: LinkLineProps["link"];
  fault: PortalFault | null;
  typed: { channel: string; address: string } | null;
};

/** Where the group is told of new orders, low stock and decided sales. */
export function AlertsPage({ addresses, line, link, fault, typed }: AlertsPageProps) {
  const { t } = useI18n();
  return (
    <>
      <h1>{t("alerts.title")}</h1>
      <p className="soft">{t("alerts.lead")}</p>
      {addresses.length === 0 ? <p className="panel">{t("alerts.none")}</p> : null}
      <ul className="plain-list portal-history">
        {addresses.map((each) => (
          <AddressRow key={each.id} address={each} />
        ))}
      </ul>
      {line?.can_link ? <LinkLine account={line.account} link={link} /> : null}
      <Form method="post" className="portal-form card">
        <h2>{t("alerts.add")}</h2>
        <FaultText fault={fault} />
        {/* An id of LINE is typed only where nobody can link LINE by a code. */}
        {line === null || line.can_link ? (
          <input type="hidden" name="channel" value="email" />
        ) : (
          <div className="field">
            <label htmlFor="channel">{t("alerts.channel")}</label>
            <select className="input" id="channel" name="channel" defaultValue={typed?.channel ?? "line"}>
              <option value="line">{t("alerts.line")}</option>
              <option value="email">{t("alerts.email")}</option>
            </select>
          </div>
        )}
        <AddressField isEmail={line === null || line.can_link} typed={typed?.address ?? ""} />
        <button className="button button-primary button-wide" type="submit">
          {t("alerts.save")}
        </button>
      </Form>
    </>
  );
}

function AddressRow({ address: { id, channel, address } }: { address: AlertAddressView }) {
  const { t } = useI18n();
  // Nobody knows their LINE by its 33 letters; the last ones tell two apart.
  const shown = channel === "line" ? `…${address.slice(-4)}` : address;
  return (
    <li>
      <span>
        {t(`alerts.${channel}`)}
        <br />
        <span className="small soft">{shown}</span>
      </span>
      <Form method="post">
        <input type="hidden" name="remove" value={id} />
        <button className="button button-quiet" type="submit">
          {t("alerts.remove")}
          <span className="visually-hidden">: {shown}</span>
        </button>
      </Form>
    </li>
  );
}

function AddressField({ isEmail, typed }: { isEmail: boolean; typed: string }) {
  const { t } = useI18n();
  return (
    <div className="field">
      <label htmlFor="address">{t(isEmail ? "alerts.emailAddress" : "alerts.address")}</label>
      <input
        className="input"
        id="address"
        name="address"
        type={isEmail ? "email" : "text"}
        autoComplete="off"
        autoCapitalize="none"
        defaultValue={typed}
        required
        maxLength={200}
        {...(isEmail ? {} : { "aria-describedby": "address-hint" })}
      />
      {isEmail ? null : (
        <p className="small soft" id="address-hint">
          {t("alerts.hint")}
        </p>
      )}
    </div>
  );
}
