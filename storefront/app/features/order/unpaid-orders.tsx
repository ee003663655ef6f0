import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { KnownOrder } from "./known-order";
import { KnownOrderList } from "./known-order-list";

/** In the cart, which is empty once its order is placed: the way back to what still has to be paid. */
export function UnpaidOrders({ orders }: { orders: readonly KnownOrder[] }) {
  const { t, href } = useI18n();
  if (orders.length === 0) return null;
  return (
    <section className="page section unpaid-orders" aria-labelledby="unpaid-title">
      <h2 id="unpaid-title">{t("orders.unpaidTitle")}</h2>
      <KnownOrderList orders={orders} />
      <p>
        <Link to={href("/orders")}>{t("orders.all")}</Link>
      </p>
    </section>
  );
}
