import { useEffect, useRef } from "react";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { CheckoutView } from "./checkout-view";

/** Beside the form there is room for it; above the form on a phone it stays folded. */
const WIDE = "(min-width: 960px)";

/** What is being bought, foldable without scripts. */
export function OrderSummary({ view }: { view: CheckoutView }) {
  const { t } = useI18n();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current !== null && window.matchMedia(WIDE).matches) details.current.open = true;
  }, []);
  return (
    <details ref={details} className="card order-summary">
      <summary>
        <span>{t("checkout.summary", { count: view.pieces })}</span>
        <strong className="number">{view.total}</strong>
      </summary>
      {view.parcels.map((parcel) => (
        <section key={parcel.id} className="order-summary-group">
          <h2 className="small">{parcel.group}</h2>
          <ul className="plain-list">
            {parcel.goods.map((line) => (
              <li key={line.id} className="summary-line">
                <span>
                  {line.title} <span className="soft number">× {line.quantity}</span>
                </span>
                <span className="number">{line.total}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <dl className="amounts">
        <div>
          <dt>{t("cart.goods")}</dt>
          <dd className="number">{view.goods}</dd>
        </div>
        {view.discount === null ? null : (
          <div>
            <dt>{t("cart.discount")}</dt>
            <dd className="number">{view.discount}</dd>
          </div>
        )}
        <div>
          <dt>{view.deliveryLabel}</dt>
          <dd className="number">{view.delivery}</dd>
        </div>
        <div className="amounts-total">
          <dt>{t("cart.total")}</dt>
          <dd className="number">{view.total}</dd>
        </div>
      </dl>
    </details>
  );
}
