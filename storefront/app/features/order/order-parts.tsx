import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { OrderPartView, OrderView } from "./order-view";

/** What was ordered, by group, each with its parcel; then the sum. */
export function OrderParts({ order }: { order: OrderView }) {
  const { t } = useI18n();
  if (order.parts.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="goods-title">
      <h2 id="goods-title">{t("order.goodsTitle")}</h2>
      {order.parts.map((part) => (
        <OrderPart key={part.id} part={part} />
      ))}
      <dl className="card amounts order-sum">
        <div>
          <dt>{t("cart.goods")}</dt>
          <dd className="number">{order.goods}</dd>
        </div>
        {order.discount === null ? null : (
          <div>
            <dt>{t("cart.discount")}</dt>
            <dd className="number">{order.discount}</dd>
          </div>
        )}
        <div>
          <dt>{order.deliveryLabel}</dt>
          <dd className="number">{order.delivery}</dd>
        </div>
        <div className="amounts-total">
          <dt>{t("cart.total")}</dt>
          <dd className="number">{order.total}</dd>
        </div>
      </dl>
    </section>
  );
}

function OrderPart({ part }: { part: OrderPartView }) {
  const { t, href } = useI18n();
  return (
    <article className="card order-part-box">
      <div className="cart-group-head">
        <Icon name="parcel" />
        <div>
          <h3>
            <Link to={href(`/groups/${part.groupHandle}`)}>{part.group}</Link>
          </h3>
          <p className="small soft">
            {t("order.part", { number: part.number })} <span className="mark">{part.status}</span>
          </p>
        </div>
      </div>
      {part.parcel === null ? null : (
        <p>
          {t("order.tracking", { carrier: part.parcel.carrier })}{" "}
          <strong className="number">{part.parcel.number}</strong>
        </p>
      )}
      {part.pickup === null ? null : (
        <div className="panel">
          <p>
            <strong>{t("order.pickup")}</strong>
          </p>
          {part.pickup === "" ? null : <p>{t("order.pickupNote", { note: part.pickup })}</p>}
          {part.isPrepared ? null : <p className="small soft">{t("order.pickupWait")}</p>}
        </div>
      )}
      <dl className="amounts">
        {part.lines.map((line) => (
          <div key={line.key}>
            <dt>
              {line.title} <span className="soft number">× {line.quantity}</span>
            </dt>
            <dd className="number">{line.total}</dd>
          </div>
        ))}
        {part.discount === null ? null : (
          <div>
            <dt>{t("cart.discount")}</dt>
            <dd className="number">{part.discount}</dd>
          </div>
        )}
        <div>
          <dt>{part.pickup === null ? t("cart.parcel") : t("order.pickup")}</dt>
          <dd className="number">{part.delivery}</dd>
        </div>
        <div className="amounts-sum">
          <dt>{t("cart.subtotal")}</dt>
          <dd className="number">{part.total}</dd>
        </div>
      </dl>
    </article>
  );
}
