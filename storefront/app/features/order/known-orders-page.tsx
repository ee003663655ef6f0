import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { KnownOrder } from "./known-order";
import { KnownOrderList } from "./known-order-list";

/** What was ordered in this browser; without accounts it is the only list that there is. */
export function KnownOrdersPage({ orders }: { orders: readonly KnownOrder[] }) {
  const { t, href } = useI18n();
  if (orders.length === 0) {
    return (
      <div className="page empty">
        <Icon name="parcel" size={48} />
        <h1>{t("orders.emptyTitle")}</h1>
        <p className="soft">{t("orders.elsewhere")}</p>
        <Link className="button button-primary" to={href("/products")}>
          {t("cart.seeGoods")}
        </Link>
      </div>
    );
  }
  return (
    <div className="page section order-page">
      <h1>{t("orders.title")}</h1>
      <KnownOrderList orders={orders} />
      <p className="small soft">{t("orders.elsewhere")}</p>
    </div>
  );
}
