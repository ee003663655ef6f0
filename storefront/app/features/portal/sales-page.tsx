import type { ClaimStatus } from "@chumchon/contracts";
import { Link } from "~/components/link";
import { Pagination } from "~/components/pagination";
import { useI18n } from "~/lib/i18n/use-i18n";

export type SaleView = {
  id: string;
  status: ClaimStatus;
  channel: string;
  amount: string;
  day: string;
  reason: string | null;
  byStaff: boolean;
};

const tone = {
  draft: "soft",
  submitted: "stock-low",
  verified: "stock-in",
  rejected: "stock-out",
  withdrawn: "soft",
} as const;

export type SalesPageProps = { sales: SaleView[]; mayRecord: boolean; page: number; pages: number };

/** What the group has recorded, each with what became of it, and the button for the next one. */
export function SalesPage({ sales, mayRecord, page, pages }: SalesPageProps) {
  const { t, href } = useI18n();
  return (
    <>
      <Link className="portal-link" to={href("/portal/income")}>
        ← {t("portal.income")}
      </Link>
      <h1>{t("sale.list")}</h1>
      {mayRecord ? (
        <Link className="button button-primary button-wide" to={href("/portal/income/sales/new")}>
          {t("sale.record")}
        </Link>
      ) : null}
      {sales.length === 0 ? <p className="panel">{t("sale.none")}</p> : null}
      <ul className="plain-list stack">
        {sales.map((sale) => (
          <li key={sale.id}>
            <Link className="portal-figure card" to={href(`/portal/income/sales/${sale.id}`)}>
              <span className="portal-order-row">
                <strong>{sale.channel}</strong>
                <strong className="number">{sale.amount}</strong>
              </span>
              <span className="small soft">
                {t("sale.soldDay", { when: sale.day })}
                {sale.byStaff ? ` · ${t("sale.byStaff")}` : null}
              </span>
              <span className={`small ${tone[sale.status]}`}>{t(`sale.status.${sale.status}`)}</span>
              {sale.reason === null ? null : (
                <span className="small">{t("sale.reason", { reason: sale.reason })}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} pathOf={(wanted) => `/portal/income/sales?page=${wanted}`} />
    </>
  );
}
