import { Form } from "@remix-run/react";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";

export type LinkLineProps = {
  /** "@name" of the market's account, where it is known. */
  account: string | null;
  /** A code that was just asked for; it is shown this once. */
  link: { code: string; untilText: string } | null;
};

/** A member links the LINE on their own phone: the code proves that both are theirs. */
export function LinkLine({ account, link }: LinkLineProps) {
  const { t, href } = useI18n();
  return (
    <section className="portal-form card" aria-labelledby="link-line">
      <h2 id="link-line">{t("alerts.linkTitle")}</h2>
      {link === null ? (
        <p>{t("alerts.linkLead")}</p>
      ) : (
        <>
          <p className="small soft">{t("alerts.linkCode")}</p>
          <p>
            <strong className="portal-amount line-code" translate="no">
              {link.code}
            </strong>
          </p>
          <p className="small soft">{t("alerts.linkUntil", { time: link.untilText })}</p>
          <ol className="line-steps">
            <li>
              {account === null ? (
                t("alerts.linkStepFind")
              ) : (
                <a className="portal-link" href={chatOf(account, link.code)} rel="noopener">
                  {t("alerts.linkStepOpen", { account })}
                </a>
              )}
            </li>
            <li>{t("alerts.linkStepSend")}</li>
            <li>{t("alerts.linkStepDone")}</li>
          </ol>
          <Link className="button button-primary button-wide" to={href("/portal/alerts")}>
            {t("alerts.linkLook")}
          </Link>
        </>
      )}
      <Form method="post">
        <button
          className={`button button-wide ${link === null ? "button-primary" : "button-quiet"}`}
          type="submit"
          name="act"
          value="link-line"
        >
          {t(link === null ? "alerts.linkAsk" : "alerts.linkAgain")}
        </button>
      </Form>
    </section>
  );
}

/** Opens the account's chat with the code written already. https://developers.line.biz/en/docs/line-login/using-line-url-scheme/ */
const chatOf = (account: string, code: string) =>
  `https://line.me/R/oaMessage/${encodeURIComponent(account)}/?${encodeURIComponent(code)}`;
