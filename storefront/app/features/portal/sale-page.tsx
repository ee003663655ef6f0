import { Form } from "@remix-run/react";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { PortalFault } from "./portal-fault";
import { SaleForm, type SaleTyped } from "./sale-form";
import type { SaleView } from "./sales-page";

export type SalePageProps = {
  sale: SaleView & { version: number; note: string | null; files: { id: string; name: string }[] };
  typed: SaleTyped;
  today: string;
  fault: PortalFault | null;
  mayRecord: boolean;
};

/** One sale with its photos; what is not verified yet can be mended or given up. */
export function SalePage({ sale, typed, today, fault, mayRecord }: SalePageProps) {
  const { t, href } = useI18n();
  const isOpen = sale.status === "submitted" || sale.status === "rejected" || sale.status === "draft";
  return (
    <>
      <Link className="portal-link" to={href("/portal/income/sales")}>
        ← {t("sale.list")}
      </Link>
      <h1>{sale.channel}</h1>
      <div className="portal-figure card">
        <span className="portal-number">{sale.amount}</span>
        <span>{t("sale.soldDay", { when: sale.day })}</span>
        <strong>{t(`sale.status.${sale.status}`)}</strong>
        {sale.reason === null ? null : <span>{t("sale.reason", { reason: sale.reason })}</span>}
      </div>
      <ul className="plain-list stack">
        {sale.files.map((file) => (
          <li key={file.id}>
            <a className="portal-link" href={`/portal/income/sales/${sale.id}/evidence/${file.id}`}>
              {t("sale.openPhoto", { name: file.name })}
            </a>
          </li>
        ))}
      </ul>
      {mayRecord && isOpen ? (
        <>
          <h2>{t("sale.mend")}</h2>
          <SaleForm
            typed={typed}
            today={today}
            fault={fault}
            version={sale.version}
            hasPhoto={sale.files.length > 0}
            pageKey=""
          />
          <Form method="post" action={href(`/portal/income/sales/${sale.id}/withdraw`)}>
            <input type="hidden" name="version" value={sale.version} />
            <button className="button button-stop button-wide" type="submit">
              {t("sale.withdraw")}
            </button>
          </Form>
        </>
      ) : null}
    </>
  );
}
