import type { PortalOrder } from "@chumchon/contracts";
import { Link } from "~/components/link";
import { Pagination } from "~/components/pagination";
import { useI18n } from "~/lib/i18n/use-i18n";
import { orderStatusKey } from "./order-status-key";

type Filter = "new" | "to_send" | "sent" | "done";
const filters = ["new", "to_send", "sent", "done"] as const satisfies readonly Filter[];

export type OrdersPageProps = {
  orders: (PortalOrder & { paidText: string; totalText: string })[];
  counts: Record<Filter, number>;
  filter: Filter;
  page: number;
  pages: number;
};

export function OrdersPage({ orders, counts, filter, page, pages }: OrdersPageProps) {
  const { t, href } = useI18n();
  return (
    <>
      <h1>{t("portal.orders")}</h1>
      <ul className="portal-chips">
        {filters.map((each) => (
          <li key={each}>
            <Link
              className="portal-chip"
              to={href(`/portal/orders?filter=${each}`)}
              {...(each === filter ? { "aria-current": "true" as const } : {})}
            >
              {t(`portalOrder.filter.${each}`, { count: counts[each] })}
            </Link>
          </li>
        ))}
      </ul>
      {orders.length === 0 ? <p className="panel">{t("portalOrder.none")}</p> : null}
      <ul className="plain-list stack">
        {orders.map((order) => (
          <li key={order.id}>
            <Link className="portal-figure card" to={href(`/portal/orders/${order.id}`)}>
              <span className="portal-order-row">
                <strong>{t("portalOrder.number", { number: order.number })}</strong>
                <span className="number">{order.totalText}</span>
              </span>
              <span>{t("portalOrder.pieces", { title: order.first_title, count: order.pieces })}</span>
              <span className="small soft">
                {order.delivery === "pickup" ? `${t("portalOrder.wayShort.pickup")} · ` : ""}
                {t(orderStatusKey(order))} · {t("portalOrder.paidAt", { when: order.paidText })}
              </span>
              {order.overdue ? <span className="small stock-out">{t("portalOrder.overdue")}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        pages={pages}
        pathOf={(wanted) => `/portal/orders?filter=${filter}&page=${wanted}`}
      />
    </>
  );
}
