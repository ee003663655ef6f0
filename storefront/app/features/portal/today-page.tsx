import type { Today } from "@chumchon/contracts";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";

export type TodayView = Pick<
  Today,
  "new_orders" | "to_send" | "overdue" | "low_stock" | "out_of_stock" | "next_step"
> & {
  name: string | null;
  monthText: string;
  cumulativeText: string;
  mayRecord: boolean;
};

const nextPath = {
  accept: "/portal/orders?filter=new",
  send: "/portal/orders?filter=to_send",
  restock: "/portal/stock?state=low",
} as const;

/** Five numbers, one next step, and what is done as often as anything: a sale that was made elsewhere. */
export function TodayPage({ today }: { today: TodayView }) {
  const { t, href } = useI18n();
  return (
    <>
      <h1>{today.name === null ? t("portal.today") : t("portal.greeting", { name: today.name })}</h1>
      {today.next_step === "none" ? (
        <p className="panel">{t("portal.next.none")}</p>
      ) : (
        <Link className="button button-primary button-wide" to={href(nextPath[today.next_step])}>
          {t(`portal.next.${today.next_step}`)}
        </Link>
      )}
      <div className="portal-figures">
        <Link className="portal-figure card" to={href("/portal/orders?filter=new")}>
          <span className="portal-number">{today.new_orders}</span>
          <span>{t("portal.newOrders")}</span>
        </Link>
        <Link className="portal-figure card" to={href("/portal/orders?filter=to_send")}>
          <span className="portal-number">{today.to_send}</span>
          <span>{t("portal.toSend")}</span>
          {today.overdue > 0 ? (
            <span className="small stock-out">{t("portal.overdue", { count: today.overdue })}</span>
          ) : null}
        </Link>
        <Link className="portal-figure portal-figure-wide card" to={href("/portal/stock?state=low")}>
          <span className="portal-number">{today.low_stock + today.out_of_stock}</span>
          <span>{t("portal.lowStock")}</span>
          {today.out_of_stock > 0 ? (
            <span className="small stock-out">{t("portal.outOfStock", { count: today.out_of_stock })}</span>
          ) : null}
        </Link>
        <Link className="portal-figure portal-figure-wide card" to={href("/portal/income")}>
          <span className="portal-number portal-number-money">{today.monthText}</span>
          <span>{t("portal.monthIncome")}</span>
          <span className="small soft">
            {t("portal.cumulative")} {today.cumulativeText}
          </span>
        </Link>
      </div>
      {today.mayRecord ? (
        <Link className="button button-quiet button-wide" to={href("/portal/income/sales/new")}>
          {t("sale.record")}
        </Link>
      ) : null}
    </>
  );
}
