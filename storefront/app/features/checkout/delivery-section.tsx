import { Icon } from "~/components/icon";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { CheckoutParcel } from "./checkout-view";

/** One parcel a group, each with its price. */
export function DeliverySection({ parcels, total }: { parcels: CheckoutParcel[]; total: string }) {
  const { t } = useI18n();
  const count = parcels.length;
  return (
    <section className="card checkout-part" aria-labelledby="delivery-title">
      <h2 id="delivery-title">{t("checkout.deliveryTitle")}</h2>
      <p className="soft">
        {count === 1 ? t("checkout.deliveryOne") : t("checkout.deliveryText", { count })}
      </p>
      <ul className="plain-list parcel-list">
        {parcels.map((parcel) => (
          <li key={parcel.id} className="parcel-row">
            <Icon name="parcel" />
            <div>
              <p>{parcel.group}</p>
              <p className="small soft">
                {t("checkout.deliveryPieces", { count: parcel.pieces, weight: parcel.weight })}
              </p>
            </div>
            <p className="number">{parcel.price}</p>
          </li>
        ))}
      </ul>
      {count === 1 ? null : (
        <dl className="amounts">
          <div className="amounts-sum">
            <dt>{t("cart.parcelsTotal", { count })}</dt>
            <dd className="number">{total}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}
