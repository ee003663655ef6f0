import { Form } from "@remix-run/react";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { SampleMark } from "~/components/sample-mark";
import { useI18n } from "~/lib/i18n/use-i18n";
import { CartGroup } from "./cart-group";
import type { CartView } from "./cart-view";

/** What became of the session's cart. */
export type CartState = { kind: "open"; cart: CartView } | { kind: "empty" } | { kind: "ordered" };

export function CartPage({ state, isSample }: { state: CartState; isSample: boolean }) {
  const { t } = useI18n();
  if (state.kind === "empty") return <EmptyCart />;
  if (state.kind === "ordered") return <OrderedCart />;
  const { cart } = state;
  return (
    <div className="page section cart-page">
      <div className="marked-title">
        <h1>{t("cart.title")}</h1>
        {isSample ? <SampleMark /> : null}
      </div>
      <p className="panel parcels-note">
        <Icon name="parcel" size={20} />
        <span>{cart.ways}</span>
      </p>
      <div className="cart-columns">
        <div className="stack">
          {cart.groups.map((group) => (
            <CartGroup key={group.id} group={group} />
          ))}
        </div>
        <CartTotal cart={cart} />
      </div>
    </div>
  );
}

function CartTotal({ cart }: { cart: CartView }) {
  const { t, href } = useI18n();
  return (
    <section className="card cart-total" aria-label={t("cart.total")}>
      <dl className="amounts">
        <div>
          <dt>{t("cart.goods")}</dt>
          <dd className="number">{cart.goods}</dd>
        </div>
        {cart.discount === null ? null : (
          <div>
            <dt>{t("cart.discount")}</dt>
            <dd className="number">{cart.discount}</dd>
          </div>
        )}
        <div>
          <dt>{cart.deliveryLabel}</dt>
          <dd className="number">{cart.delivery}</dd>
        </div>
        <div className="amounts-total">
          <dt>{t("cart.total")}</dt>
          <dd className="number">{cart.total}</dd>
        </div>
      </dl>
      {cart.canCheckOut ? (
        <Link className="button button-primary button-wide" to={href("/checkout")}>
          {t("cart.checkout")}
        </Link>
      ) : (
        <p className="panel panel-stop">{t("cart.mendFirst")}</p>
      )}
      <Link className="button button-quiet button-wide" to={href("/products")}>
        {t("cart.keepShopping")}
      </Link>
    </section>
  );
}

function EmptyCart() {
  const { t, href } = useI18n();
  return (
    <div className="page empty">
      <Icon name="cart" size={48} />
      <h1>{t("cart.emptyTitle")}</h1>
      <p className="soft">{t("cart.emptyText")}</p>
      <Link className="button button-primary" to={href("/products")}>
        {t("cart.seeGoods")}
      </Link>
    </div>
  );
}

/** The order was placed, but its answer never reached this browser: asking again gives the same order. */
function OrderedCart() {
  const { t, href } = useI18n();
  return (
    <div className="page empty">
      <Icon name="check" size={48} />
      <h1>{t("cart.orderedTitle")}</h1>
      <p className="soft">{t("cart.orderedText")}</p>
      <Form method="post" action={href("/checkout")}>
        <button type="submit" name="intent" value="resume" className="button button-primary">
          {t("cart.openOrder")}
        </button>
      </Form>
    </div>
  );
}
