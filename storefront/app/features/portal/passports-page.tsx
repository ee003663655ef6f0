import { Form, Link } from "@remix-run/react";
import { useI18n } from "~/lib/i18n/use-i18n";
import { FaultText } from "./fault-text";
import type { PortalFault } from "./portal-fault";

export type PassportRow = {
  id: string;
  number: string;
  state: "valid" | "expired" | "revoked";
  total: string;
  asOf: string;
  until: string;
  publicUrl: string;
  reason: string | null;
};
export type PassportsPageProps = { passports: PassportRow[]; fault: PortalFault | null };

/** Days that a bank or a buyer usually takes to read a paper, up to a year. */
const days = [30, 90, 180, 365];

/** The group's income passports: make one, hand it on, see until when it is good, take it back. */
export function PassportsPage({ passports, fault }: PassportsPageProps) {
  const { t, href } = useI18n();
  return (
    <>
      <Link className="portal-link" to={href("/portal/income")}>
        ← {t("portal.income")}
      </Link>
      <h1>{t("portalPassport.title")}</h1>
      <p className="soft">{t("portalPassport.lead")}</p>
      <FaultText fault={fault} />
      <Form method="post" className="portal-form card">
        <div className="field">
          <label htmlFor="days">{t("portalPassport.days")}</label>
          <select className="input" id="days" name="days" defaultValue="90">
            {days.map((each) => (
              <option key={each} value={each}>
                {t("portalPassport.dayCount", { count: each })}
              </option>
            ))}
          </select>
        </div>
        <button className="button button-primary button-wide" type="submit" name="act" value="issue">
          {t("portalPassport.issue")}
        </button>
      </Form>
      {passports.length === 0 ? <p className="panel">{t("portalPassport.none")}</p> : null}
      <ul className="plain-list stack">
        {passports.map((passport) => (
          <PassportCard key={passport.id} passport={passport} />
        ))}
      </ul>
    </>
  );
}

function PassportCard({ passport }: { passport: PassportRow }) {
  const { t } = useI18n();
  const { id, number, state, reason } = passport;
  return (
    <li className="portal-form card" data-state={state}>
      <div>
        <h2 className="portal-item-name">{t("portalPassport.number", { number })}</h2>
        <p className={state === "valid" ? "stock-in" : "soft"}>
          <strong>{t(`portalPassport.${state}`, { until: passport.until })}</strong>
        </p>
        {reason === null ? null : <p className="small soft">{reason}</p>}
        <p>{t("portalPassport.total", { amount: passport.total })}</p>
        <p className="small soft">{t("portalPassport.asOf", { time: passport.asOf })}</p>
      </div>
      {state === "valid" ? <PassportWays passport={passport} /> : null}
      {state === "revoked" ? null : (
        <details className="portal-more">
          <summary>
            {t("portalPassport.revoke")}
            <span className="visually-hidden">: {number}</span>
          </summary>
          <Form method="post" className="stack">
            <input type="hidden" name="id" value={id} />
            <p className="small soft">{t("portalPassport.revokeHint")}</p>
            <div className="field">
              <label htmlFor={`why-${id}`}>{t("portalPassport.reason")}</label>
              <input className="input" id={`why-${id}`} name="reason" required maxLength={500} />
            </div>
            <button className="button button-stop button-wide" type="submit" name="act" value="revoke">
              {t("portalPassport.revokeNow")}
            </button>
          </Form>
        </details>
      )}
    </li>
  );
}

/** The paper in both languages, and the page that whoever reads it looks at. */
function PassportWays({ passport: { id, number, publicUrl } }: { passport: PassportRow }) {
  const { t } = useI18n();
  const message = `${t("portalPassport.message", { number })} ${publicUrl}`;
  return (
    <>
      <a
        className="button button-primary button-wide"
        href={`/portal/passports/${id}/th/passport.pdf`}
        download
      >
        {t("portalPassport.download")}
      </a>
      <a
        className="button button-quiet button-wide"
        href={`https://line.me/R/msg/text/?${encodeURIComponent(message)}`}
        rel="noopener noreferrer"
      >
        {t("portalPassport.line")}
      </a>
      <p className="portal-links">
        <a className="portal-link" href={`/portal/passports/${id}/en/passport.pdf`} download>
          {t("portalPassport.downloadEn")}
        </a>
        <a className="portal-link" href={publicUrl}>
          {t("portalPassport.page")}
        </a>
      </p>
    </>
  );
}
