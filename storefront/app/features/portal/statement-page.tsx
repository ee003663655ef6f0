import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";

export type StatementPageProps = {
  held: string;
  entries: {
    id: string;
    kind: "order" | "refund" | "payout";
    day: string;
    reference: string;
    amount: string;
    balance: string;
  }[];
};

/** What was paid in and out for the group, like a passbook: newest first, with what was left. */
export function StatementPage({ held, entries }: StatementPageProps) {
  const { t, href } = useI18n();
  return (
    <>
      <Link className="portal-link" to={href("/portal/income")}>
        ← {t("portal.income")}
      </Link>
      <h1>{t("statement.title")}</h1>
      <div className="portal-figure card">
        <span className="portal-number">{held}</span>
        <span>{t("portalIncome.held")}</span>
      </div>
      {entries.length === 0 ? <p className="panel">{t("statement.none")}</p> : null}
      <ul className="plain-list portal-history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <span>
              {t(`statement.${entry.kind}`, { reference: entry.reference })}
              <br />
              <span className="small soft">
                {entry.day} · {t("statement.balance", { amount: entry.balance })}
              </span>
              {entry.kind === "payout" ? (
                <>
                  <br />
                  <a className="portal-link small" href={`/portal/payouts/${entry.id}/slip`}>
                    {t("statement.slip")}
                    <span className="visually-hidden"> {entry.reference}</span>
                  </a>
                </>
              ) : null}
            </span>
            <strong className="number">{entry.amount}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
