import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { KnownOrder } from "./known-order";

/** Orders in short, each a link to its page. */
export function KnownOrderList({ orders }: { orders: readonly KnownOrder[] }) {
  const { t, href } = useI18n();
  return (
    <ul className="plain-list known-orders">
      {orders.map((order) => (
        <li key={order.id}>
          <Link className="card known-order" to={href(`/orders/${order.id}`)}>
            <span className="known-order-row">
              <strong className="known-order-title">{t("order.title", { number: order.number })}</strong>
              <span className="number">{order.amount}</span>
            </span>
            <span className={order.isUnpaid ? "known-order-unpaid" : "soft"}>{order.state}</span>
            {order.until === null ? null : <span className="small soft">{order.until}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
